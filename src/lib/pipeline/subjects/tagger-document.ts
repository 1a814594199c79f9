import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import { gapAfter, type TaggerSentence, type TaggerWord } from '#lib/pipeline/subjects/tagger-words.ts';
import { wordClass } from '#lib/pipeline/subjects/tagger-word-class.ts';
import { TITLES } from '#lib/pipeline/subjects/word-classes.ts';

const MADE_OF_NAME = /^(.{3,}?)(?:ism|ists?|ites?|i?ans?|esque)$/u;
const PLACE_PREPOSITION = /^(?:in|at|from|to|into|near|throughout|across|toward|towards|through)$/u;

/** How the whole text uses its words: for each word, what is to be said of all its uses together. */
export function documentFacts(
	sentences: readonly TaggerSentence[],
	names: readonly TaggerWord[]
): ReadonlyMap<string, readonly string[]> {
	const lowerCase = new Map<string, number>();
	const stems = new Set<string>();
	for (const { words } of sentences) {
		for (const { lower, isCapitalised } of words) {
			if (!isCapitalised) lowerCase.set(lower, (lowerCase.get(lower) ?? 0) + 1);
			else stems.add(MADE_OF_NAME.exec(lower)?.[1] ?? '');
		}
	}
	const uses = new Map<string, Map<string, number>>();
	for (const name of names) {
		const counts = uses.get(name.key) ?? new Map<string, number>();
		uses.set(name.key, counts);
		for (const sign of ['all', ...signsOf(name)]) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	}
	const facts = new Map<string, string[]>();
	for (const [key, counts] of uses) {
		const all = counts.get('all') ?? 1;
		const found = [`d:count${countStep(all)}`, `d:lower${shareStep((lowerCase.get(key) ?? 0) / (all + 1))}`];
		if (stems.has(key)) found.push('d:stem');
		for (const sign of SIGNS) found.push(`d:${sign}${shareStep((counts.get(sign) ?? 0) / all)}`);
		facts.set(key, found);
	}
	return facts;
}

const SIGNS = [
	'inside',
	'titled',
	'afterFirst',
	'say',
	'person',
	'own',
	'the',
	'place',
	'role',
	'alone',
	'plain',
	'by'
];

/** What one use of a word tells about it. */
function signsOf({ sentence, index, runFrom, runTo, opens, isPossessive }: TaggerWord): string[] {
	const { words } = sentence;
	const before = words[index - 1];
	const outside = words[runFrom - 1];
	const next = wordClass(words[runTo + 1]);
	const isNextClose = gapAfter(sentence, runTo) === '';
	const signs: string[] = [];
	if (!opens) signs.push('inside');
	if (before !== undefined && TITLES.has(before.lower)) signs.push('titled');
	if (before !== undefined && index > runFrom && FIRST_NAMES.has(before.lower)) signs.push('afterFirst');
	if (next === 'say' || wordClass(outside) === 'say') signs.push('say');
	if (next === 'relative' || (isNextClose && (next === 'personVerb' || next === 'past'))) signs.push('person');
	if (isPossessive) signs.push('own');
	if (outside?.lower === 'the') signs.push('the');
	if (outside?.lower === 'by') signs.push('by');
	if (outside !== undefined && PLACE_PREPOSITION.test(outside.lower)) signs.push('place');
	if (wordClass(outside) === 'role') signs.push('role');
	if (runFrom === runTo) signs.push('alone');
	if (isNextClose && (next === 'word' || next === 'plural')) signs.push('plain');
	return signs;
}

function shareStep(share: number): number {
	return share === 0 ? 0 : share < 0.2 ? 1 : share < 0.6 ? 2 : 3;
}

function countStep(count: number): number {
	return count < 4 ? count : count < 10 ? 4 : 5;
}
