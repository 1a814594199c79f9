import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import { IRREGULAR_PARTICIPLES, IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';

const LONGEST_SUBJECT_WORDS = 24;
/** Each of these owes a verb of its own before the main verb can come. */
const OWING = /^(?:that|which|who|whom|whose|what|where|when|if|because|while|how|why|whether)$/u;
const MODAL = /^(?:will|would|can|could|must|should|shall|may|might|cannot|not|does|do|did)$/u;
const AUXILIARY =
	/^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|cannot|does|do|did|shall|may|might)$/u;
const MARK = /[;:“”"()–—]/u;
const JOINS = /^(?:and|or|but|nor|than|as)$/u;

/**
 * Where the main verb of "People who have never seen it | may doubt it" stands: behind the verbs that the relative
 * clauses owe. @param relative the place of the first relative word; null where the words do not tell for sure
 */
export function verbBehindRelative(words: readonly string[], relative: number): number | null {
	let owed = 0;
	for (let at = relative; at < words.length && at <= LONGEST_SUBJECT_WORDS; at += 1) {
		const word = words[at] ?? '';
		const before = words[at - 1] ?? '';
		if (at > relative && MARK.test(before)) return null;
		const isBehindComma = at > relative && before.endsWith(',');
		if (OWING.test(word)) {
			if (isBehindComma) return null;
			owed += 1;
		} else if (AUXILIARY.test(word)) {
			if (JOINS.test(before)) return null;
			if (/^(?:have|do)$/u.test(word) && MODAL.test(before)) continue;
			if (owed === 0 || (isBehindComma && owed === 1)) return at;
			owed -= 1;
		} else if (isBehindComma) return owed === 0 && isPast(word) ? at : null;
		else if (owed > 0 && (isFiniteBehind(before, word) || isOfPronoun(words, at))) owed -= 1;
	}
	return null;
}

function isPast(word: string): boolean {
	return /^\p{Ll}+$/u.test(word) && isPastForm(word) && (!IRREGULAR_PARTICIPLES.has(word) || IRREGULAR_PASTS.has(word));
}

/** A verb right behind its relative word, or a past form that belongs to no noun. */
function isFiniteBehind(before: string, word: string): boolean {
	const plain = word.replace(/,$/u, '');
	if (/^(?:that|which|who|what)$/u.test(before)) return isBase(plain) || singularBase(plain) !== null || isPast(plain);
	return (
		isPast(plain) && !/^(?:the|a|an|of|in|on|by|to|with|for|its|their|his|and|or|so|as|more|most|not)$/u.test(before)
	);
}

/** "Which some feel": a verb behind the short subject of a relative clause. */
function isOfPronoun(words: readonly string[], at: number): boolean {
	return (
		/^(?:some|men|we|they|people|many|others|all|you|most|mankind)$/u.test(words[at - 1] ?? '') &&
		/^(?:that|which|whom|what)$/u.test(words[at - 2] ?? '') &&
		isBase((words[at] ?? '').replace(/,$/u, ''))
	);
}

/** "Greed, fear and sloth | are": where the verb of a list of nouns stands; null where it is no list. */
export function verbBehindList(words: readonly string[], comma: number): number | null {
	for (let at = comma; at < words.length && at <= LONGEST_SUBJECT_WORDS; at += 1) {
		const word = words[at] ?? '';
		if (MARK.test(words[at - 1] ?? '') || OWING.test(word) || /^(?:not|but|as|if|in|at|like|with|without)$/u.test(word))
			return null;
		if (AUXILIARY.test(word)) {
			const items = words.slice(comma, at);
			const joint = items.lastIndexOf('and');
			const isList = joint >= 0 && joint < items.length - 1 && !/,$/u.test(items.at(-1) ?? '');
			return isList && items.slice(joint).every((item) => !item.endsWith(',')) ? at : null;
		}
		if (isPast(word)) return null;
	}
	return null;
}
