import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import { nameShape } from '#lib/pipeline/subjects/name-shape.ts';
import { gapAfter, nameKey, type TaggerWord } from '#lib/pipeline/subjects/tagger-words.ts';
import { listsOf, wordClass } from '#lib/pipeline/subjects/tagger-word-class.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { GROUP_SUFFIX } from '#lib/pipeline/subjects/word-classes.ts';

/** What is to be seen of one word. Training drops groups at random, so that none is leant on alone. */
export interface TaggerFeatures {
	/** The word itself. */
	readonly identity: readonly string[];
	/** The lists it stands in. */
	readonly lists: readonly string[];
	/** What stands around it and how the whole text uses it. */
	readonly context: readonly string[];
}

/** Describes a word by itself, its neighbours and the whole text. */
export function taggerFeatures(name: TaggerWord, facts: readonly string[]): TaggerFeatures {
	const { key, word, sentence, index, runFrom, runTo } = name;
	const { words } = sentence;
	const place = runFrom === runTo ? 'alone' : index === runFrom ? 'first' : index === runTo ? 'last' : 'within';
	const lists = listsOf(key);
	return {
		identity: [`w:${key}`, `p3:${key.slice(0, 3)}`, `p4:${key.slice(0, 4)}`, `s4:${key.slice(-4)}`, `k:${place}${key}`],
		lists: [
			...lists.flatMap((list) => [`l:${list}`, `l:${list}${place}`]),
			...(lists.length === 0 ? [`l:none${place}`] : []),
			...runLists(name),
			...kinds(name, place)
		],
		context: [
			'bias',
			`s2:${key.slice(-2)}`,
			`s3:${key.slice(-3)}`,
			`shape:${shapeOf(word)}${place}`,
			`length:${Math.min(key.length, 9)}`,
			`place:${place}${Math.min(runTo - runFrom, 4)}`,
			`opens:${name.opens}`,
			`own:${name.isPossessive}`,
			`group:${GROUP_SUFFIX.test(key)}`,
			...neighbours(name),
			...(words.every(({ isCapitalised }) => isCapitalised) ? ['heading'] : []),
			...facts
		]
	};
}

function neighbours(name: TaggerWord): string[] {
	const { sentence, index, runFrom, runTo } = name;
	const { words } = sentence;
	const [before, after] = [words[runFrom - 1], words[runTo + 1]];
	const [classBefore, classAfter] = [wordClass(before), wordClass(after)];
	const gapBefore = runFrom > 0 ? gapAfter(sentence, runFrom - 1) : '^';
	const gap = gapAfter(sentence, runTo);
	return [
		`-1:${plain(words[index - 1])}`,
		`+1:${plain(words[index + 1])}`,
		`<1:${plain(before)}`,
		`>1:${plain(after)}`,
		`<2:${plain(words[runFrom - 2])} ${plain(before)}`,
		`>2:${plain(after)} ${plain(words[runTo + 2])}`,
		`<c:${gapBefore}${classBefore}`,
		`>c:${gap}${classAfter}`,
		`<cc:${wordClass(words[runFrom - 2])} ${classBefore}`,
		`>cc:${classAfter} ${wordClass(words[runTo + 2])}`,
		`<>:${classBefore}${gap}${classAfter}`,
		`<g:${gapBefore}`,
		`>g:${gap}`
	];
}

/** What the other words of its run tell. */
function runLists({ sentence, index, runFrom, runTo }: TaggerWord): string[] {
	if (runFrom === runTo) return [];
	const { words } = sentence;
	const found: string[] = [];
	const [before, after, last] = [words[index - 1], words[index + 1], words[runTo]];
	if (before !== undefined && index > runFrom) for (const list of listsOf(nameKey(before))) found.push(`l-1:${list}`);
	if (after !== undefined && index < runTo) for (const list of listsOf(nameKey(after))) found.push(`l+1:${list}`);
	if (last !== undefined && index < runTo) for (const list of listsOf(nameKey(last))) found.push(`ll:${list}`);
	return found;
}

/** What the word, and the others of its run, are known to name. */
function kinds({ key, sentence, index, runFrom, runTo }: TaggerWord, place: string): string[] {
	const { words } = sentence;
	const own = nameKind(key) ?? 'none';
	const kindAt = (at: number): string => {
		const word = words[at];
		return at < runFrom || at > runTo || word === undefined ? '|' : (nameKind(nameKey(word)) ?? 'none');
	};
	const [before, after] = [kindAt(index - 1), kindAt(index + 1)];
	const shape = shapeFeatures(key);
	return [
		...shape,
		...(own === 'none' ? shape.map((feature) => `unknown ${feature}`) : []),
		`v:${own}`,
		`v:${own}${place}`,
		`v-1:${before}`,
		`v+1:${after}`,
		`v:${before} ${own} ${after}`,
		`vl:${own} ${kindAt(runTo)}`
	];
}

/** What its letters tell, in steps. */
function shapeFeatures(key: string): string[] {
	const { person, place, other } = nameShape(key);
	const [p, l] = [shapeStep(person), shapeStep(place)];
	return [`hp:${p}`, `hl:${l}`, `ho:${shapeStep(other)}`, `hn:${shapeStep(1 - person - place - other)}`, `h:${p}${l}`];
}

/** How many of these a probability has reached. */
const SHAPE_STEPS = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85];

function shapeStep(probability: number): number {
	return SHAPE_STEPS.filter((least) => probability >= least).length;
}

function shapeOf({ text }: Word): string {
	if (text.length === 1) return 'initial';
	if (/^[IVXLC]+$/u.test(text)) return 'roman';
	if (text === text.toUpperCase()) return text.length < 5 ? 'short' : 'capitals';
	if (/-/u.test(text)) return 'hyphen';
	return /^.+\p{Lu}/u.test(text) ? 'mixed' : 'plain';
}

/** A neighbouring word, names and numbers made alike so that what is learned holds for others. */
function plain(word: Word | undefined): string {
	if (word === undefined) return '|';
	if (/^\d/u.test(word.lower)) return '0';
	return wordClass(word) === 'Capital' ? 'Aa' : word.lower;
}
