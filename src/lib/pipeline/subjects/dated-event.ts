import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import type { EventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import { spanOfDate, type EventSpan } from '#lib/pipeline/subjects/event-span.ts';

/** A date that surely is that of the happening which a noun phrase names. */
export interface OwnDate {
	readonly date: string;
	readonly span: EventSpan;
}

/** What may stand between a happening and its date behind it: "of", "broke out in", "(", "at Geneva in". */
const BEHIND =
	/^,? ?(?:\(|of |in |on |during |(?:which )?(?:took place|began|broke out|ended|occurred|was held|met|opened) (?:in |on )|(?:at|in) \p{Lu}\p{L}+,? (?:in |on ))?(?:the year )?$/u;
/** The same when the happening is what the sentence is about: "was put down at last in". */
const TOLD_OF = /^ [\p{Ll} ]{2,60} (?:in|on) (?:the year )?$/u;
/** The same when the date comes first: "In 1848 the …", "1848, the year of". */
const BEFORE = /^,? $/u;

/** The date that stands right beside a happening's name in a sentence; null where none does that can be compared. */
export function ownDate(sentence: string, start: number, { range }: EventPhrase): OwnDate | null {
	const [from, to] = [range.start - start, range.end - start];
	const behind = dateIn(sentence.slice(to));
	const between = behind ? sentence.slice(to, to + behind.at) : '';
	if (behind && (BEHIND.test(between) || (from === 0 && TOLD_OF.test(between)))) return withSpan(behind.text);
	const inside = dateIn(sentence.slice(from, to));
	if (inside) return withSpan(inside.text);
	const before = dateIn(sentence.slice(0, from));
	const opens = before !== null && /^(?:In|On) (?:the year )?$/u.test(sentence.slice(0, before.at));
	return opens && BEFORE.test(sentence.slice(before.at + before.text.length, from)) ? withSpan(before.text) : null;
}

function withSpan(date: string): OwnDate | null {
	const span = spanOfDate(date);
	return span === null ? null : { date, span };
}
