/** Made when it is first used: that takes a slow phone some milliseconds. */
let grouped: Intl.NumberFormat | undefined;

/** A count with its noun: `count(1, 'card')` is "1 card", `count(2000, 'card')` "2,000 cards". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
	return `${(grouped ??= new Intl.NumberFormat('en')).format(number)} ${number === 1 ? noun : plural}`;
}
