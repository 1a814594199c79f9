import { describe, expect, test } from 'vitest';
import { type Voice, voicesFor } from '#lib/platform/voices.ts';

const voice = (name: string, language: string, isLocal: boolean, isDefault = false): Voice => ({
	uri: name,
	name,
	language,
	isLocal,
	isDefault
});

describe('the voices of a language', () => {
	test.each([
		['none of another language', [voice('Anna', 'de-DE', true, true)], []],
		[
			'those that need no network first',
			[voice('Cloud', 'en-US', false), voice('Dan', 'en-GB', true)],
			['Dan', 'Cloud']
		],
		["the device's own first", [voice('Dan', 'en-GB', true), voice('Sam', 'en-US', true, true)], ['Sam', 'Dan']],
		[
			'one that needs no network before one that does, whichever is the own',
			[voice('Cloud', 'en-US', false, true), voice('Dan', 'en', true)],
			['Dan', 'Cloud']
		],
		['once one that is listed twice', [voice('Sam', 'en-US', true), voice('Sam', 'en-US', true)], ['Sam']],
		['in the order of the browser otherwise', [voice('B', 'en-AU', true), voice('A', 'en', true)], ['B', 'A']]
	])('%s', (_name, voices, names) => {
		expect(voicesFor('en', voices).map(({ name }) => name)).toEqual(names);
	});
});
