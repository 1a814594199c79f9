import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { STATES } from '#lib/pipeline/retention/review-columns.ts';
import type { StudyOutlook } from '#lib/pipeline/schedule/simulate-study.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';

/**
 * The cards that sessions ask for, as a simulation of study takes them. Columns do not tell the learning step: a card
 * in steps is taken to be at the first, and one left in them the day before that was answered today to be a review.
 * @param today what was answered in it counts as done; not what a clock that stood ahead dated later
 */
export function studiedCards(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	today: StudyDay
): Required<Pick<StudyOutlook, 'memories' | 'newCount' | 'doneToday'>> {
	const memories: StudyOutlook['memories'][number][] = [];
	const doneToday = { reviews: 0, newCards: 0 };
	let newCount = 0;
	for (let row = 0; row < cards.length; row += 1) {
		if (cards.isAsked[row] !== 1 || !isInScope(row)) continue;
		const state = STATES[cards.state[row] ?? 0] ?? 'new';
		if (state === 'new') {
			newCount += 1;
			continue;
		}
		const lastReviewAtMs = cards.lastReviewAtMs[row] ?? 0;
		if (isIn(today, cards.firstReviewAtMs[row] ?? 0)) doneToday.newCards += 1;
		else if (isIn(today, lastReviewAtMs)) doneToday.reviews += 1;
		memories.push({
			state,
			step: 0,
			stabilityDays: cards.stabilityDays[row] ?? 0,
			difficulty: cards.difficulty[row] ?? 0,
			dueAtMs: cards.dueAtMs[row] ?? 0,
			lastReviewAtMs
		});
	}
	return { memories, newCount, doneToday };
}

function isIn({ startMs, endMs }: StudyDay, atMs: number): boolean {
	return atMs >= startMs && atMs < endMs;
}
