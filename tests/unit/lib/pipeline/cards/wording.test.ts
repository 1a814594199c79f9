import { describe, expect, it } from 'vitest';
import { lowered } from '#lib/pipeline/cards/wording.ts';

describe('lowered', () => {
	const ordinary = new Set(['banks']);

	it.each([
		['Banks of clay', 'banks of clay'],
		['Abundance of water', 'abundance of water'],
		['Contrary to all hope', 'contrary to all hope'],
		['Innkeepers of the town', 'innkeepers of the town'],
		['Florence under the dukes', 'Florence under the dukes'],
		['Provence and its towns', 'Provence and its towns'],
		['Christianity in the north', 'Christianity in the north'],
		['Reed of the mill', 'Reed of the mill']
	])('“%s” is “%s” within a sentence', (opening, expected) => {
		expect(lowered(opening, ordinary)).toBe(expected);
	});
});
