/** Cards that came into the deck and cards met for the first time, on one study day. */
export interface CardArrivals {
	readonly date: string;
	readonly added: number;
	readonly begun: number;
}
