/**
 * Whether a key writes a letter, a digit or a sign. Who speaks to the device, or whose hand slips, presses such keys
 * unawares, so that they must be to be switched off (WCAG 2.1.4); Space, arrows and Escape are none.
 * @param key as `KeyboardEvent.key` gives it
 */
export function isCharacterKey(key: string): boolean {
	return key !== ' ' && [...key].length === 1;
}
