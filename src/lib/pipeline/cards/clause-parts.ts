import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import { IRREGULAR_PARTICIPLES, IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { INFINITIVES } from '#lib/pipeline/subjects/lists/infinitives.ts';

/** A clause cut at its verb: "The dam | has | broken twice". */
export interface ClauseParts {
	readonly subject: string;
	/** The auxiliary if there is one, else the verb. */
	readonly verb: string;
	readonly rest: string;
	readonly tense: 'auxiliary' | 'past' | 'present';
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|cannot|does|do|did|shall|ought)$/u;
/** What lets a second verb follow in the same sentence. */
const LICENCE = /[,:–—]$|^(?:that|which|who|whom|what|and|but|when|where|if|because|as|than|while|whether|how|to|or)$/u;
/** Words after which no finite verb comes. */
const BEFORE_NOUN =
	/^(?:the|a|an|of|in|on|at|by|to|from|with|for|into|under|between|its|their|his|her|our|my|no|any|all|every|some|this|that|these|those|and|or|as|than|new|more|most|very|own|\p{L}+(?:al|ic|ive|ous|ist|an|ish|ful|less|able|ible))$/u;
const LONGEST_SUBJECT_WORDS = 14;

/** Finds subject and verb of a plain main clause; null where the words alone do not tell for sure. */
export function clauseParts(clause: string): ClauseParts | null {
	const words = clause.split(' ');
	for (let at = 1; at < words.length && at <= LONGEST_SUBJECT_WORDS; at += 1) {
		const word = words[at] ?? '';
		const before = (words[at - 1] ?? '').toLowerCase();
		if (/[,;:“”"()–—]/u.test(words[at - 1] ?? '') || /^(?:that|which|who|whom|when|where|if|because|what)$/u.test(word))
			return null;
		const tense = tenseOf(word, before);
		if (tense === null || (tense === 'past' && isReduced(word, words[at + 1] ?? ''))) continue;
		if (tense !== 'auxiliary' && hasSecondVerb(words, at)) {
			if (tense === 'past') continue;
			return null;
		}
		const rest = words.slice(at + 1).join(' ');
		return rest === '' ? null : { subject: words.slice(0, at).join(' '), verb: word, rest, tense };
	}
	return null;
}

function tenseOf(word: string, before: string): ClauseParts['tense'] | null {
	if (AUXILIARY.test(word)) return 'auxiliary';
	if (!/^\p{Ll}+$/u.test(word) || BEFORE_NOUN.test(before)) return null;
	const isParticipleOnly = IRREGULAR_PARTICIPLES.has(word) && !IRREGULAR_PASTS.has(word);
	if (isPastForm(word) && !isParticipleOnly) return 'past';
	return singularBase(word) !== null && !/s$/u.test(before) ? 'present' : null;
}

/** The base of a verb in the third person: "fosters" gives "foster"; null where the word is no such form. */
export function singularBase(word: string): string | null {
	const bases = [word.replace(/ies$/u, 'y'), word.replace(/s$/u, ''), word.replace(/es$/u, '')];
	return bases.find((base) => base !== word && base.length > 2 && INFINITIVES.has(base)) ?? null;
}

/** "Banks kept by the county": a participle that belongs to its noun. */
function isReduced(word: string, after: string): boolean {
	return /ed$/u.test(word) && /^(?:on|by|with|under|upon|in|for|at)$/u.test(after);
}

function hasSecondVerb(words: readonly string[], verb: number): boolean {
	for (let at = verb + 1; at < words.length; at += 1) {
		if (LICENCE.test(words[at] ?? '') || /[,;:–—]$/u.test(words[at - 1] ?? '')) return false;
		if (tenseOf(words[at] ?? '', (words[at - 1] ?? '').toLowerCase()) === 'auxiliary') return true;
	}
	return false;
}
