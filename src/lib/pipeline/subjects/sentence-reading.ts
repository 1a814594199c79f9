import type { Document } from '#lib/pipeline/document/document.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { ASCRIBING_CUES, placeCues } from '#lib/pipeline/subjects/holder-place.ts';
import type { HolderReference } from '#lib/pipeline/subjects/holder-references.ts';
import { holderKey, type HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { sayClauses, type SayClause } from '#lib/pipeline/subjects/say-clause.ts';
import { isQuoted, type Speech } from '#lib/pipeline/subjects/sentence-speech.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { unnamedHolder } from '#lib/pipeline/subjects/unnamed-holder.ts';

/** What one sentence itself tells of the holders it speaks of. */
export interface SentenceReading {
	readonly says: readonly SayClause[];
	/** What stands around each of its references, in their order; empty in a quoted sentence. */
	readonly cues: readonly (readonly string[])[];
	/** Whom it speaks of. */
	readonly spokenOf: ReadonlySet<HolderKey>;
	/** Those to whom it ascribes something; "I" and "we" stand for the author. */
	readonly attributed: ReadonlySet<HolderKey>;
	readonly unnamed: Holder | null;
	readonly opensWithHe: boolean;
	readonly hasPronoun: boolean;
}

/** Reads one sentence for the holders of views. */
export function readSentence(
	document: Document,
	sentence: TextSentence,
	references: readonly HolderReference[],
	speech: Speech | null
): SentenceReading {
	const says = sayClauses(document.text, sentence);
	const cues = isQuoted(speech) ? [] : references.map((_, at) => placeCues(sentence, at, references));
	const unnamed = unnamedHolder(sentence.text);
	return {
		says,
		cues,
		spokenOf: new Set(references.map(({ key }) => key)),
		attributed: attributedHolders(says, cues, references, speech, unnamed),
		unnamed,
		opensWithHe: /^(?:He|She|His|Her)\b/u.test(sentence.text),
		hasPronoun: /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir)\b/u.test(sentence.text)
	};
}

function attributedHolders(
	says: SentenceReading['says'],
	cues: SentenceReading['cues'],
	references: readonly HolderReference[],
	speech: Speech | null,
	unnamed: Holder | null
): ReadonlySet<HolderKey> {
	const found = new Set<HolderKey>();
	const speaker = speech?.stretch.speakers[0];
	if (speaker !== undefined && speaker.place !== 'focus') found.add(speaker.key);
	if (isQuoted(speech)) return found;
	if (unnamed !== null) found.add(holderKey(unnamed));
	for (const { subject } of says) {
		const reference = referenceOf(subject, references);
		if (reference !== undefined) found.add(reference.key);
		else if (/^(?:i|we)$/u.test(subject.at(-1)?.lower ?? '')) found.add('author' as HolderKey);
	}
	for (const [at, { key }] of references.entries())
		if ((cues[at] ?? []).some((cue) => ASCRIBING_CUES.has(cue))) found.add(key);
	return found;
}

/** The reference that a subject consists of or ends in. */
export function referenceOf(
	subject: readonly Word[],
	references: readonly HolderReference[]
): HolderReference | undefined {
	const [first, last] = [subject[0], subject.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	return references.findLast(
		({ start, end }) => start >= first.start - 1 && end <= last.end + 1 && last.end - end <= 3
	);
}
