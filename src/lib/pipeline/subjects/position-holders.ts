import type { Document } from '#lib/pipeline/document/document.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { holderWithin, type Discourse, type Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/**
 * Gives each sentence the holder of the view it would state, read in order: labels and block quotations first,
 * then what the sentence says itself, then what the sentence before leaves open; else the author.
 */
export function positionHolders(
	document: Document,
	sentences: readonly TextSentence[],
	mentions: readonly FigureMention[]
): Holder[] {
	const author: Holder = { name: document.author, kind: 'author', rule: 'author' };
	const labels = labelTitles(document, sentences);
	let discourse: Discourse = { person: null, group: null };
	let previous: Holder = author;
	return sentences.map((sentence, index) => {
		if (sentence.indexInParagraph === 0) discourse = { ...discourse, group: null };
		const label = labels.get(sentence.paragraph.label?.number ?? -1);
		const within = holderWithin(document, sentence, mentions, discourse);
		const holder =
			quotedHolder(document, sentence, sentences, index, mentions, discourse) ??
			labelHolder(sentence, label, within) ??
			within ??
			continuedHolder(sentence, previous, index) ??
			(speaksOfOthers(sentence, mentions) ? { ...author, rule: 'author-of-others' as const } : author);
		discourse = spokenOf(document, sentence, mentions, holder, discourse);
		if (label !== undefined) discourse = { ...discourse, group: { name: label, kind: 'group', rule: 'label' } };
		previous = holder;
		return holder;
	});
}

function labelTitles(document: Document, sentences: readonly TextSentence[]): Map<number, string> {
	const titles = new Map<number, string>();
	for (const { paragraph } of sentences) {
		if (paragraph.label)
			titles.set(paragraph.label.number, document.text.slice(paragraph.label.title.start, paragraph.label.title.end));
	}
	return titles;
}

function labelHolder(sentence: TextSentence, label: string | undefined, within: Holder | null): Holder | null {
	if (label === undefined || within?.kind === 'person' || within?.kind === 'author') return null;
	if (within?.kind === 'group' && within.rule === 'group-say-verb') return within;
	const speaksOfThem =
		/^(?:This|They|Their|These|By|Since|In)\b/u.test(sentence.text) && !/\bI\b|\bmy\b/u.test(sentence.text);
	return speaksOfThem ? { name: label, kind: 'group', rule: 'label' } : null;
}

/** A block quotation belongs to the person of its lead-in, else to what its citation names. */
function quotedHolder(
	document: Document,
	sentence: TextSentence,
	sentences: readonly TextSentence[],
	index: number,
	mentions: readonly FigureMention[],
	discourse: Discourse
): Holder | null {
	if (sentence.paragraph.type !== 'quotation') return null;
	const leadIn = sentences[index - sentence.indexInParagraph - 1];
	const led = leadIn && mentionsWithin(mentions, leadIn).at(-1);
	if (led !== undefined) return { name: led.figure.name, kind: 'person', rule: 'citation', figure: led.figure };
	if (leadIn && /\b(?:he|she|his|her)\b/iu.test(leadIn.text) && discourse.person)
		return { ...discourse.person, rule: 'quotation' };
	const { citation } = sentence.paragraph;
	if (citation) {
		const name =
			document.text
				.slice(citation.start + 1, citation.end)
				.split(/[,.;)]/u)[0]
				?.trim() ?? '';
		if (name.length > 3) return { name, kind: 'work', rule: 'quotation' };
	}
	return discourse.person && { ...discourse.person, rule: 'quotation' };
}

/** A view goes on where the next sentence takes up its holder with a pronoun, or stays inside quotation marks. */
function continuedHolder(sentence: TextSentence, previous: Holder, index: number): Holder | null {
	if (index === 0 || sentence.indexInParagraph === 0 || previous.kind === 'author') return null;
	const takesUp = previous.kind === 'person' ? /^(?:He|She|His|Her)\b/u : /^(?:They|Their)\b/u;
	const isQuoted = /^["“]/u.test(sentence.text);
	return takesUp.test(sentence.text) || isQuoted ? { ...previous, rule: 'carried-on' } : null;
}

function spokenOf(
	document: Document,
	sentence: TextSentence,
	mentions: readonly FigureMention[],
	holder: Holder,
	discourse: Discourse
): Discourse {
	const own = mentionsWithin(mentions, sentence);
	const subject = own.find(({ start }) => start - sentence.start < 40) ?? own.at(-1);
	const person: Holder | null = subject
		? { name: subject.figure.name, kind: 'person', rule: 'named-say-verb', figure: subject.figure }
		: discourse.person;
	const group =
		holder.kind === 'group' && holder.rule !== 'objection'
			? holder
			: (openingGroup(document, sentence) ?? discourse.group);
	return { person: holder.kind === 'person' ? holder : person, group };
}

/** Whether the sentence speaks of persons, or in words that are not its own, and so may report their view. */
function speaksOfOthers(sentence: TextSentence, mentions: readonly FigureMention[]): boolean {
	return (
		sentence.paragraph.type === 'quotation' ||
		/\b(?:he|his|him|she)\b|^(?:They|Their)\b|[“"]/u.test(sentence.text) ||
		mentionsWithin(mentions, sentence).length > 0
	);
}

/** The group that a sentence opens with: "The critics of this plan …". */
function openingGroup(document: Document, { words }: TextSentence): Holder | null {
	for (let count = 4; count > 0; count -= 1) {
		const opening = words.slice(0, count);
		const [first, last] = [opening[0], opening[count - 1]];
		if (first === undefined || last === undefined || !/^(?:the|these|those|many|some|most|such)$/u.test(first.lower))
			continue;
		if (count > 1 && /s$/u.test(last.lower) && namesGroup([last.lower])) {
			return { name: document.text.slice(first.start, last.end), kind: 'group', rule: 'group-say-verb' };
		}
	}
	return null;
}
