import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/lib/ui/styles/tokens.css', 'utf8');

/** The colours of each theme, read from the stylesheet itself. */
function themes(): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const light = new Map<string, string>();
	const dark = new Map<string, string>();
	for (const [, name, ofLight, ofDark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
		light.set(String(name), String(ofLight));
		dark.set(String(name), String(ofDark));
	}
	const sepia = new Map<string, string>();
	for (const [, name, colour] of css.matchAll(/--([\w-]+): (#\w{6});/g)) sepia.set(String(name), String(colour));
	return new Map([
		['light', light],
		['dark', dark],
		['sepia', sepia]
	]);
}

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
	const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const pairs: readonly [ink: string, paper: string, least: number][] = [
	['ink', 'paper', 7],
	['ink', 'raised', 7],
	['ink', 'mark', 4.5],
	['ink', 'wash', 4.5],
	['ink', 'mark-yellow', 7],
	['ink', 'mark-green', 7],
	['ink', 'mark-blue', 7],
	['ink', 'mark-pink', 7],
	['muted', 'paper', 4.5],
	['muted', 'wash', 4.5],
	['accent', 'paper', 4.5],
	['accent', 'wash', 4.5],
	['on-accent', 'accent', 4.5],
	['position', 'paper', 4.5],
	['figure', 'paper', 4.5],
	['event', 'paper', 4.5],
	['edge', 'paper', 3],
	['edge', 'raised', 3]
];

describe.each([...themes()])('%s', (_theme, colours) => {
	test.each(pairs)('%s on %s has at least %d : 1', (ink, paper, least) => {
		expect(contrast(colours.get(ink) ?? '', colours.get(paper) ?? '')).toBeGreaterThanOrEqual(least);
	});
});
