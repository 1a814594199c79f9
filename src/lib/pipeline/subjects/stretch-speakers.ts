import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import type { HolderReference, SpokenOf } from '#lib/pipeline/subjects/holder-references.ts';
import type { HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import type { SpeechStretch } from '#lib/pipeline/subjects/speech-stretches.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** Where beside a quoted stretch its speaker may be named. */
export type SpeakerPlace =
	| 'within'
	| 'after'
	| 'before, saying'
	| 'before'
	| 'ending the lead-in'
	| 'lead-in, saying'
	| 'lead-in'
	| 'as before'
	| 'focus';

/** One whose words a stretch may be. */
export interface Speaker {
	readonly place: SpeakerPlace;
	readonly key: HolderKey;
	readonly holder: Holder;
}

/** A quoted stretch with those whom it may quote, by where they are named; the surest first. */
export interface AttributedStretch extends SpeechStretch {
	readonly speakers: readonly Speaker[];
}

const FURTHEST_AFTER = 90;
const FURTHEST_FROM_VERB = 30;
const INTERRUPTIONS_READ = 3;
/** Of a sentence that fills a book only the beginning is read. */
const WORDS_READ = 400;
/** A speaker is named within the first sentences of a long quotation. */
const SENTENCES_READ = 12;

/** Gathers whose words each stretch may give: who is named within, behind and before it, or was spoken of last. */
export function attributedStretches(
	text: string,
	stretches: readonly SpeechStretch[],
	sentences: readonly TextSentence[],
	{ references, focus }: SpokenOf
): AttributedStretch[] {
	const attributed: AttributedStretch[] = [];
	let from = 0;
	for (const stretch of stretches) {
		while ((sentences[from]?.end ?? Infinity) <= stretch.start) from += 1;
		let to = from;
		while ((sentences[to + 1]?.start ?? Infinity) < stretch.end) to += 1;
		const [first, last] = [sentences[from], sentences[to]];
		if (first === undefined || last === undefined) break;
		const speakers = new Map<SpeakerPlace, Speaker>();
		const note = (place: SpeakerPlace, found: Pick<HolderReference, 'key' | 'holder'> | null | undefined) => {
			if (found && !speakers.has(place)) speakers.set(place, { place, key: found.key, holder: found.holder });
		};
		const end = Math.min(to, from + SENTENCES_READ);
		const here = [...references.slice(from, end + 1), ...(to > end ? references.slice(to, to + 1) : [])].flat();
		const words = [first, ...(to > from ? [last] : [])].flatMap((sentence) => sentence.words.slice(0, WORDS_READ));
		const before = { start: first.start, end: stretch.start };
		for (const range of stretch.interruptions.slice(0, INTERRUPTIONS_READ))
			note('within', besideSaying(here, allWords(sentences, from, end), range));
		const behind = { start: stretch.end, end: Math.min(stretch.end + FURTHEST_AFTER, last.end) };
		note('after', besideSaying(here, words, behind));
		note('before, saying', besideSaying(here, words, before));
		note('before', within(here, before).at(-1));
		const leadIn = sentences[from - 1];
		if (leadIn !== undefined && stretch.start - first.start < 3) {
			const led = references[from - 1] ?? [];
			note(
				'ending the lead-in',
				led.find(({ end }) => /^[\s:,.—-]*$/u.test(text.slice(end, leadIn.end)))
			);
			note('lead-in, saying', besideSaying(led, leadIn.words, leadIn));
			note('lead-in', led.find(({ holder }) => holder.kind === 'person') ?? led[0]);
			const previous = attributed.at(-1);
			if (previous !== undefined && previous.end >= leadIn.end - 2) note('as before', previous.speakers[0]);
		}
		note('focus', focus[from]);
		attributed.push({ ...stretch, speakers: [...speakers.values()] });
	}
	return attributed;
}

function allWords(sentences: readonly TextSentence[], from: number, to: number): Word[] {
	return sentences.slice(from, to + 1).flatMap(({ words }) => words.slice(0, WORDS_READ));
}

function within<T extends TextRange>(items: readonly T[], { start, end }: TextRange): T[] {
	return items.filter((item) => item.start >= start && item.end <= end);
}

/** Whom a verb of saying stands beside: "Paine writes", "says the bishop". */
function besideSaying(
	references: readonly HolderReference[],
	words: readonly Word[],
	range: TextRange
): HolderReference | undefined {
	const inside = within(references, range);
	let best: HolderReference | undefined;
	let nearest = FURTHEST_FROM_VERB;
	for (const { lower, isCapitalised, start, end } of inside.length === 0 ? [] : within(words, range)) {
		if (isCapitalised || !SAY_VERBS.has(lower)) continue;
		for (const reference of inside) {
			const distance = reference.end <= start ? start - reference.end : reference.start - end + 4;
			if (distance >= 0 && distance < nearest) [best, nearest] = [reference, distance];
		}
	}
	return best;
}
