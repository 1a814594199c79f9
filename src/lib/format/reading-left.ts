import { count } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';

/** Of a section with so little left nothing is missing: its last lines stood on the screen with what follows. */
const AS_GOOD_AS_READ = 0.97;

/** What is left of a section: "read", "4 min left", or how long it takes. @param share how much is read, in [0, 1] */
export function sectionLeftWords(share: number, minutes: number): string {
	if (share >= AS_GOOD_AS_READ) return 'read';
	const time = minutes < 1 ? 'under 1 min' : `${Math.round(minutes)} min`;
	return share > 0 ? `${time} left` : time;
}

/** What is left of a text, at the reader's pace. @param share how much is read, in [0, 1] */
export function textLeftWords(share: number, minutes: number): string {
	if (share >= AS_GOOD_AS_READ) return 'You have read it all.';
	const left = count(wholeMinutes(minutes), 'minute');
	return share > 0 ? `${percent(share)} read. About ${left} left at your pace.` : `About ${left}.`;
}

/**
 * What a shelf says of a text, at the reader's pace: "23 % read" and "30 min left"; of one never opened, the time alone.
 * @param share how much is read, in [0, 1]; null where it was never opened
 * @returns either may be empty
 */
export function shelfWords(share: number | null, minutes: number): { readonly read: string; readonly left: string } {
	if (share === null) return { read: '', left: count(wholeMinutes(minutes), 'minute') };
	if (share >= AS_GOOD_AS_READ) return { read: `${percent(1)} read`, left: '' };
	return { read: `${percent(share)} read`, left: `${wholeMinutes(minutes)} min left` };
}

function wholeMinutes(minutes: number): number {
	return Math.max(1, Math.round(minutes));
}
