import type { CardId } from '#lib/pipeline/cards/card.ts';
import { count } from '#lib/format/count.ts';
import { type Finding, type FindingCode, isLostQuotation, isRepairable } from '#lib/store/finding.ts';

/** How many of a kind are shown by their own words. */
const EXAMPLES = 3;

/** All findings of one kind, in words. */
export interface FindingGroup {
	readonly code: FindingCode;
	/** How many there are of what. */
	readonly what: string;
	/** What that means, and what a repair does about it, or that nothing need be done. */
	readonly meaning: string;
	readonly isRepairable: boolean;
	/** Whether it is no damage. */
	readonly isQuiet: boolean;
	/** A few of them by the words that the reader knows them by; with a card where they are of one. */
	readonly examples: readonly { readonly words: string; readonly cardId: CardId | null }[];
	/** How many more there are than are shown. */
	readonly moreCount: number;
}

type Words = readonly [noun: string, plural: string, meaning: string];

const FILLS_GAP = 'A repair keeps what is whole and fills the gap. What does not fit is kept apart.';
const KEPT_APART = 'A repair keeps them apart, unchanged.';

const WORDS: Readonly<Record<FindingCode, Words>> = {
	'text-malformed': [
		'text with a part missing',
		'texts with a part missing',
		'A repair has it put in anew when the app next starts. What does not fit is kept apart.'
	],
	'text-unusable': ['text that cannot be read', 'texts that cannot be read', KEPT_APART],
	'setting-malformed': [
		'setting that is out of range',
		'settings that are out of range',
		'How you study holds a value that is not allowed. A repair sets it back to the usual one, and keeps the other apart.'
	],
	'card-malformed': [
		'card with a part missing',
		'cards with a part missing',
		`${FILLS_GAP} A card that has lost its question or its answer is suspended until you write it anew.`
	],
	'card-unusable': ['card that cannot be read', 'cards that cannot be read', KEPT_APART],
	'text-orphaned': [
		'card of a text that is not here',
		'cards of a text that is not here',
		'They are asked as before, without a link to the text.'
	],
	'passage-link-broken': [
		'card that points to a place its text does not have',
		'cards that point to a place their text does not have',
		'A repair points to where the passage belongs, or to no place.'
	],
	'passage-moved': [
		'card whose passage was found elsewhere in the text',
		'cards whose passage was found elsewhere in the text',
		'The text has changed since. A repair notes where the passage stands now.'
	],
	'passage-lost': [
		'card whose passage is no longer in the text',
		'cards whose passage is no longer in the text',
		'The text has changed since. They are asked as before, without a link to the text.'
	],
	'review-malformed': [
		'review with a part missing',
		'reviews with a part missing',
		'Grades and times are whole. A repair keeps those and fills the gap. What does not fit is kept apart.'
	],
	'review-unusable': [
		'review that cannot be read',
		'reviews that cannot be read',
		`Without a grade, a time or a card they count for nothing. ${KEPT_APART}`
	],
	'review-misfiled': [
		'review filed under a wrong time',
		'reviews filed under a wrong time',
		'What is shown of a day may leave them out. A repair files each under its own time.'
	],
	'review-duplicated': [
		'review kept twice',
		'reviews kept twice',
		'One answer counts as two. A repair marks the second as undone; it stays in the history.'
	],
	'review-orphaned': [
		'review of a card that is not here',
		'reviews of a card that is not here',
		'They count for nothing, and are kept in case the card comes back.'
	],
	'schedule-missing': [
		'card without a schedule',
		'cards without a schedule',
		'Without one a card is never asked. A repair works it out from your reviews.'
	],
	'schedule-differs': [
		'schedule that your reviews do not give',
		'schedules that your reviews do not give',
		'Their cards come too early or too late. A repair works them out anew.'
	],
	'schedule-orphaned': [
		'schedule without a card',
		'schedules without a card',
		'A repair removes them. Nothing you wrote or answered goes with them.'
	],
	'place-malformed': ['place in a text with a part missing', 'places in texts with a part missing', FILLS_GAP],
	'place-unusable': ['place that cannot be read', 'places that cannot be read', KEPT_APART],
	'place-orphaned': [
		'place in a text that is not here',
		'places in texts that are not here',
		'Kept, in case the text comes back.'
	],
	'place-lost': [
		'place at a paragraph that its text does not have',
		'places at paragraphs that their text does not have',
		'A repair moves them to where as much of the text has been read.'
	],
	'highlight-malformed': ['highlight with a part missing', 'highlights with a part missing', FILLS_GAP],
	'highlight-unusable': ['highlight that cannot be read', 'highlights that cannot be read', KEPT_APART],
	'highlight-orphaned': [
		'highlight in a text that is not here',
		'highlights in texts that are not here',
		'Kept, in case the text comes back.'
	],
	'highlight-moved': [
		'highlight found elsewhere in its text',
		'highlights found elsewhere in their text',
		'The text has changed since. A repair notes where the words stand now.'
	],
	'highlight-lost': [
		'highlight whose words are no longer in the text',
		'highlights whose words are no longer in the text',
		'The text has changed since. They are kept, and listed with the highlights.'
	],
	'note-unusable': [
		'note of the app’s own that cannot be used',
		'notes of the app’s own that cannot be used',
		'Such as which card was shown last: nothing of yours. A repair clears them.'
	]
};

/** What a check of the data found, a group for each kind: what can be repaired first, then what cannot. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
	const byCode = new Map<FindingCode, Finding[]>();
	for (const finding of findings) {
		const group = byCode.get(finding.code);
		if (group === undefined) byCode.set(finding.code, [finding]);
		else group.push(finding);
	}
	return [...byCode].map(([code, group]) => groupOf(code, group)).sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf(group: FindingGroup): number {
	return group.isRepairable ? 0 : group.isQuiet ? 2 : 1;
}

function groupOf(code: FindingCode, group: readonly Finding[]): FindingGroup {
	const [noun, plural, meaning] = WORDS[code];
	const examples = new Map<string, FindingGroup['examples'][number]>();
	for (const { words, cardId } of group) {
		if (examples.size === EXAMPLES) break;
		if (words !== null) examples.set(cardId ?? words, { words, cardId });
	}
	return {
		code,
		what: count(group.length, noun, plural),
		meaning,
		isRepairable: isRepairable({ code }),
		isQuiet: isLostQuotation({ code }),
		examples: [...examples.values()],
		moreCount: examples.size === 0 ? 0 : group.length - examples.size
	};
}

/** The outcome of a check in a few words; "all is well." unless something is damaged. */
export function checkOutcome(groups: readonly FindingGroup[]): string {
	if (groups.some((group) => group.isRepairable)) return 'something does not agree.';
	return groups.every(({ isQuiet }) => isQuiet) ? 'all is well.' : 'nothing needs repair.';
}
