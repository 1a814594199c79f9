import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TO_PUT_OFF_FROM, withoutPutOff } from '#lib/pipeline/schedule/put-off.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';

const day = { startMs: FIXED_NOW_MS - 8 * HOUR_MS };
const subject = (name: string) => name as SubjectId;

/** A card due some hours from now, with the days its memory lasts: fewer, more at risk. */
const due = (cardId: string, about: string | null, hours: number, stabilityDays = 10) => ({
	...reviewSchedule({ cardId, stabilityDays, dueAtMs: FIXED_NOW_MS + hours * HOUR_MS }),
	subjectId: about === null ? null : subject(about)
});
const asked = (cards: readonly ReturnType<typeof due>[], reviewed: readonly string[] = []) =>
	withoutPutOff(cards, new Set(reviewed.map(subject)), day, FIXED_NOW_MS).map(({ cardId }) => cardId);

describe('reviews of a day', () => {
	it.each([
		['of two about one subject the one more at risk', [due('a', 'x', 1), due('b', 'x', 2, 5)], [], ['b']],
		['none about a subject reviewed today', [due('a', 'x', 1), due('b', 'y', 1)], ['x'], ['b']],
		['what fell due before today, though its subject was reviewed', [due('a', 'x', -9)], ['x'], ['a']],
		['what fell due before today before what falls due today', [due('a', 'x', -9, 50), due('b', 'x', 1, 2)], [], ['a']],
		['both that fell due before today', [due('a', 'x', -9), due('b', 'x', -40)], [], ['a', 'b']],
		['all that have no subject', [due('a', null, 1), due('b', null, 1)], [], ['a', 'b']]
	])('%s', (_name, cards, reviewed, expected) => {
		expect(asked(cards, reviewed)).toEqual(expected);
	});

	it('are all asked for where a backlog is longer than any day', () => {
		const cards = Array.from({ length: MOST_TO_PUT_OFF_FROM + 1 }, (_, index) => due(`card-${index}`, 'x', 1));
		expect(asked(cards)).toHaveLength(MOST_TO_PUT_OFF_FROM + 1);
	});

	it('leave out none but cards whose subject is met, and put none off twice', () => {
		const anyDue = fc.record({
			about: fc.constantFrom(null, 'x', 'y', 'z'),
			hours: fc.integer({ min: -60, max: 15 }),
			stabilityDays: fc.integer({ min: 1, max: 90 })
		});
		fc.assert(
			fc.property(fc.array(anyDue, { maxLength: 12 }), fc.subarray(['x', 'y', 'z']), (some, reviewed) => {
				const cards = some.map(({ about, hours, stabilityDays }, index) =>
					due(`card-${index}`, about, hours, stabilityDays)
				);
				const kept = new Set(asked(cards, reviewed));
				const met = new Set([
					...reviewed,
					...cards.filter(({ cardId }) => kept.has(cardId)).map((card) => card.subjectId)
				]);
				for (const card of cards) {
					if (kept.has(card.cardId)) continue;
					expect(met.has(card.subjectId)).toBe(true);
					expect(card.dueAtMs).toBeGreaterThanOrEqual(day.startMs);
				}
				// Tomorrow all that waited has fallen due before the day.
				const tomorrow = { startMs: day.startMs + DAY_MS };
				const left = cards.filter(({ cardId, dueAtMs }) => !kept.has(cardId) && dueAtMs < tomorrow.startMs);
				const next = withoutPutOff(left, new Set(), tomorrow, FIXED_NOW_MS + DAY_MS);
				expect(next).toEqual(left);
			})
		);
	});

	it('keep of a subject the one that is retrieved least', () => {
		const cards = [3, 1, 7].map((stabilityDays, index) => due(`card-${index}`, 'x', 1, stabilityDays));
		const [kept] = withoutPutOff(cards, new Set(), day, FIXED_NOW_MS);
		const least = Math.min(...cards.map((card) => retrievabilityAt(card, FIXED_NOW_MS)));
		expect(kept && retrievabilityAt(kept, FIXED_NOW_MS)).toBe(least);
	});
});
