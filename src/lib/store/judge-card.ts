import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { besideReading } from '#lib/store/awaits-reading.ts';
import { canonical } from '#lib/store/canonical.ts';
import { EVERY_CARD } from '#lib/store/card-changes.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { judgePassage } from '#lib/store/judge-passage.ts';
import { judgeReviews } from '#lib/store/judge-reviews.ts';
import type { CheckScene, WordsOfTexts } from '#lib/store/judge-scene.ts';
import type { Judgement } from '#lib/store/judgement.ts';
import { mendRecord } from '#lib/store/mend-record.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import type { WholeCard } from '#lib/store/whole-store.ts';

/** All that is stored under one card's id. */
export interface CardRecords {
	readonly cardId: CardId;
	readonly card: StoredCard | undefined;
	readonly schedule: StoredSchedule | undefined;
	readonly reviews: readonly Review[];
}

/** What a card is held against. */
export interface CardSurroundings {
	readonly scene: CheckScene;
	readonly words: WordsOfTexts;
	readonly needs: CheckNeeds;
}

/** Judges a card: its record, its passage, its log, and its schedule against the log and the reading. */
export function judgeCard(
	{ cardId, card, schedule, reviews }: CardRecords,
	{ scene, words, needs }: CardSurroundings,
	judgement: Judgement
): void {
	const whole = card === undefined ? null : judgeRecord(card, needs, judgement);
	const log = judgeReviews(cardId, reviews, whole && { words: whole.prompt }, needs, judgement);
	if (whole === null) {
		if (schedule === undefined) return;
		if (card === undefined) judgement.find('schedule-orphaned', { cardId, recordId: cardId });
		judgement.remove('schedules', cardId);
		judgement.changed.add(EVERY_CARD);
		return;
	}
	const told = { cardId, recordId: cardId, words: whole.prompt };
	const anchored = judgePassage(whole, scene, words, judgement);
	const placed = besideReading(anchored, scene.places.get(anchored.textId));
	const expected = placeSchedule(replayCard(cardId, log, scene.settings, placed.resetAtMs), placed);
	// A schedule that follows from what was found already is not told beside it.
	const isExplained = judgement.changed.has(cardId) || anchored.sectionId !== card?.sectionId;
	const isInLine = card?.awaitsReading === placed.awaitsReading;
	const isScheduled = schedule !== undefined && canonical(schedule) === canonical(expected);
	if (schedule === undefined) judgement.find('schedule-missing', told);
	else if (!isExplained && !(isScheduled && isInLine)) judgement.find('schedule-differs', told);
	const isStill = anchored === card && isInLine;
	if (!isStill) judgement.put('cards', placed);
	if (!isScheduled) judgement.put('schedules', expected);
	if (!isStill || !isScheduled) judgement.changed.add(cardId);
}

/** The text of a card that has lost its own: none. */
const NO_TEXT = 'lost' as TextId;

/** The card with what of it is well-formed; null where even its id cannot be used. */
function judgeRecord(card: StoredCard, { isWellFormed }: CheckNeeds, judgement: Judgement): StoredCard | null {
	if (isWellFormed('cards', card)) return card;
	const { id } = card;
	const { awaitsReading, ...untouched } = UNTOUCHED;
	const plain: WholeCard = {
		...{ id, textId: NO_TEXT, kind: 'own', form: 'basic', prompt: '', answer: '' },
		source: { start: 0, end: 0, exact: '', prefix: '', suffix: '' },
		...{ subjectId: null, origin: 'own', tier: 'included', order: 0, paragraphId: null, sectionId: null },
		...untouched
	};
	const isUsable = isWellFormed('cards', plain);
	const told = { cardId: id, recordId: id, words: card.prompt };
	judgement.find(isUsable ? 'card-malformed' : 'card-unusable', told);
	judgement.changed.add(isUsable ? id : EVERY_CARD);
	if (!isUsable) {
		judgement.keepApart('cards', id, card);
		return null;
	}
	const mended = mendRecord(card, plain, (record) => isWellFormed('cards', record), [
		'addedAtMs',
		'rewordingUndoneAtMs'
	]);
	judgement.keepCopy('cards', card, { ...mended, awaitsReading });
	// Nobody can be asked what is not there: the reader finds it among the suspended ones and may word it anew.
	const isWordless = mended.prompt !== card.prompt || mended.answer !== card.answer;
	return { ...mended, suspended: mended.suspended || isWordless, awaitsReading };
}
