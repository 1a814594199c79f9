import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { OPINION_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import type { HolderKey, NamedHolder } from '#lib/pipeline/subjects/named-holders.ts';
import { standIns, type StandIn } from '#lib/pipeline/subjects/stand-ins.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** One place where a sentence speaks of somebody who may hold a view, by name or by a word that stands for it. */
export interface HolderReference extends TextRange {
	readonly key: HolderKey;
	readonly holder: Holder;
	readonly form: 'name' | StandIn['form'];
}

/** Whom the sentences of a text speak of; one entry a sentence. */
export interface SpokenOf {
	readonly references: readonly (readonly HolderReference[])[];
	/** The person most spoken of before each sentence. */
	readonly focus: readonly (NamedHolder | null)[];
}

interface Salience {
	readonly named: NamedHolder;
	weight: number;
}

const FADES = 0.5;
const FADES_AT_PARAGRAPH = 0.35;
const LEAST_WEIGHT = 0.001;
const SUBJECT = 3;
const OTHER = 1.5;
/** Where a sentence mostly has its subject, in characters from its start. */
const SUBJECT_PLACE = 40;
/** One named behind a preposition is less likely meant by the next "he" than the subject. */
const BEHIND_PREPOSITION = 0.75;
const PREPOSITION =
	/(\p{L}+ )?\b(?:of|to|by|with|from|against|in|on|upon|for|about|between|towards?|than|like|under|after|before) (?:the |\p{Lu}\p{L}*\.? )*$/u;
const PREPOSITION_READ = 50;
const FEMALE =
	/^(?:Mrs|Miss|Ms|Madame|Mme|Mlle|Lady|Queen|Baroness|Marchioness|Viscountess|Mademoiselle|Madam|Dame|Mother|Sister|Aunt|Empress|Princess|Duchess|Countess)\b/u;

/**
 * Adds to the names of each sentence whom its pronouns and roles ("this author") mean, read in order: the one of fitting
 * number and gender who was spoken of last, and rather as a subject than otherwise.
 * @param isSpeech whether a range is quoted: a "he" there need not be one of those around the quotation.
 */
export function holderReferences(
	sentences: readonly TextSentence[],
	named: readonly (readonly NamedHolder[])[],
	isSpeech: (range: TextRange) => boolean
): SpokenOf {
	const salient = new Map<HolderKey, Salience>();
	const focus: (NamedHolder | null)[] = [];
	const references = sentences.map((sentence, index) => {
		fade(salient, sentence.indexInParagraph === 0 ? FADES_AT_PARAGRAPH : FADES);
		focus.push(antecedent([...salient.values()], 'person'));
		const names = (named[index] ?? []).filter((name) => !isSpeech(name));
		const weightOf = ({ start }: TextRange, other: number) =>
			(start - sentence.start < SUBJECT_PLACE ? SUBJECT : other) *
			(isBehindPreposition(textBefore(sentence, start)) ? BEHIND_PREPOSITION : 1);
		const meant = standIns(sentence).flatMap((word): HolderReference[] => {
			if (isSpeech(word)) return [];
			const before = names.filter(({ end }) => end < word.start);
			const nearer = before.map((name) => ({ named: name, weight: weightOf(name, OTHER / 2) }));
			const found = antecedent([...salient.values(), ...nearer], word.means);
			return found === null
				? []
				: [{ start: word.start, end: word.end, form: word.form, key: found.key, holder: found.holder }];
		});
		for (const reference of [...names, ...meant]) {
			const weight = Math.max(weightOf(reference, OTHER), salient.get(reference.key)?.weight ?? 0);
			salient.set(reference.key, { named: reference, weight });
		}
		const all = (named[index] ?? []).map((name): HolderReference => ({ ...name, form: 'name' }));
		return [...all, ...meant].sort((a, b) => a.start - b.start);
	});
	return { references, focus };
}

function textBefore({ text, start }: TextSentence, at: number): string {
	return text.slice(Math.max(0, at - start - PREPOSITION_READ), at - start);
}

/** Whether what stands before a name ends in a preposition; "the opinion of" and "according to" make it a subject. */
function isBehindPreposition(before: string): boolean {
	const match = PREPOSITION.exec(before);
	if (match === null || /\b[Aa]ccording to /u.test(match[0])) return false;
	return !OPINION_NOUNS.has((match[1] ?? '').trim().toLowerCase());
}

function fade(salient: Map<HolderKey, Salience>, by: number): void {
	for (const [key, salience] of salient) {
		salience.weight *= by;
		if (salience.weight < LEAST_WEIGHT) salient.delete(key);
	}
}

function antecedent(candidates: readonly Salience[], means: StandIn['means']): NamedHolder | null {
	let best: Salience | null = null;
	for (const candidate of candidates)
		if (candidate.weight > (best?.weight ?? 0) && fits(candidate.named.holder, means)) best = candidate;
	return best?.named ?? null;
}

function fits({ kind, figure }: Holder, means: StandIn['means']): boolean {
	if (means === 'anyone') return true;
	if (means === 'they') return kind === 'group';
	if (kind !== 'person') return false;
	const isWoman = (figure?.forms ?? []).some((form) => FEMALE.test(form));
	return means !== 'he' || !isWoman;
}
