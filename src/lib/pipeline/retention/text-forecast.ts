/** When a text will be known, at a pace. */
export interface TextForecast {
	readonly newCardsPerDay: number;
	readonly desiredRetention: number;
	/** Cards of the text in the deck. */
	readonly cardCount: number;
	/** The study day, `YYYY-MM-DD`, on which every card has been met; null beyond the horizon. */
	readonly allMetDate: string | null;
	/** The study day from which as many cards are held as the desired retention promises of all; null beyond the horizon. */
	readonly knownDate: string | null;
	/** Expected cards held on each day from today, an even spread of at most 60 points. */
	readonly held: readonly { readonly date: string; readonly held: number }[];
	/** Mean minutes a day until every card is met; null if it is not known how long an answer takes. */
	readonly minutesADay: number | null;
	/** What one more new card a day adds to that, in minutes; and days it takes off `knownDate`. */
	readonly oneMore: { readonly minutesADay: number | null; readonly knownDate: string | null };
}
