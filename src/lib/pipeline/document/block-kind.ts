import type { TextBlock } from '#lib/pipeline/document/text-blocks.ts';

/** What a block is by its own look, before its neighbours are asked. */
export type BlockKind = 'heading' | 'break' | 'body';

const LONGEST_HEADING = 110;
/** A title in capitals, or with every main word capitalised, may be longer. */
const LONGEST_TITLE = 220;
const SIGNATURE = /^(?:\p{Lu}\.\s*)+\p{Lu}[\p{Ll}’'-]+$/u;
const BREAK = /^(?:(?:[*·•⁂#~=_–—-]\s*){3,}|⁂)$/u;
const NUMERAL = /^(?:(?:chapter|part|book|section|lecture|letter|essay|§)\s+)?(?:[ivxlc]+|\d+(?:\.\d+)*)\.?$/iu;
const SMALL_WORD = /^(?:a|an|the|of|and|or|on|in|to|for|from|with|by|at|as|its|be|is|it|into|after|over|under|upon)$/iu;

/** Tells a heading or a break (`* * *`) from running text. */
export function blockKind(block: TextBlock): BlockKind {
	if (BREAK.test(block.text)) return 'break';
	return isHeading(block) ? 'heading' : 'body';
}

function isHeading({ text, lineCount }: TextBlock): boolean {
	if (lineCount > 3 || text.length > LONGEST_TITLE || SIGNATURE.test(text)) return false;
	if (NUMERAL.test(text)) return true;
	if (/^#{1,6}\s/u.test(text)) return true;
	if (isCapitals(text)) return lineCount === 1 || !/[,;]$/u.test(text);
	if (lineCount > 1 || /[.,;:…]["”’)\]]*$/u.test(text) || !/^[\p{Lu}\d]/u.test(text)) return false;
	const isTitle = text.length > LONGEST_HEADING || /[?!]["”’]?$/u.test(text);
	return capitalisedShare(text) >= (isTitle ? 0.95 : 0.5);
}

function isCapitals(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function capitalisedShare(text: string): number {
	const words = (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).filter(
		(word, index) => index === 0 || !SMALL_WORD.test(word)
	);
	return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / Math.max(1, words.length);
}
