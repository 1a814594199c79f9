import type { SourceQuotation, TextRange } from '#lib/pipeline/document/text-range.ts';

const CONTEXT_LENGTH = 32;

/** Quotes a stretch of a text together with what stands around it, so that it can be found again. */
export function quoteSource(text: string, range: TextRange): SourceQuotation {
	return {
		start: range.start,
		end: range.end,
		exact: text.slice(range.start, range.end),
		prefix: text.slice(Math.max(0, range.start - CONTEXT_LENGTH), range.start),
		suffix: text.slice(range.end, range.end + CONTEXT_LENGTH)
	};
}

/**
 * Finds where a quotation stands in a text that may have changed since: among the places that hold its exact words,
 * the one whose surroundings agree best, and of equals the nearest to where it stood.
 * @returns null when the exact words are nowhere in the text: the quotation is orphaned.
 */
export function findQuotation(text: string, quotation: SourceQuotation): TextRange | null {
	const { exact, prefix, suffix } = quotation;
	if (exact === '') return null;
	if (isAsQuoted(text, quotation)) return { start: quotation.start, end: quotation.start + exact.length };
	let best: { start: number; agreement: number; distance: number } | null = null;
	for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
		const agreement =
			sharedEnding(text.slice(Math.max(0, start - prefix.length), start), prefix) +
			sharedBeginning(text.slice(start + exact.length, start + exact.length + suffix.length), suffix);
		const distance = Math.abs(start - quotation.start);
		const isBetter =
			best === null || agreement > best.agreement || (agreement === best.agreement && distance < best.distance);
		if (isBetter) best = { start, agreement, distance };
	}
	return best && { start: best.start, end: best.start + exact.length };
}

/** Whether all of it stands where it stood: no other place can agree better. */
function isAsQuoted(text: string, { start, exact, prefix, suffix }: SourceQuotation): boolean {
	return text.startsWith(prefix + exact + suffix, start - prefix.length) && start >= prefix.length;
}

function sharedBeginning(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
	return length;
}

function sharedEnding(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
	return length;
}
