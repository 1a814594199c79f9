import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { HIGHLIGHT_COLOURS } from '#lib/pipeline/document/highlight.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import type { BackupCard, BackupData, BackupPart } from '#lib/portable/backup-data.ts';
import { reviewId } from '#tests/support/deck-builders.ts';

export function sha256(bytes: Uint8Array): Promise<string> {
	return Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
}

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const textId = id as fc.Arbitrary<TextId>;
const cardId = id as fc.Arbitrary<CardId>;
const timeMs = fc.integer({ min: 0, max: 4_000_000_000_000 });
const retention = fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100);
const localDate = fc.constantFrom('2026-12-24', '2027-01-06');
const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<img src=x onerror=alert(1)>', '\ud800', '\n'));
const offset = fc.nat();
const paragraphId = offset.map((number) => `p${number % 9999}` as const);
const sectionId = offset.map((number) => `s${number % 99}` as const);
const stretch = fc.tuple(offset, fc.integer({ min: 1, max: 9999 })).map(([at, length]) => [at, at + length] as const);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const source = fc.record({ start: offset, end: offset, exact: words, prefix: words, suffix: words });

const card: fc.Arbitrary<BackupCard> = fc
	.record({
		id: cardId,
		textId,
		kind: fc.constantFrom('figure', 'event', 'position', 'own'),
		form: fc.constantFrom('basic', 'cloze', 'list'),
		prompt: words,
		answer: words,
		source,
		subjectId: maybe(id as fc.Arbitrary<SubjectId>),
		origin: fc.constantFrom('generated', 'edited', 'own'),
		tier: fc.constantFrom('included', 'suggested'),
		order: offset,
		paragraphId: maybe(paragraphId),
		sectionId: maybe(sectionId),
		suspended: fc.boolean(),
		buriedUntilMs: maybe(timeMs),
		decision: maybe(fc.constantFrom('kept' as const, 'dropped' as const)),
		editedAtMs: maybe(timeMs),
		deletedAtMs: maybe(timeMs),
		decidedAtMs: maybe(timeMs),
		movedDue: maybe(fc.record({ dueAtMs: timeMs, afterReviewAtMs: timeMs })),
		resetAtMs: maybe(timeMs),
		plannedAtMs: maybe(timeMs),
		addedAtMs: maybe(timeMs),
		rewordingUndoneAtMs: maybe(timeMs)
	})
	.map(({ addedAtMs, rewordingUndoneAtMs, ...known }) => ({
		...known,
		...(addedAtMs !== null && { addedAtMs }),
		...(rewordingUndoneAtMs !== null && { rewordingUndoneAtMs })
	}));

const review = fc
	.record({
		atMs: timeMs,
		salt: fc.nat(),
		cardId,
		rating: fc.constantFrom(1, 2, 3, 4),
		tookMs: fc.nat(),
		undone: fc.boolean()
	})
	.map(({ salt, undone, ...rest }) => ({
		...rest,
		id: reviewId(rest.atMs, salt),
		...(undone && { undone: true as const })
	}));

/** Anything that a store may hold. */
export const anyBackupData: fc.Arbitrary<BackupData> = fc.record({
	texts: fc.uniqueArray(
		fc.record({
			id: textId,
			slug: id,
			title: words,
			author: words,
			version: words,
			sections: fc.array(fc.record({ id: sectionId, title: words }), { maxLength: 3 })
		}),
		{ selector: (text) => text.id, maxLength: 3 }
	),
	cards: fc.uniqueArray(card, { selector: (one) => one.id, maxLength: 12 }),
	reviews: fc.uniqueArray(review, { selector: (one) => one.id, maxLength: 20 }) as fc.Arbitrary<BackupData['reviews']>,
	places: fc.uniqueArray(
		fc.record({
			textId,
			paragraphId,
			character: offset,
			fraction: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
			atMs: timeMs,
			reachedSectionIds: fc.array(sectionId, { maxLength: 3 }),
			learnsAhead: fc.boolean(),
			learnsAheadSetAtMs: maybe(timeMs),
			readStretches: fc.array(stretch, { maxLength: 3 })
		}),
		{ selector: (place) => place.textId, maxLength: 3 }
	),
	highlights: fc.uniqueArray(
		fc.record({
			id,
			textId,
			source,
			colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
			note: words,
			createdAtMs: timeMs,
			changedAtMs: timeMs,
			removedAtMs: maybe(timeMs)
		}),
		{ selector: (highlight) => highlight.id, maxLength: 3 }
	),
	settings: fc.array(
		fc.record({
			name: fc.constant('scheduling' as const),
			value: fc.record(
				{
					desiredRetention: retention,
					newCardsPerDay: fc.integer({ min: 0, max: 9999 }),
					reviewsPerDay: fc.integer({ min: 0, max: 9999 }),
					dayStartHour: fc.integer({ min: 0, max: 23 }),
					retentionBefore: fc.array(fc.record({ untilMs: timeMs, desiredRetention: retention }), { maxLength: 3 }),
					easyDays: fc.array(retention, { minLength: 7, maxLength: 7 }),
					holiday: maybe(fc.record({ fromDate: localDate, toDate: localDate })),
					pastHolidays: fc.constant([{ fromDate: '2026-12-24', toDate: '2027-01-06' }])
				},
				{
					requiredKeys: [
						'desiredRetention',
						'newCardsPerDay',
						'reviewsPerDay',
						'dayStartHour',
						'retentionBefore',
						'easyDays',
						'holiday'
					]
				}
			),
			changedAtMs: timeMs
		}),
		{ maxLength: 1 }
	),
	setAside: fc
		.uniqueArray(fc.record({ store: fc.constantFrom('cards', 'reviews'), record: fc.jsonValue() }), {
			selector: (one) => JSON.stringify(one),
			maxLength: 3
		})
		// As JSON has them: it knows no minus zero.
		.map((records) => records.map((one) => [JSON.stringify(one), one] as const))
		.map((lines) => lines.sort(([one], [other]) => (one < other ? -1 : 1)))
		.map((lines) => lines.map(([line]) => JSON.parse(line) as BackupData['setAside'][number]))
});

export type BackupFiles = Record<string, Uint8Array>;

/** A backup with its files changed, and packed again. */
export function repack(backup: Uint8Array, change: (files: BackupFiles) => unknown): Uint8Array {
	const files = unzipSync(backup);
	change(files);
	return zipSync(files);
}

/**
 * A backup with one part's lines changed and sealed anew, as by one who knows the format.
 * @param version of the format; that of the backup if not given
 */
export async function reseal(
	backup: Uint8Array,
	part: BackupPart,
	change: (lines: string) => string,
	version?: number
): Promise<Uint8Array> {
	const files = unzipSync(backup);
	const bytes = strToU8(change(strFromU8(files[`${part}.jsonl`] ?? new Uint8Array())));
	const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
		version: number;
		parts: Record<string, unknown>;
	};
	manifest.version = version ?? manifest.version;
	const records = strFromU8(bytes).split('\n').length - 1;
	manifest.parts[part] = { records, bytes: bytes.length, sha256: await sha256(bytes) };
	return zipSync({
		...files,
		[`${part}.jsonl`]: bytes,
		'manifest.json': strToU8(JSON.stringify(manifest))
	});
}

/** The files of a backup as text, but for when it was made. */
export function partsOf(backup: Uint8Array): Readonly<Record<string, string>> {
	const files = unzipSync(new Uint8Array(backup));
	const text = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
	return { ...text, 'manifest.json': (text['manifest.json'] ?? '').replace(/"createdAtMs": \d+/, '"createdAtMs": 0') };
}
