import { count } from '#lib/format/count.ts';
import { heldBackWords } from '#lib/format/held-back-words.ts';

/** What some days of study are expected to bring, on average and at their end. */
interface Outlook {
	readonly reviewsADay: number;
	readonly held: number;
	readonly days: number;
	/** New cards of sections not read yet, which are not counted. */
	readonly heldBack: number;
}

/** What settings are expected to bring: "Expected over the next 90 days: about 12 reviews a day; …". */
export function outlookWords({ reviewsADay, held, days, heldBack }: Outlook): string {
	const reviews =
		reviewsADay < 1
			? `about ${count(Math.max(1, Math.round(reviewsADay * 7)), 'review')} a week`
			: `about ${count(Math.round(reviewsADay), 'review')} a day`;
	const left = `after that you would remember about ${count(held, 'card')}`;
	return `Expected over the next ${days} days: ${reviews}; ${left}.${heldBackWords(heldBack)}`;
}
