import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import {
	mergeCard,
	mergePlace,
	mergeReview,
	mergeSetting,
	mergeText,
	type VersionedCard
} from '#lib/store/merge-records.ts';
import type { NamedSetting, StoredPlace } from '#lib/store/schema.ts';
import { type Stretches, withStretch } from '#lib/pipeline/document/stretches.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { cardId, deckCard, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';

const stamp = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });

/** One card as some device may hold it. */
const anyCard: fc.Arbitrary<VersionedCard> = fc
	.record({
		version: fc.constantFrom('v1', 'v2'),
		prompt: fc.constantFrom('One?', 'Two?'),
		editedAtMs: stamp,
		rewordingUndoneAtMs: stamp,
		decidedAtMs: stamp,
		suspended: fc.boolean(),
		decision: fc.constantFrom('kept', 'dropped', null),
		plannedAtMs: stamp,
		movedDue: fc.constantFrom(null, { dueAtMs: 9, afterReviewAtMs: 3 }),
		resetAtMs: fc.constantFrom(null, 4),
		addedAtMs: fc.constantFrom(null, 5, 7)
	})
	.map(
		({
			version,
			prompt,
			editedAtMs,
			rewordingUndoneAtMs,
			decidedAtMs,
			suspended,
			decision,
			plannedAtMs,
			movedDue,
			resetAtMs,
			addedAtMs
		}) => ({
			version,
			card: {
				// Untouched, it is as the deck of its version has it.
				...deckCard(version === 'v1' ? 1 : 2, {
					id: cardId(1),
					...(editedAtMs !== null && { prompt, origin: 'edited' })
				}),
				...UNTOUCHED,
				editedAtMs,
				...(rewordingUndoneAtMs !== null && { rewordingUndoneAtMs }),
				decidedAtMs,
				suspended: decidedAtMs !== null && suspended,
				decision: decidedAtMs === null ? null : decision,
				plannedAtMs,
				movedDue: plannedAtMs === null ? null : movedDue,
				resetAtMs: plannedAtMs === null ? null : resetAtMs,
				...(addedAtMs !== null && { addedAtMs })
			}
		})
	);

const merge = (one: VersionedCard, other: VersionedCard): VersionedCard => ({
	card: mergeCard(one, other),
	version: one.version > other.version ? one.version : other.version
});

describe('merging cards', () => {
	test('gives the same in any order, and again', () => {
		fc.assert(
			fc.property(anyCard, anyCard, anyCard, (one, two, three) => {
				expect(merge(one, two)).toEqual(merge(two, one));
				expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
				expect(merge(merge(one, two), two)).toEqual(merge(one, two));
			}),
			{ numRuns: 1000 }
		);
	});

	test('keeps an edit from one device and a suspension from the other', () => {
		const plain = {
			...deckCard(1),
			...UNTOUCHED
		};
		const edited = { ...plain, prompt: 'Mine?', origin: 'edited' as const, editedAtMs: 1 };
		const suspended = { ...plain, suspended: true, decidedAtMs: 2 };
		const merged = mergeCard({ card: edited, version: 'v1' }, { card: suspended, version: 'v1' });
		expect([merged.prompt, merged.origin, merged.suspended]).toEqual(['Mine?', 'edited', true]);
	});
});

/** One text's place as some device may hold it. */
const anyPlace: fc.Arbitrary<StoredPlace> = fc.record({
	textId: fc.constant(TEXT_ID),
	paragraphId: fc.constantFrom('p1', 'p9'),
	character: fc.constant(0),
	fraction: fc.constantFrom(0, 0.5),
	atMs: fc.integer({ min: 1, max: 3 }),
	reachedSectionIds: fc.subarray(['s1', 's2', 's10'] as const),
	learnsAhead: fc.boolean(),
	learnsAheadSetAtMs: stamp,
	readStretches: fc
		.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
		.map((pieces) => pieces.reduce((all: Stretches, [at, length]) => withStretch(all, [at, at + length]), []))
});

describe('merging places', () => {
	test('gives the same in any order, and again', () => {
		fc.assert(
			fc.property(anyPlace, anyPlace, anyPlace, (one, two, three) => {
				expect(mergePlace(one, two)).toEqual(mergePlace(two, one));
				expect(mergePlace(mergePlace(one, two), three)).toEqual(mergePlace(one, mergePlace(two, three)));
				expect(mergePlace(mergePlace(one, two), two)).toEqual(mergePlace(one, two));
			}),
			{ numRuns: 1000 }
		);
	});

	test('keeps the later place, the later choice, and what was read on either device', () => {
		const at = { textId: TEXT_ID, character: 0, fraction: 0 };
		const phone: StoredPlace = {
			...at,
			paragraphId: 'p9',
			atMs: 5,
			reachedSectionIds: ['s1', 's10'],
			learnsAhead: false,
			learnsAheadSetAtMs: 1,
			readStretches: [
				[0, 900],
				[4000, 4500]
			]
		};
		const desk: StoredPlace = {
			...at,
			paragraphId: 'p4',
			atMs: 4,
			reachedSectionIds: ['s1', 's2'],
			learnsAhead: true,
			learnsAheadSetAtMs: 3,
			readStretches: [[600, 1800]]
		};
		expect(mergePlace(phone, desk)).toEqual({
			...phone,
			reachedSectionIds: ['s1', 's2', 's10'],
			learnsAhead: true,
			learnsAheadSetAtMs: 3,
			readStretches: [
				[0, 1800],
				[4000, 4500]
			]
		});
	});
});

describe('merging texts', () => {
	const text = (version: string) => ({
		id: TEXT_ID,
		slug: 'on-harbours',
		title: '',
		author: '',
		version,
		sections: []
	});

	test('gives the same in any order, and again, with every version that is here', () => {
		const [one, two, three] = [text('a1'), text('c3'), text('b2')];
		const all = mergeText(mergeText(one, two), three);
		expect(all.version).toBe('c3+b2+a1');
		expect(mergeText(one, mergeText(two, three))).toEqual(all);
		expect(mergeText(all, one)).toEqual(all);
		expect(mergeText(one, one)).toEqual(one);
	});

	test('makes no version that a backup could not hold', () => {
		expect(mergeText(text('x'.repeat(100_000)), text('a1')).version).toHaveLength(100_000);
	});
});

describe('merging reviews', () => {
	test('undone on either device is undone', () => {
		const review = reviewOf(cardId(1), 1000);
		expect(mergeReview({ ...review, undone: true }, review)).toEqual({ ...review, undone: true });
		expect(mergeReview(review, { ...review, undone: true })).toEqual({ ...review, undone: true });
		expect(mergeReview(review, review)).toEqual(review);
	});
});

/** The study settings as some device may hold them. */
const anySetting: fc.Arbitrary<NamedSetting<'scheduling'>> = fc
	.record({
		changedAtMs: fc.integer({ min: 1, max: 3 }),
		newCardsPerDay: fc.constantFrom(5, 10),
		desiredRetention: fc.constantFrom(0.8, 0.9),
		untilMs: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
		pastDay: fc.constantFrom(null, '2025-02-28', '2025-03-01', '2025-04-01')
	})
	.map(({ changedAtMs, newCardsPerDay, desiredRetention, untilMs, pastDay }) => ({
		name: 'scheduling',
		changedAtMs,
		value: {
			...DEFAULT_SCHEDULING,
			newCardsPerDay,
			desiredRetention,
			retentionBefore: untilMs === null ? [] : [{ untilMs, desiredRetention: 0.85 }],
			...(pastDay !== null && { pastHolidays: [{ fromDate: pastDay, toDate: pastDay }] })
		}
	}));

describe('merging study settings', () => {
	test('gives the same in any order, and again', () => {
		fc.assert(
			fc.property(anySetting, anySetting, anySetting, (one, two, three) => {
				expect(mergeSetting(one, two)).toEqual(mergeSetting(two, one));
				expect(mergeSetting(mergeSetting(one, two), three)).toEqual(mergeSetting(one, mergeSetting(two, three)));
				expect(mergeSetting(mergeSetting(one, two), two)).toEqual(mergeSetting(one, two));
			}),
			{ numRuns: 1000 }
		);
	});

	const setting = (changedAtMs: number, value: Partial<NamedSetting<'scheduling'>['value']>) => ({
		name: 'scheduling' as const,
		changedAtMs,
		value: { ...DEFAULT_SCHEDULING, ...value }
	});
	test('keeps the past holidays of both, joined where they meet', () => {
		const off = (fromDate: string, toDate: string) => ({ pastHolidays: [{ fromDate, toDate }] });
		const merged = mergeSetting(
			mergeSetting(setting(1, off('2025-02-27', '2025-02-28')), setting(2, {})),
			mergeSetting(setting(3, off('2025-03-01', '2025-03-04')), setting(4, off('2024-12-24', '2025-01-06')))
		);
		expect(merged.value.pastHolidays).toEqual([
			{ fromDate: '2024-12-24', toDate: '2025-01-06' },
			{ fromDate: '2025-02-27', toDate: '2025-03-04' }
		]);
	});

	const kept = { desiredRetention: 0.8, retentionBefore: [{ untilMs: 100, desiredRetention: 0.9 }] };
	const newer = { desiredRetention: 0.85, retentionBefore: [{ untilMs: 200, desiredRetention: 0.9 }] };

	test.each([
		[
			'of years stays beside other settings changed later',
			setting(150, kept),
			setting(300, { newCardsPerDay: 5 }),
			0.8
		],
		['set later stays, whatever else was changed since', setting(300, kept), setting(200, newer), 0.85],
		[
			'of before its past was kept is the later one',
			setting(300, { desiredRetention: 0.75 }),
			setting(200, { desiredRetention: 0.95 }),
			0.75
		]
	])('desired retention %s', (_name, one, other, expected) => {
		const merged = mergeSetting(one, other);
		const from = one.value.desiredRetention === expected ? one.value : other.value;
		expect(merged.value).toMatchObject({ desiredRetention: expected, retentionBefore: from.retentionBefore });
		const later = one.changedAtMs > other.changedAtMs ? one : other;
		expect([merged.changedAtMs, merged.value.newCardsPerDay]).toEqual([300, later.value.newCardsPerDay]);
	});
});
