import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { eventKey, namedEvents, type EventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** For so many sentences "that congress" means the one named last. */
const REACH = 3;
const POINTING = /\b(?:[Tt]hat|[Tt]his|[Tt]he said) (\p{L}+)\b/gu;

/**
 * Finds where a text names happenings again: by noun and names, or by pointing back ("that congress").
 * @returns ranges in reading order by the key of the happening
 */
export function eventMentions(
	sentences: readonly TextSentence[],
	phrases: readonly EventPhrase[]
): ReadonlyMap<string, readonly TextRange[]> {
	const mentions = new Map<string, TextRange[]>(phrases.map((phrase) => [eventKey(phrase), []]));
	const latest = new Map<string, { readonly key: string; readonly index: number }>();
	for (const [index, { text, start }] of sentences.entries()) {
		for (const match of text.matchAll(POINTING)) {
			const last = latest.get(match[1]?.toLowerCase() ?? '');
			const at = start + match.index;
			if (last && index - last.index <= REACH) mentions.get(last.key)?.push({ start: at, end: at + match[0].length });
		}
		for (const phrase of namedEvents(text, start)) {
			const key = eventKey(phrase);
			mentions.get(key)?.push(phrase.range);
			if (mentions.has(key)) latest.set(phrase.noun, { key, index });
		}
	}
	return mentions;
}

/** Passages in reading order; what lies inside a passage that is told of already is no other passage. */
export function withoutOverlaps(ranges: readonly TextRange[]): TextRange[] {
	const kept: TextRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (range.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(range);
	}
	return kept;
}
