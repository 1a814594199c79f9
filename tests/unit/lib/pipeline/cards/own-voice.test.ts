import { describe, expect, it } from 'vitest';
import { withoutOwnVoice } from '#lib/pipeline/cards/own-voice.ts';

describe('withoutOwnVoice', () => {
	it.each([
		['I think that the dam is old', 'The dam is old'],
		['I am convinced that the dam is old', 'The dam is old'],
		['It seems to me that the dam is old', 'The dam is old'],
		['In my opinion, the dam is old', 'The dam is old'],
		['There can be no doubt that the dam is old', 'The dam is old'],
		['My contention is that the dam is old', 'The dam is old']
	])('leaves the claim of “%s”', (text, expected) => {
		expect(withoutOwnVoice(text)).toBe(expected);
	});

	it.each(['He thinks that the dam is old', 'I think of the dam', 'It is true that the dam is old'])(
		'leaves “%s” as it is',
		(text) => {
			expect(withoutOwnVoice(text)).toBe(text);
		}
	);
});
