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

/** Gathers runs: each full name with the later or earlier uses of its last or first word alone. */
export function nameCandidates(runs: readonly NameRun[]): NameCandidate[] {
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
		else shareOut(group, owners, full);
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

/** Gives each use of a word alone to the full name that was last used before it. */
function shareOut(group: readonly NameRun[], owners: readonly string[], full: Map<string, NameRun[]>): void {
	const uses = owners.flatMap((owner) => (full.get(owner) ?? []).map(({ range }) => ({ owner, start: range.start })));
	uses.sort((a, b) => a.start - b.start);
	let owner = uses[0]?.owner ?? '';
	let next = 0;
	for (const run of group) {
		for (let use = uses[next]; use !== undefined && use.start < run.range.start; use = uses[next]) {
			owner = use.owner;
			next += 1;
		}
		full.get(owner)?.push(run);
	}
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
