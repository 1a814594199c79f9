import { count } from '#lib/format/count.ts';

/** What some days of study are expected to bring, on average and at their end. */
interface Outlook {
	readonly reviewsADay: number;
	readonly held: number;
	readonly days: number;
}

/** What settings are expected to bring, in a sentence: "About 12 reviews a day over the next 90 days; …". */
export function outlookWords({ reviewsADay, held, days }: Outlook): string {
	const reviews =
		reviewsADay < 1
			? `about ${count(Math.max(1, Math.round(reviewsADay * 7)), 'review')} a week`
			: `about ${count(Math.round(reviewsADay), 'review')} a day`;
	return `Expected over the next ${days} days: ${reviews}; after that you would remember about ${count(held, 'card')}.`;
}
