import { DEMONYMS } from '#lib/pipeline/subjects/lists/demonyms.ts';
import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import { INFINITIVES } from '#lib/pipeline/subjects/lists/infinitives.ts';
import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { GROUP_SUFFIX, ROLES, SAY_VERBS, THING_WORDS, TITLES } from '#lib/pipeline/subjects/word-classes.ts';

/** Adjectives that are written large before a name although they are no part of it. */
const FOND = /^(?:dear|poor|old|young|good|great|little|honest|noble|brave|worthy|late|happy|unhappy)$/u;

/** How many words at the beginning of a capitalised run are no part of the name: "Says", "British" before "Admiral". */
export function leadLength(words: readonly Word[], opensSentence: boolean): number {
	let length = 0;
	while (length < words.length - 1) {
		const [word, next] = [words[length]?.lower ?? '', words[length + 1]?.lower ?? ''];
		const isVerb = opensSentence && length === 0 && isOpeningVerb(word, next);
		const isFond = FOND.test(word) && (TITLES.has(next) || namesPerson(next));
		const isOrigin = DEMONYMS.has(word) && !FIRST_NAMES.has(word) && (isTitle(words, length + 1) || namesPerson(next));
		if (!isVerb && !isFond && !isOrigin) break;
		length += 1;
	}
	return Math.max(length, lengthBeforeTitle(words));
}

/** What stands before a title within the run is no name: "Sovereign" in "Sovereign Lord King James". */
function lengthBeforeTitle(words: readonly Word[]): number {
	const title = words.findIndex(({ lower }) => TITLES.has(lower));
	if (title < 1 || title === words.length - 1 || !isTitle(words, title)) return 0;
	const [before, next] = [words.slice(0, title), words[title + 1]?.lower ?? ''];
	const isName = next !== 'of' && !THING_WORDS.has(next) && !GROUP_SUFFIX.test(next);
	return isName && !before.some(({ lower, text }) => namesPerson(lower) || text.length === 1) ? title : 0;
}

/** How many words after the lead are titles: "Lord", "Monk" in "Monk Tetzel". */
export function titleLength(words: readonly Word[], from: number): number {
	let to = from;
	while (to < words.length && isTitle(words, to)) to += 1;
	return to - from;
}

/** A title stands anywhere; what a person can be called stands as a title only before a name. */
function isTitle(words: readonly Word[], index: number): boolean {
	const [word, next] = [words[index]?.lower.replace(/'s$/u, '') ?? '', words[index + 1]?.lower];
	if (TITLES.has(word)) return true;
	const isName = next !== undefined && !THING_WORDS.has(next) && !GROUP_SUFFIX.test(next) && next !== 'of';
	return isName && ROLES.has(word) && !THING_WORDS.has(word) && nameKind(word) === null;
}

function isOpeningVerb(word: string, next: string): boolean {
	if (SAY_VERBS.has(word)) return true;
	return INFINITIVES.has(word) && nameKind(word) === null && !FIRST_NAMES.has(word) && namesPerson(next);
}

/** Whether a word alone is known as a person's name. */
export function namesPerson(word: string): boolean {
	const kind = nameKind(word);
	return FIRST_NAMES.has(word) || kind === 'person' || kind === 'mostlyPerson';
}
