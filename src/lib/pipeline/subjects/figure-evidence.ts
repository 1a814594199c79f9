import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { DEMONYMS } from '#lib/pipeline/subjects/lists/demonyms.ts';
import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import { INFINITIVES } from '#lib/pipeline/subjects/lists/infinitives.ts';
import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';
import { coreOf, type NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import { nameShape } from '#lib/pipeline/subjects/name-shape.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';
import {
	CALENDAR_WORDS,
	FUNCTION_WORDS,
	GROUP_SUFFIX,
	PERSON_VERBS,
	ROLES,
	RULERS,
	SAY_VERBS,
	THING_WORDS,
	TITLES
} from '#lib/pipeline/subjects/word-classes.ts';

/** What the whole text tells about its words. */
export interface WordUse {
	/** How often each word stands in lower case. */
	readonly lowerCase: ReadonlyMap<string, number>;
	/** The capitalised words made of a name: "Marxist" gives "marx". */
	readonly stems: ReadonlySet<string>;
}

const PLACE_PREPOSITION = /^(?:in|at|from|to|into|near|throughout|across|toward|towards|through)$/u;
const SURNAME_SUFFIX =
	/(?:ov|ev|eff|sky|ski|son|sen|ius|us|ides|stein|mann?|berg|ez|ini|elli|ard|ault|eau|enko|ich|witz|thes|tes|ler|ley|well|ster)$/u;
const LETTER = /^\p{Lu}$/u;

/**
 * What speaks for and against a candidate's being a person, gathered over the whole text.
 * @param company how probable it is that a name listed beside this one is a person's, in [0, 1].
 */
export function figureFeatures(candidate: NameCandidate, use: WordUse, company: number): Features {
	const { runs } = candidate;
	const words = coreOf(candidate.words);
	const lower = words.map((word) => word.toLowerCase().replace(/’/gu, "'"));
	const first = lower[0] ?? '';
	const last = lower[lower.length - 1] ?? '';
	const isSingle = words.length === 1;
	const lowerUses = use.lowerCase.get(last) ?? 0;
	const around = runs.map((run) => surroundings(run));
	const share = (test: (words: Surroundings) => boolean) => around.filter(test).length / runs.length;
	const any = (test: (words: Surroundings) => boolean) => Number(around.some(test));
	const middle = lower.slice(1, -1);
	return {
		several: Number(!isSingle),
		rankOf: Number(RULERS.has(last) && words.length < candidate.words.length),
		byname: Number(!RULERS.has(last) && words.length < candidate.words.length),
		titleAlone: Number(isSingle && words.length === candidate.words.length && TITLES.has(first)),
		long: Number(words.length > 3),
		firstName: Number(!isSingle && FIRST_NAMES.has(first)),
		firstNameAlone: Number(isSingle && FIRST_NAMES.has(first)),
		fullName: Number(
			words.length === 2 && FIRST_NAMES.has(first) && !THING_WORDS.has(last) && !GROUP_SUFFIX.test(last)
		),
		initials: Number(!isSingle && words.slice(0, -1).some((word) => LETTER.test(word))),
		particle: Number(middle.some((word) => /^(?:de|von|van|du|la|d')$/u.test(word))),
		titled: Number(runs.some((run) => run.titles.length > 0)),
		titledShare: runs.filter((run) => run.titles.length > 0).length / runs.length,
		place: Number(PLACE_NAMES.has(lower.join(' '))),
		placeWithin: Number(!isSingle && lower.some((word) => PLACE_NAMES.has(word))),
		demonym: Number(lower.some((word) => DEMONYMS.has(word))),
		calendar: Number(CALENDAR_WORDS.has(last)),
		thingLast: Number(THING_WORDS.has(last)),
		thingWithin: Number(lower.slice(0, -1).some((word) => THING_WORDS.has(word))),
		groupSuffix: Number(GROUP_SUFFIX.test(last)),
		plural: Number(/[^s]s$/u.test(last)),
		capitals: Number(words.some((word) => word.length > 1 && word === word.toUpperCase())),
		short: Number(last.length <= 3),
		lowerCase: Number(lowerUses > 0),
		lowerCaseOften: Number(lowerUses > runs.length),
		teaching: Number(last.length > 3 && use.stems.has(last)),
		onlyOpening: Number(runs.every((run) => run.opensSentence)),
		never: Number(runs.every((run) => run.opensSentence) && lowerUses > 0),
		once: Number(runs.length === 1),
		often: Math.min(1, Math.log10(runs.length) / 1.5),
		sayVerb: any(
			({ next, second }) =>
				SAY_VERBS.has(next) || (/(?:ly|has|had|also|himself|never)$/u.test(next) && SAY_VERBS.has(second))
		),
		personVerb: share(({ next, isNextClose }) => isNextClose && PERSON_VERBS.has(next)),
		verb: share(({ next, isNextClose }) => isNextClose && (/[^e]ed$/u.test(next) || IRREGULAR_PASTS.has(next))),
		sayBefore: any(({ previous }) => SAY_VERBS.has(previous)),
		possessive: runs.filter((run) => run.isPossessive).length / runs.length,
		afterThe: share(({ previous, run }) => previous === 'the' && run.titles.length === 0),
		afterA: share(({ previous }) => previous === 'a' || previous === 'an'),
		afterPlacePreposition: share(({ previous }) => PLACE_PREPOSITION.test(previous)),
		afterOf: share(({ previous }) => previous === 'of'),
		afterBy: any(({ previous }) => previous === 'by'),
		afterWith: any(({ previous }) => /^(?:with|against|under|than|like|unlike)$/u.test(previous)),
		roleBefore: any(({ previous }) => ROLES.has(previous)),
		roleAfter: any(({ afterComma }) => afterComma),
		whoAfter: any(({ next }) => next === 'who' || next === 'whom' || next === 'whose'),
		attributive: share(({ next, isNextClose, isNextLower }) => isNextClose && isNextLower && isContent(next)),
		andName: any(({ andName }) => andName),
		...shapeFeatures(last),
		...kindFeatures(isSingle ? '' : first, last),
		surnameSuffix: Number(SURNAME_SUFFIX.test(last)),
		company,
		pronounNear: share(({ pronounNear }) => pronounNear),
		abbreviated: share(({ run }) => isAbbreviated(run)),
		foreign: any(({ previous, next }) => FOREIGN.test(previous) || FOREIGN.test(next)),
		inTitle: share(({ inTitle }) => inTitle),
		saintPlace: share(
			({ run, previous }) => /^(?:st|saint)$/u.test(run.titles[0] ?? '') && /^(?:of|in|at|to|from|and)$/u.test(previous)
		),
		colonAfter: share(({ run }) => run.sentence.text[run.range.end - run.sentence.start] === ':'),
		spread: Math.min(1, Math.log10(new Set(runs.map(({ sentence }) => sentence.paragraph)).size) / 1.2),
		commonWord: Number(
			isSingle && (INFINITIVES.has(last) || nameKind(last) === null) && runs.every(({ opensSentence }) => opensSentence)
		),
		parenthesis: share(({ run }) => run.sentence.text[run.titledStart - run.sentence.start - 1] === '(')
	};
}

/** What the letters of the last word tell, and what they tell where nothing else does. */
function shapeFeatures(last: string): Features {
	const { person, place, other } = nameShape(last);
	const isUnknown = Number(nameKind(last) === null);
	const none = 1 - person - place - other;
	return {
		shapePerson: person,
		shapePlace: place,
		shapeNone: none,
		unknownPerson: isUnknown * person,
		unknownNone: isUnknown * none
	};
}

/** What the last word of a name, and the first of several, are known to name. */
function kindFeatures(first: string, last: string): Features {
	const [own, opening] = [nameKind(last) ?? 'unknown', nameKind(first) ?? 'unknown'];
	return { [`known ${own}`]: 1, ...(first === '' ? {} : { [`first known ${opening}`]: 1 }) };
}

interface Surroundings {
	readonly run: NameRun;
	readonly previous: string;
	readonly next: string;
	readonly second: string;
	/** Nothing but space stands between the name and the next word. */
	readonly isNextClose: boolean;
	readonly isNextLower: boolean;
	readonly afterComma: boolean;
	readonly andName: boolean;
	readonly pronounNear: boolean;
	/** It stands in a short quotation, as the title of a work does. */
	readonly inTitle: boolean;
}

function surroundings(run: NameRun): Surroundings {
	const { words, text, start } = run.sentence;
	const previous = words[run.from - 1]?.lower ?? '';
	const next = words[run.to];
	const second = words[run.to + 1];
	const end = words[run.to - 1]?.end ?? run.range.end;
	const gap = next === undefined ? '.' : text.slice(end - start, next.start - start);
	const ahead = words.slice(run.to, run.to + 6).map(({ lower }) => lower);
	return {
		run,
		previous,
		next: next?.lower ?? '',
		second: second?.lower ?? '',
		isNextClose: /^\s+$/u.test(gap),
		isNextLower: next !== undefined && !next.isCapitalised,
		afterComma:
			/^,\s+$/u.test(gap) &&
			/^(?:the|a|an|his|our|one)$/u.test(next?.lower ?? '') &&
			ahead.some((word) => ROLES.has(word)),
		andName: next?.lower === 'and' && second !== undefined && second.isCapitalised && !FUNCTION_WORDS.has(second.lower),
		pronounNear: words
			.slice(run.to, run.to + 14)
			.some(({ lower }) => /^(?:he|his|him|she|himself|herself)$/u.test(lower)),
		inTitle: isInTitle(text, run.range.start - start, run.range.end - start)
	};
}

/** Words of the grammar of other languages: a name beside them is mostly part of a title in that language. */
const FOREIGN = /^(?:der|die|das|des|dem|und|zur|zum|ein|eine|et|les|sur|aux|pour|une|il|gli|degli|delle|y|los|las)$/u;

/** A point after a name inside a sentence: "Nat. Hist." */
function isAbbreviated({ sentence, range, to }: NameRun): boolean {
	return sentence.text[range.end - sentence.start] === '.' && to < sentence.words.length;
}

const LONGEST_TITLE = 60;

function isInTitle(text: string, from: number, to: number): boolean {
	const before = /["“]([^"“”.!?;]*)$/u.exec(text.slice(Math.max(0, from - LONGEST_TITLE), from));
	const after = /^([^"“”.!?;]*)["”]/u.exec(text.slice(to, to + LONGEST_TITLE));
	return before !== null && after !== null && (before[1] ?? '').length + (after[1] ?? '').length < LONGEST_TITLE;
}

function isContent(word: string): boolean {
	return (
		!FUNCTION_WORDS.has(word) &&
		!PERSON_VERBS.has(word) &&
		!SAY_VERBS.has(word) &&
		!/(?:ed|ly)$/u.test(word) &&
		!IRREGULAR_PASTS.has(word)
	);
}
