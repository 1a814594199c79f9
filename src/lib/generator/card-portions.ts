import type { Card } from '#lib/pipeline/cards/card.ts';

/** So many characters are copied into the page in a few milliseconds, on a slow phone too. */
const MOST_CHARACTERS = 100_000;

/** Parts cards into portions of a size that holds up no page that receives one; a card of more stands alone. */
export function cardPortions(cards: readonly Card[], mostCharacters = MOST_CHARACTERS): Card[][] {
	const portions: Card[][] = [];
	let portion: Card[] = [];
	let characters = 0;
	for (const card of cards) {
		const own = sizeOf(card);
		if (portion.length > 0 && characters + own > mostCharacters) {
			portions.push(portion);
			[portion, characters] = [[], 0];
		}
		portion.push(card);
		characters += own;
	}
	return portion.length > 0 ? [...portions, portion] : portions;
}

function sizeOf({ prompt, answer, source }: Card): number {
	return prompt.length + answer.length + source.exact.length + source.prefix.length + source.suffix.length;
}
