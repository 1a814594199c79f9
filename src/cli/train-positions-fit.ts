/** How a model is fitted by small steps. */
export interface FitSettings {
	readonly rounds: number;
	readonly step: number;
	readonly ridge: number;
	/** Grams of fewer sentences are left out before training. */
	readonly leastCount: number;
	readonly slots: number;
}

/** Puts an order at random. */
export function shuffle(order: number[], random: () => number): void {
	for (let index = order.length - 1; index > 0; index -= 1) {
		const other = Math.floor(random() * (index + 1));
		[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
	}
}
