/** Gives a text its stored form: line ends `\n` and Unicode NFC. Nothing else changes; a byte order mark stays and counts as a space. */
export function normaliseText(text: string): string {
	return text.replace(/\r\n/g, '\n').normalize('NFC');
}
