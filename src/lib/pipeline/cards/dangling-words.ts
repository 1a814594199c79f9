import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS, ROLES, THING_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

const UNRESOLVED =
	/\b(?:he|him|his|she|her|hers|they|them|their|theirs|it|its|this|that|these|those|such|former|latter|here|there|I|me|my|mine|we|us|our|ours|you|your|thou|thee|thy|above|below|following|preceding|aforesaid|himself|herself|themselves|itself|ourselves|myself|yourself)\b/giu;

/** Words of a clause that point outside it; a pronoun behind what it can mean does not count. */
export function danglingWords(clause: string): string[] {
	return Array.from(clause.matchAll(UNRESOLVED)).flatMap((match) => {
		const before = clause.slice(0, match.index);
		const after = clause.slice(match.index + match[0].length);
		return isResolved(match[0].toLowerCase(), before, after) ? [] : [match[0]];
	});
}

/** "Being without walls, they": what comes first hangs on the pronoun. */
const HANGING = /^(?:according to [^,]+, |[,\s]*)\p{L}+ing\b[^,]*, $/iu;

function isResolved(word: string, before: string, after: string): boolean {
	if (
		HANGING.test(before) &&
		!/^(?:its|their|his|her|that|there)$/u.test(word) &&
		!(word === 'it' && isExpletive(after))
	)
		return false;
	switch (word) {
		case 'i':
			// "Alexander I" is a name.
			return /\p{Lu}\p{Ll}+ $/u.test(before);
		case 'that':
			return !isDemonstrative(before, after);
		case 'there':
			return /^\s+(?:is|are|was|were|has|have|had|can|will|would|may|must)\b/u.test(after);
		case 'above':
		case 'below':
			return /^\s+(?:the|an?|all|every|its|their) /u.test(after);
		case 'those':
			return /^\s+(?:who|whom|which|that|of|in|whose|\p{Ll}+ed)\b/u.test(after);
		case 'such':
			return /^\s+(?:as\b|an? [^,.]*\b(?:as|that)\b|\p{Ll}+ (?:\p{Ll}+ )?(?:as|that)\b)/u.test(after);
		case 'it':
			return (
				isExpletive(after) ||
				(!/\b(?:is|was) that\s*$/u.test(before) && BOUNDARY.test(before) && contentWords(before) >= 2)
			);
		case 'its':
		case 'itself':
			return contentWords(before) >= 1;
		case 'they':
		case 'them':
			return BOUNDARY.test(before) && (namesMany(before) || /^who\b[^,]* that\b/iu.test(before));
		case 'their':
		case 'theirs':
		case 'themselves':
			return namesMany(before.replace(PARTED, '')) || /^(?:who|which)\b/iu.test(before);
		case 'he':
		case 'she':
		case 'him':
			return BOUNDARY.test(before) && namesPerson(before);
		case 'his':
		case 'her':
		case 'hers':
		case 'himself':
		case 'herself':
			return namesPerson(before);
		default:
			return false;
	}
}

/** "The limits of some of their opinions": what they have is not who they are. */
const PARTED = /\b\p{L}+ of (?:(?:some|many|most|all|one|each|both|any|none) of )?$/u;

/** Where another clause begins: a pronoun in the same clause as a noun seldom means it. */
const BOUNDARY =
	/[,;—“]|\b(?:that|which|who|whom|when|if|as|because|while|until|before|after|and|but|or|than|where|what|so|for|in which|to \p{Ll}+|\p{Ll}+ing)\b/u;
const PREPOSITION =
	'(?:of|in|at|by|from|to|on|with|for|upon|after|before|during|until|since|into|between|than|as|like)';

/** "Of that day" points back; "the fear that…" and "that of the town" do not. */
function isDemonstrative(before: string, after: string): boolean {
	if (/^\s+(?:of|which|in)\b/u.test(after)) return /^(?:it is |it was )?$/iu.test(before.trim());
	if (!/^\s+\S/u.test(after)) return true;
	if (/\bin\s*$/u.test(before) && /^\s+\p{Ll}+(?:[,.?;]|$)/u.test(after)) return true;
	if (new RegExp(`(?:^|\\b${PREPOSITION})\\s*$`, 'iu').test(before) && !/\bin\s*$/u.test(before)) return true;
	return (
		/^\s+\p{Ll}+(?:[,.?;]|$| (?:of|which|who|for|had|has|was|is) )/u.test(after) &&
		/\b(?:is|was|all|and|but|or|decide)\s*$/u.test(before)
	);
}

const JUDGED =
	'(?:\\p{L}+ )?(?:fact|mistake|error|pity|matter|law|truth|principle|shame|rule|question|crime|sin|duty|necessity|delusion|illusion|absurdity|contradiction|misfortune|thing)\\b';
const REFERRING = new RegExp(`^\\s+(?:is|was),? (?:however, |therefore, )?an? (?!${JUDGED})\\p{L}+`, 'u');

/** "It is said to have…" speaks of something, "it is said that…" does not. */
const PASSIVE =
	/^\s+(?:is|was|has been)(?: also| still| \p{Ll}+ly)? (?:said|held|known|thought|made|bound|\p{Ll}+ed) (?:to|for|in|by|on|with|from)\b/u;

function isExpletive(after: string): boolean {
	if (REFERRING.test(after) || PASSIVE.test(after)) return false;
	return /^\s+(?:is|was|would be|will be|has been|had been|may be|might be|must be|cannot be|seems|seemed|appears|happens|follows)\s+(?!(?:not )?to\b)(?:(?!by\b)[^\s,]+ ){1,7}?(?:that|to|for|who|which|whether|how|what|\p{L}+ing)\b/u.test(
		after
	);
}

function namesMany(before: string): boolean {
	return /\p{L}{2}[^su\W]s\b|\b(?:\p{L}*men|people|women|children|masses|those|clergy)\b|\b\p{Lu}\p{L}+ and (?:the )?\p{Lu}\p{L}+|\b(?:king and queen|husband and wife|father and son)\b/u.test(
		before.replace(/\b(?:follows|happens|does|always|thus|according)\b/giu, '')
	);
}

/** A name within the clause, a person's role, or the question itself can be what "he" means. */
function namesPerson(before: string): boolean {
	if (/\b(?:who|whom|whose)\b|____/iu.test(before)) return true;
	const names = before.match(/(?<!^|[.?!“] ?)\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+(?=’s| \p{Lu})/gu) ?? [];
	if (names.some((name) => isPersonName(name))) return true;
	const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
	return words.some((word) => ROLES.has(word) || PERSON.test(word)) || namesGroup(words);
}

const PERSON =
	/^(?:man|woman|person|reader|child|boy|girl|everyone|everybody|nobody|anyone|individual|citizen|worker|peasant|people|son|daughter|mother|father|proprietor|capitalist|believer|king)$/u;

function isPersonName(name: string): boolean {
	const lower = name.toLowerCase();
	return !(
		THING_WORDS.has(lower) ||
		CALENDAR_WORDS.has(lower) ||
		PLACE_NAMES.has(lower) ||
		FUNCTION_WORDS.has(lower) ||
		/(?:ns|ish|ese|ism)$/u.test(lower)
	);
}

function contentWords(text: string): number {
	return (
		text.replace(/\b(?:what|when|follows?|happens|happened|would|does|which|whose)\b/giu, '').match(/\p{L}{4,}/gu) ?? []
	).length;
}
