import type { Card } from '#lib/pipeline/cards/card.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';

/** A card in review state with its subject. */
type DueReview = Schedule & { readonly subjectId: Card['subjectId'] };

/** Where more are due, the day's limit leaves most of them out anyway, and the session keeps subjects apart. */
export const MOST_TO_PUT_OFF_FROM = 1000;

/**
 * The due reviews that a study day is to ask: of cards about one subject only the one most at risk, so that none gives
 * another away. The others wait until tomorrow, and no longer: what fell due before today is always asked.
 * @param due in any order
 * @param askedSubjects subjects of cards reviewed today already
 * @returns in the order given
 */
export function withoutPutOff<Due extends DueReview>(
	due: readonly Due[],
	askedSubjects: ReadonlySet<Card['subjectId']>,
	day: Pick<StudyDay, 'startMs'>,
	nowMs: number
): readonly Due[] {
	if (due.length > MOST_TO_PUT_OFF_FROM) return due;
	const isOverdue = ({ dueAtMs }: Due) => dueAtMs < day.startMs;
	const met = new Set(askedSubjects);
	for (const { subjectId } of due.filter(isOverdue)) met.add(subjectId);
	const byRisk = due
		.filter((card) => !isOverdue(card))
		.map((card) => ({ card, retrievability: retrievabilityAt(card, nowMs) }))
		.sort((one, other) => one.retrievability - other.retrievability || (one.card.cardId < other.card.cardId ? -1 : 1));
	const putOff = new Set<Due>();
	for (const { card } of byRisk) {
		if (card.subjectId === null) continue;
		if (met.has(card.subjectId)) putOff.add(card);
		met.add(card.subjectId);
	}
	return due.filter((card) => !putOff.has(card));
}
