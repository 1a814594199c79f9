import { count } from '#lib/format/count.ts';

/** What a forecast leaves out, as a sentence with a space before it; nothing where it leaves nothing out. */
export function heldBackWords(heldBack: number): string {
	return heldBack === 0 ? '' : ` Not counted: ${count(heldBack, 'card')} of sections you have not read.`;
}
