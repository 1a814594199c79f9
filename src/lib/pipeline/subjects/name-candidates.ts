import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';
import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import { namesPerson } from '#lib/pipeline/subjects/name-lead.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';

/** The runs that may name one and the same person. */
export interface NameCandidate {
	/** The longest form, without title. */
	readonly name: string;
	readonly words: readonly string[];
	readonly runs: readonly NameRun[];
}

/**
 * Gathers runs: each full name with the later or earlier uses of its last or first word alone.
 * @param title of the text, which may name whom it is about
 */
export function nameCandidates(runs: readonly NameRun[], title = ''): NameCandidate[] {
	const full = new Map<string, NameRun[]>();
	const single = new Map<string, NameRun[]>();
	for (const run of runs) {
		const groups = run.words.length > 1 ? full : single;
		const key = run.words.join(' ');
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [run]);
		else group.push(run);
	}
	const names = mergeShorter([...full.keys()], full);
	const byLast = new Map<string, string[]>();
	const byFirst = new Map<string, string[]>();
	for (const name of names) {
		const words = coreOf(name.split(' '));
		const last = words[words.length - 1] ?? '';
		if (!/^[IVX]+$/u.test(last)) push(byLast, last, name);
		push(byFirst, words[0] ?? '', name);
	}
	const alone: NameCandidate[] = [];
	for (const [word, group] of single) {
		const owners = (byLast.get(word) ?? byFirst.get(word))?.filter((owner) => mayShorten(owner, word));
		if (owners === undefined || owners.length === 0) alone.push({ name: word, words: [word], runs: group });
		else shareOut(group, owners, full, byLast.has(word) ? title : null);
	}
	const gathered = names.map((name) => ({ name, words: name.split(' '), runs: inOrder(full.get(name) ?? []) }));
	return [...gathered, ...alone].sort((a, b) => startOf(a) - startOf(b));
}

/** A place is a short form only of what begins as a person's name does: "London" of "Jack London". */
function mayShorten(owner: string, word: string): boolean {
	const isPlace = PLACE_NAMES.has(word.toLowerCase()) || nameKind(word.toLowerCase()) === 'place';
	const first = owner.split(' ')[0] ?? '';
	return !isPlace || first.length === 1 || namesPerson(first.toLowerCase());
}

/** The name itself, without "of Nicomedia" or "the Great". */
export function coreOf(words: readonly string[]): readonly string[] {
	const tail = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'the'));
	return tail === -1 ? words : words.slice(0, tail);
}

/** Adds a shorter full name ("Sidney Webb") to a longer one that ends with it ("James Sidney Webb"), or adds "of Spain". */
function mergeShorter(names: readonly string[], full: Map<string, NameRun[]>): string[] {
	const byEnding = new Map<string, string>();
	for (const name of names) {
		const tail = / (?:of|the) /u.exec(name);
		if (tail !== null) byEnding.set(name.slice(0, tail.index), name);
	}
	for (const name of names) {
		for (let space = name.indexOf(' '); space !== -1; space = name.indexOf(' ', space + 1)) {
			byEnding.set(name.slice(space + 1), name);
		}
	}
	return names.filter((name) => {
		let longer = byEnding.get(name);
		if (longer === undefined) return true;
		for (let next = byEnding.get(longer); next !== undefined; next = byEnding.get(longer)) longer = next;
		for (const run of full.get(name) ?? []) full.get(longer)?.push(run);
		return false;
	});
}

/**
 * Gives each use of a word alone to the full name that was last used before it; a surname of the one whom the text is
 * about goes to that one unless another bearer was just named.
 * @param title of the text; null where the word is no surname
 */
function shareOut(
	group: readonly NameRun[],
	owners: readonly string[],
	full: Map<string, NameRun[]>,
	title: string | null
): void {
	const uses = owners
		.flatMap((owner) => (full.get(owner) ?? []).map((run) => ({ owner, run })))
		.sort((a, b) => a.run.range.start - b.run.range.start);
	const main = title === null ? null : mainBearer(uses, group[0], title);
	let last = uses[0];
	let next = 0;
	for (const run of group) {
		for (let use = uses[next]; use !== undefined && use.run.range.start < run.range.start; use = uses[next]) {
			last = use;
			next += 1;
		}
		const owner = main === null || (last !== undefined && hasJustComeUp(last.run, run)) ? last?.owner : main;
		full.get(owner ?? '')?.push(run);
	}
}

interface FullUse {
	readonly owner: string;
	readonly run: NameRun;
}

/** Another bearer is named in full by far less often than the one whom the text is about. */
const LEAST_RATIO = 3;

/**
 * Who of those of one surname the text is about: the one in its title, or who is named first, by the surname alone
 * before another comes up, while the others are hardly named. Null where that is not clear.
 */
function mainBearer(uses: readonly FullUse[], firstAlone: NameRun | undefined, title: string): string | null {
	const inTitle = new Set(uses.map(({ owner }) => owner).filter((owner) => ` ${title} `.includes(` ${owner} `)));
	const [titled] = inTitle;
	if (titled !== undefined && inTitle.size === 1) return titled;
	const first = uses[0]?.owner;
	const others = uses.filter(({ owner }) => owner !== first);
	const isKnown = firstAlone !== undefined && firstAlone.range.start < (others[0]?.run.range.start ?? 0);
	if (first === undefined || !isKnown) return null;
	return others.length === 1 || others.length * LEAST_RATIO <= uses.length - others.length ? first : null;
}

const FURTHEST_SUBJECT = 4;

/** Whether a full name opens a sentence before in the same paragraph, so that the surname alone goes on about it. */
function hasJustComeUp(named: NameRun, alone: NameRun): boolean {
	return (
		named.range.start < alone.range.start &&
		named.sentence.paragraph === alone.sentence.paragraph &&
		named.from <= FURTHEST_SUBJECT
	);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

function inOrder(runs: readonly NameRun[]): NameRun[] {
	return [...runs].sort((a, b) => a.range.start - b.range.start);
}

function startOf(candidate: NameCandidate): number {
	return candidate.runs[0]?.range.start ?? 0;
}
