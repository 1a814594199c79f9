import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** The parts of a text directive; each is words of one block. Without `end`, `start` is the whole passage. */
export interface TextDirective {
	readonly prefix: string;
	readonly start: string;
	readonly end: string;
	readonly suffix: string;
}

/** A passage up to this length stands in the address as it is, a longer one by its first and last words. */
const LONGEST_EXACT = 120;
/** So few characters may stand elsewhere on the page too, as in its title. */
const SHORTEST_ALONE = 32;
/** How many characters of context, and beyond so many at each end, are tried in turn until only one place answers. */
const REACHES = [0, 20, 40, 80, 160];
const ENDS_LENGTH = 24;

/**
 * The directive that leads a browser to a passage of a text: `text=[prefix-,]start[,end][,-suffix]`, encoded, to stand
 * behind `:~:` in an address. Browsers find whole words only, so a passage that breaks a word is widened to it.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment(text: string, range: TextRange): string {
	const passage = wholeWords(text, range);
	const isAlone = passage.end - passage.start >= SHORTEST_ALONE;
	let directive: TextDirective | null = null;
	for (const reach of isAlone ? REACHES : REACHES.slice(1)) {
		directive = directiveFor(text, passage, reach);
		const found = followDirective(text, directive);
		if (found?.start === passage.start && found.end === passage.end) break;
	}
	return directive ? encodeDirective(directive) : '';
}

/** Writes a directive as it stands in an address. */
export function encodeDirective({ prefix, start, end, suffix }: TextDirective): string {
	const terms = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
	return `text=${terms.filter(Boolean).join(',')}`;
}

/** Half of a surrogate pair has no encoding; a dash, a comma and an ampersand mean something in a directive. */
function encode(words: string): string {
	const wellFormed = words.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
	return encodeURIComponent(wellFormed).replaceAll('-', '%2D');
}

function directiveFor(text: string, passage: TextRange, reach: number): TextDirective {
	const exact = text.slice(passage.start, passage.end);
	const lines = linesOf(exact);
	const [first = '', last = ''] = [lines[0], lines.at(-1)];
	const length = ENDS_LENGTH + reach;
	const isWhole = lines.length < 2 && (exact.length <= LONGEST_EXACT || exact.length <= 2 * length + 2);
	return {
		prefix: reach > 0 ? lastWords(linesOf(text.slice(0, passage.start)).at(-1) ?? '', reach) : '',
		start: isWhole ? first : firstWords(first, length),
		end: isWhole ? '' : lastWords(last, length),
		suffix: reach > 0 ? firstWords(linesOf(text.slice(passage.end))[0] ?? '', reach) : ''
	};
}

/**
 * Where a directive leads in a text: the first place that fits, as browsers do.
 * @returns null where it leads nowhere
 */
export function followDirective(text: string, { prefix, start, end, suffix }: TextDirective): TextRange | null {
	const folded = fold(text);
	const [before, first, last, after] = [fold(prefix), fold(start), fold(end), fold(suffix)];
	const isFollowed = (at: number) => folded.slice(at).trimStart().startsWith(after);
	for (const at of placesOf(folded, first, 0)) {
		if (!folded.slice(0, at).trimEnd().endsWith(before)) continue;
		const startEnd = at + first.length;
		if (end === '') {
			if (isFollowed(startEnd)) return { start: at, end: startEnd };
			continue;
		}
		for (const endAt of placesOf(folded, last, startEnd)) {
			if (isFollowed(endAt + last.length)) return { start: at, end: endAt + last.length };
		}
	}
	return null;
}

function* placesOf(text: string, words: string, from: number): Generator<number> {
	for (let at = text.indexOf(words, from); words !== '' && at !== -1; at = text.indexOf(words, at + 1)) {
		if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) yield at;
	}
}

/** In any case, but only where that keeps every offset. */
function fold(text: string): string {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text;
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Between two letters or digits these part no words. */
const JOINER = /['’.:,]/u;

/** Whether a border between two characters lies inside a word. */
function isInsideWord(text: string, at: number): boolean {
	const isWord = (index: number) => WORD.test(characterAt(text, index));
	if (isWord(at - 1) && isWord(at)) return true;
	if (JOINER.test(text[at] ?? '')) return isWord(at - 1) && isWord(at + 1);
	return JOINER.test(text[at - 1] ?? '') && isWord(at - 2) && isWord(at);
}

/** The whole character that a code unit belongs to. */
function characterAt(text: string, index: number): string {
	const unit = text.charCodeAt(index);
	const isLow = unit >= 0xdc00 && unit <= 0xdfff;
	const code = text.codePointAt(isLow ? index - 1 : index);
	return index < 0 || code === undefined ? '' : String.fromCodePoint(code);
}

function wholeWords(text: string, range: TextRange): TextRange {
	let { start, end } = range;
	while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
	while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
	while (start > 0 && isInsideWord(text, start)) start -= 1;
	while (end < text.length && isInsideWord(text, end)) end += 1;
	return { start, end };
}

/** The blocks of a page are lines of its text: no term may run over a border of two. */
function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

/** Whole words from the beginning, at least so many characters if there are so many. */
function firstWords(line: string, length: number): string {
	let end = Math.min(length, line.length);
	while (end < line.length && !/\s/u.test(line[end] ?? '')) end += 1;
	return line.slice(0, end).trim();
}

function lastWords(line: string, length: number): string {
	let start = Math.max(0, line.length - length);
	while (start > 0 && !/\s/u.test(line[start - 1] ?? '')) start -= 1;
	return line.slice(start).trim();
}
