import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { charactersOf, CORE_RANGE, REST_RANGE } from '../../../src/cli/literata-parts.ts';

const styles = readFileSync('src/lib/ui/styles/tokens.css', 'utf8').replace(/\s+/g, ' ');

test.each([
	{ part: 'core', range: CORE_RANGE },
	{ part: 'rest', range: REST_RANGE }
])('the styles ask for the $part of the face for what it has', ({ part, range }) => {
	expect(styles).toContain(`url('../fonts/literata-${part}.woff2') format('woff2'); unicode-range: ${range};`);
});

test('no character is in both parts', () => {
	const core = new Set(charactersOf(CORE_RANGE));
	expect([...charactersOf(REST_RANGE)].filter((character) => core.has(character))).toEqual([]);
});

test.each(BUILT_IN_EDITIONS.map((record) => ({ title: record.title, edition: loadEdition(record) })))(
	'the core has every character of “$title” and of its cards',
	({ edition }) => {
		const core = new Set(`${charactersOf(CORE_RANGE)}\n`);
		expect([...new Set(JSON.stringify(edition))].filter((character) => !core.has(character))).toEqual([]);
	}
);
