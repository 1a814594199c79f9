const grouped = new Intl.NumberFormat('en');

/** A count with its noun: `count(1, 'card')` is "1 card", `count(2000, 'card')` "2,000 cards". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
	return `${grouped.format(number)} ${number === 1 ? noun : plural}`;
}
