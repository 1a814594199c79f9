/** A count with its noun: `count(1, 'card')` is "1 card", `count(2000, 'card')` "2,000 cards". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
	return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** A whole number in groups of three digits. To make an `Intl.NumberFormat` for it takes a slow phone 10 ms and more. */
function grouped(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
