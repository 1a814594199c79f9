import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import { IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** The form that goes with "who": "have argued" gives "has argued", "hold" gives "holds"; a past stays. */
export function withWho(verb: string): string {
	const words = verb.split(' ');
	const head = words.findIndex(
		(word) => !/(?:ly|also|still|never|always|often|even|now|then|himself|themselves)$/u.test(word)
	);
	return words.map((word, index) => (index === head ? singular(word) : word)).join(' ');
}

function singular(verb: string): string {
	const known: Readonly<Record<string, string>> = { have: 'has', are: 'is', were: 'was', do: 'does' };
	if (known[verb] !== undefined) return known[verb];
	if (
		/(?:ed|s)$/u.test(verb) ||
		IRREGULAR_PASTS.has(verb) ||
		/^(?:can|could|will|would|may|might|must|should|had|did)$/u.test(verb)
	)
		return verb;
	if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The base of a verb in the past tense; null where the form does not tell. */
export function baseOfPast(past: string): string | null {
	const irregular = IRREGULAR_PASTS.get(past);
	if (irregular !== undefined) return irregular;
	const bases = [
		past.replace(/ied$/u, 'y'),
		past.replace(/d$/u, ''),
		past.replace(/ed$/u, ''),
		past.replace(/(\p{L})\1ed$/u, '$1')
	];
	return bases.find((base) => base !== past && (isBase(base) || SAY_VERBS.has(base))) ?? null;
}
