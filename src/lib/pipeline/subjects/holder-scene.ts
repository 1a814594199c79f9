import type { Document } from '#lib/pipeline/document/document.ts';
import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import type { FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { holderReferences, type SpokenOf } from '#lib/pipeline/subjects/holder-references.ts';
import { namedHolders, type HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { readSentence, type SentenceReading } from '#lib/pipeline/subjects/sentence-reading.ts';
import { isQuoted, sentenceSpeech, speechTest, type Speech } from '#lib/pipeline/subjects/sentence-speech.ts';
import { speechStretches } from '#lib/pipeline/subjects/speech-stretches.ts';
import { attributedStretches } from '#lib/pipeline/subjects/stretch-speakers.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** What is known of a text before the holders of its views are weighed; arrays have one entry a sentence. */
export interface HolderScene extends SpokenOf {
	readonly document: Document;
	readonly sentences: readonly TextSentence[];
	readonly speech: readonly (Speech | null)[];
	readonly readings: readonly SentenceReading[];
	/** How many sentences speak of each holder, and how many ascribe something to him. */
	readonly mentioned: ReadonlyMap<HolderKey, number>;
	readonly ascribed: ReadonlyMap<HolderKey, number>;
	/** The shares of sentences that ascribe something, are quoted, and speak of persons, in [0, 1]. */
	readonly attributedShare: number;
	readonly quotedShare: number;
	readonly personShare: number;
}

/** Reads a text for the weighing of holders. */
export function readHolderScene(
	document: Document,
	sentences: readonly TextSentence[],
	mentions: readonly FigureMention[],
	lowerCase: ReadonlySet<string>,
	progress?: Progress
): HolderScene {
	const named = sentences.map(
		telling(progress, sentences, (sentence) => namedHolders(document, sentence, mentions, lowerCase))
	);
	const stretches = speechStretches(document.text, sentences);
	const spokenOf = holderReferences(sentences, named, speechTest(stretches));
	const speech = sentenceSpeech(sentences, attributedStretches(document.text, stretches, sentences, spokenOf));
	const readings = sentences.map((sentence, index) =>
		readSentence(document, sentence, spokenOf.references[index] ?? [], speech[index] ?? null)
	);
	const share = (isSo: (index: number) => boolean) =>
		sentences.filter((_, index) => isSo(index)).length / Math.max(1, sentences.length);
	return {
		...spokenOf,
		document,
		sentences,
		speech,
		readings,
		mentioned: tally(readings.map((reading) => reading.spokenOf)),
		ascribed: tally(readings.map(({ attributed }) => attributed)),
		attributedShare: share((index) => (readings[index]?.attributed.size ?? 0) > 0),
		quotedShare: share((index) => isQuoted(speech[index])),
		personShare: share((index) => (spokenOf.references[index] ?? []).some(({ holder }) => holder.kind === 'person'))
	};
}

function tally(sets: readonly ReadonlySet<HolderKey>[]): Map<HolderKey, number> {
	const counts = new Map<HolderKey, number>();
	for (const keys of sets) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
