import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import {
	gramSlot,
	gramValue,
	unpackModel,
	type PackedModel,
	type SentenceModel
} from '#lib/pipeline/subjects/sentence-model.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { meaningSlot, type MeaningTable } from '#lib/pipeline/subjects/word-meaning.ts';

/** What was learned of whose view a sentence states. */
export interface HolderModel extends SentenceModel {
	/** How much the words of a sentence speak for its author, by what they mean. */
	readonly meanings: MeaningTable;
	/** How much the noun that a group or a work is called by speaks for its holding views. */
	readonly nouns: MeaningTable;
}

/** The model as its file holds it; the tables of meanings are packed as its grams are. */
export interface PackedHolderModel extends PackedModel {
	readonly meanings: Omit<PackedModel, 'cues'>;
	readonly nouns: Omit<PackedModel, 'cues'>;
}

/** Reads a packed model. */
export function unpackHolderModel({ meanings, nouns, ...sentence }: PackedHolderModel): HolderModel {
	const table = (packed: Omit<PackedModel, 'cues'>) => unpackModel({ cues: {}, ...packed }).grams;
	return { ...unpackModel(sentence), meanings: table(meanings), nouns: table(nouns) };
}

/** The words of the sentence whose holder is sought, alone and in pairs. */
export interface HolderWords {
	readonly words: readonly Pick<Word, 'lower'>[];
	readonly grams: readonly string[];
}

/** Gives each candidate's share of the probability; the author's also rests on the words of the sentence. */
export function weighCandidates(
	candidates: readonly HolderCandidate[],
	sentence: HolderWords,
	model: HolderModel
): number[] {
	const scores = candidates.map((candidate) =>
		candidateEvidence(candidate, sentence, model).reduce((sum, { weight }) => sum + weight, 0)
	);
	const most = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - most));
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => share / sum);
}

/** What speaks for and against one candidate. */
export function candidateEvidence(
	{ holder, features }: HolderCandidate,
	{ words, grams }: HolderWords,
	model: HolderModel
): Evidence[] {
	const evidence: Evidence[] = [];
	const add = (name: string, weight: number) => {
		if (weight !== 0) evidence.push({ name, weight });
	};
	for (const [name, seen] of Object.entries(features)) add(name, (model.cues[name] ?? 0) * seen);
	if (holder?.kind === 'author') {
		const value = gramValue(grams.length);
		add(
			'author, words',
			value * grams.reduce((sum, gram) => sum + (model.grams[gramSlot(gram, model.grams.length)] ?? 0), 0)
		);
		const meant = words.reduce((sum, { lower }) => sum + meaningOf(lower, model.meanings), 0);
		add('author, meaning of the words', meant / Math.max(1, words.length));
	}
	const noun = holder && headNoun(holder);
	if (noun) add('meaning of the noun', meaningOf(noun, model.nouns));
	return evidence;
}

const meaningOf = (lower: string, table: MeaningTable) => table[meaningSlot(lower, table.length)] ?? 0;

/** The noun that a group or a work is called by, in lower case; null for persons. */
export function headNoun({ name, kind }: Holder): string | null {
	if (kind !== 'group' && kind !== 'work') return null;
	const phrase = name.toLowerCase().replace(/ (?:of|in|from|to) .*$/su, '');
	return phrase.split(' ').at(-1) ?? null;
}
