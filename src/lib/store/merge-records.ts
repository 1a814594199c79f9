import { unionOfStretches } from '#lib/pipeline/document/stretches.ts';
import { unionOfHolidays } from '#lib/pipeline/schedule/holidays.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { canonical } from '#lib/store/canonical.ts';
import { wordedAtMs } from '#lib/store/edit-card.ts';
import type { NamedSetting, StoredHighlight, StoredPlace, StoredText } from '#lib/store/schema.ts';
import { unionOfSections } from '#lib/store/union-of-sections.ts';
import type { WholeCard } from '#lib/store/whole-store.ts';

// Each rule here takes the greater of two by a fixed order, so that merging in any order, and again, gives the same.

/** The greater by its stamp; of equal stamps, by its content. */
function later<Item>(one: Item, other: Item, stampOf: (item: Item) => string | number): Item {
	const [stamp, otherStamp] = [stampOf(one), stampOf(other)];
	if (stamp !== otherStamp) return stamp > otherStamp ? one : other;
	return canonical(one) >= canonical(other) ? one : other;
}

/** One review from two devices: undone on either is undone. */
export function mergeReview(one: Review, other: Review): Review {
	const { undone: oneUndone, ...plainOne } = one;
	const { undone: otherUndone, ...plainOther } = other;
	const review = later(plainOne, plainOther, ({ atMs }) => atMs);
	return oneUndone === true || otherUndone === true ? markUndone(review) : review;
}

/** As long a one as a backup can hold: only a made-up file has any that comes near it. */
const LONGEST_VERSION = 100_000;

/**
 * One text from two devices. Where they have two versions of its deck, cards of both are here now: the text has both
 * versions, which is no deck's, so that the next start installs its deck anew and makes one card of two.
 */
export function mergeText(one: StoredText, other: StoredText): StoredText {
	const text = later(one, other, ({ version }) => version);
	const versions = new Set([one, other].flatMap(({ version }) => version.split('+')));
	return { ...text, version: [...versions].sort().reverse().join('+').slice(0, LONGEST_VERSION) };
}

/** One text's place from two devices: the later place, the later choice to learn ahead, all that was reached and read on either. */
export function mergePlace(one: StoredPlace, other: StoredPlace): StoredPlace {
	const spot = later(spotOf(one), spotOf(other), ({ atMs }) => atMs);
	const choice = later(choiceOf(one), choiceOf(other), ({ learnsAheadSetAtMs }) => learnsAheadSetAtMs ?? -1);
	return {
		...spot,
		reachedSectionIds: unionOfSections(one.reachedSectionIds, other.reachedSectionIds),
		...choice,
		readStretches: unionOfStretches(one.readStretches, other.readStretches)
	};
}

function spotOf({ textId, paragraphId, character, fraction, atMs }: StoredPlace) {
	return { textId, paragraphId, character, fraction, atMs };
}

function choiceOf({ learnsAhead, learnsAheadSetAtMs }: StoredPlace) {
	return { learnsAhead, learnsAheadSetAtMs };
}

type SharedSetting = NamedSetting<'scheduling'>;

/** A card and the version of the deck it comes from. */
export interface VersionedCard {
	readonly card: WholeCard;
	readonly version: string;
}

/** One card from two devices: the content of one deck version, the later wording, decision and plan. */
export function mergeCard(one: VersionedCard, other: VersionedCard): WholeCard {
	const { content } = later(contentOf(one), contentOf(other), ({ version }) => version);
	const { wording } = later(wordingOf(one), wordingOf(other), ({ stamp }) => stamp);
	const decision = later(decisionOf(one), decisionOf(other), ({ decidedAtMs }) => decidedAtMs ?? -1);
	const plan = later(planOf(one), planOf(other), ({ plannedAtMs }) => plannedAtMs ?? -1);
	return { ...content, ...wording, ...decision, ...plan, ...arrivalOf(one.card, other.card) };
}

/** The earlier of two times of arrival; none where neither was noted. */
function arrivalOf(one: WholeCard, other: WholeCard): Pick<WholeCard, 'addedAtMs'> {
	const addedAtMs = Math.min(one.addedAtMs ?? Infinity, other.addedAtMs ?? Infinity);
	return addedAtMs === Infinity ? {} : { addedAtMs };
}

function contentOf({ card, version }: VersionedCard) {
	const { id, textId, kind, form, source, subjectId, tier, order, paragraphId, sectionId } = card;
	return { version, content: { id, textId, kind, form, source, subjectId, tier, order, paragraphId, sectionId } };
}

function wordingOf({ card, version }: VersionedCard) {
	const { prompt, answer, origin, editedAtMs, rewordingUndoneAtMs } = card;
	const atMs = wordedAtMs(card);
	// Every edit is later than no edit; among wordings never edited the deck's version decides.
	const stamp = atMs === null ? ` ${version}` : stampOf(atMs);
	const undone = rewordingUndoneAtMs === undefined ? {} : { rewordingUndoneAtMs };
	return { stamp, wording: { prompt, answer, origin, editedAtMs, ...undone } };
}

function decisionOf({ card: { suspended, buriedUntilMs, decision, deletedAtMs, decidedAtMs } }: VersionedCard) {
	return { suspended, buriedUntilMs, decision, deletedAtMs, decidedAtMs };
}

function planOf({ card: { movedDue, resetAtMs, plannedAtMs } }: VersionedCard) {
	return { movedDue, resetAtMs, plannedAtMs };
}

/** One highlight from two devices: the later change, a removal being one. */
export function mergeHighlight(one: StoredHighlight, other: StoredHighlight): StoredHighlight {
	return later(one, other, ({ changedAtMs }) => changedAtMs);
}

/**
 * The study settings from two devices: the desired retention set later, with all that was desired before; the past
 * holidays of both; else the later change.
 */
export function mergeSetting(one: SharedSetting, other: SharedSetting): SharedSetting {
	const { changedAtMs, others } = later(othersOf(one), othersOf(other), ({ changedAtMs }) => changedAtMs);
	const { retention } = later(retentionOf(one), retentionOf(other), ({ stamp }) => stamp);
	const pastHolidays = unionOfHolidays(one.value.pastHolidays ?? [], other.value.pastHolidays ?? []);
	const value = { ...others, ...retention, ...(pastHolidays.length > 0 && { pastHolidays }) };
	return { name: 'scheduling', changedAtMs, value };
}

function othersOf({ changedAtMs, value }: SharedSetting) {
	const { newCardsPerDay, reviewsPerDay, dayStartHour, easyDays, holiday } = value;
	return { changedAtMs, others: { newCardsPerDay, reviewsPerDay, dayStartHour, easyDays, holiday } };
}

function retentionOf({ changedAtMs, value: { desiredRetention, retentionBefore } }: SharedSetting) {
	const setAtMs = retentionBefore.at(-1)?.untilMs;
	// Every change is later than none; one of before the past was kept is as late as its record.
	const stamp = setAtMs === undefined ? ` ${stampOf(changedAtMs)}` : stampOf(setAtMs);
	return { stamp, retention: { desiredRetention, retentionBefore } };
}

/** A time as text that sorts as it does. */
function stampOf(atMs: number): string {
	return String(atMs).padStart(16, '0');
}
