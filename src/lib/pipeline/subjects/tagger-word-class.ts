import { IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { DEMONYMS } from '#lib/pipeline/subjects/lists/demonyms.ts';
import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';
import {
	CALENDAR_WORDS,
	FUNCTION_WORDS,
	PERSON_VERBS,
	ROLES,
	SAY_VERBS,
	THING_WORDS,
	TITLES
} from '#lib/pipeline/subjects/word-classes.ts';

const PRONOUN = /^(?:he|his|him|she|her|himself|herself)$/u;
const RELATIVE = /^(?:who|whom|whose)$/u;

/** Sorts a word beside a name by what it tells about the name. */
export function wordClass(word: Word | undefined): string {
	if (word === undefined) return 'edge';
	const { lower } = word;
	if (word.isCapitalised && !FUNCTION_WORDS.has(lower)) return TITLES.has(lower) ? 'Title' : 'Capital';
	if (TITLES.has(lower)) return 'title';
	if (SAY_VERBS.has(lower)) return 'say';
	if (PRONOUN.test(lower)) return 'pronoun';
	if (RELATIVE.test(lower)) return 'relative';
	if (PERSON_VERBS.has(lower)) return 'personVerb';
	if (FUNCTION_WORDS.has(lower)) return lower;
	if (ROLES.has(lower)) return 'role';
	if (THING_WORDS.has(lower)) return 'thing';
	if (/^\d/u.test(lower)) return 'number';
	if (IRREGULAR_PASTS.has(lower) || /[^e]ed$/u.test(lower)) return 'past';
	if (lower.endsWith('ly')) return 'adverb';
	if (lower.endsWith('ing')) return 'ing';
	if (lower.endsWith('s')) return 'plural';
	return 'word';
}

/** The lists that a name's word stands in. */
export function listsOf(key: string): string[] {
	const lists: string[] = [];
	if (FIRST_NAMES.has(key)) lists.push('first');
	if (PLACE_NAMES.has(key)) lists.push('place');
	if (DEMONYMS.has(key)) lists.push('demonym');
	if (TITLES.has(key)) lists.push('title');
	if (ROLES.has(key)) lists.push('role');
	if (THING_WORDS.has(key)) lists.push('thing');
	if (CALENDAR_WORDS.has(key)) lists.push('calendar');
	return lists;
}
