import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';
import { isBefore, type EventSpan } from '#lib/pipeline/subjects/event-span.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';

/** An event that can stand in a question by its noun, with the date that surely is its own. */
interface NamedDate {
	readonly event: EventSubject;
	readonly name: string;
	readonly date: string;
	readonly span: EventSpan;
}

const MOST_NAME_WORDS = 9;
const MOST_CARDS = 2;
/** So far apart two dated passages may stand to be one quotation. */
const LONGEST_SOURCE = 700;

/** "Which came first…?", of two happenings that are dated side by side. */
export function orderCards(matter: CardMatter): CardDraft[] {
	const named = matter.subjects.events.filter(({ tier }) => tier === 'included').flatMap((event) => namedDate(event));
	const drafts = named.flatMap((one, index) => {
		const other = named[index + 1];
		return other === undefined ? [] : orderCard(matter, one, other);
	});
	return drafts.slice(0, MOST_CARDS);
}

function namedDate(event: EventSubject): NamedDate[] {
	const name = lowered((event.noun ?? event.name).replace(/\s+/gu, ' ').trim());
	return event.ownDate && isName(name) ? [{ event, name, ...event.ownDate }] : [];
}

/** A plain noun phrase with a name in it: "the flood of the Aster". */
function isName(name: string): boolean {
	const [article = '', ...words] = name.split(' ');
	return (
		/^(?:the|an?)$/u.test(article) &&
		words.length < MOST_NAME_WORDS &&
		words.every((word) => /^[\p{L}’'-]+$/u.test(word)) &&
		words.some((word) => /^\p{Lu}/u.test(word))
	);
}

function orderCard({ document }: CardMatter, one: NamedDate, other: NamedDate): CardDraft[] {
	const start = Math.min(one.event.quote.start, other.event.quote.start);
	const end = Math.max(one.event.quote.end, other.event.quote.end);
	const isOneParagraph = !/\n\s*\n/u.test(document.text.slice(start, end)) && end - start <= LONGEST_SOURCE;
	const isOrdered = isBefore(one.span, other.span) || isBefore(other.span, one.span);
	if (!isOrdered || one.name === other.name || !isOneParagraph) return [];
	const [first, second] = isBefore(one.span, other.span) ? [one, other] : [other, one];
	return [
		{
			kind: 'event',
			form: 'basic',
			question: `order ${second.event.id}`,
			prompt: `Which came first: ${one.name} or ${other.name}?`,
			answer: `${capitalised(first.name)} (${first.date}; the other ${second.date})`,
			source: { start, end },
			subjectId: first.event.id,
			tier: 'included'
		}
	];
}
