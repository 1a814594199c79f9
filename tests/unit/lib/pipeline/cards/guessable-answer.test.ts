import { describe, expect, it } from 'vitest';
import { isGuessable } from '#lib/pipeline/cards/guessable-answer.ts';

describe('isGuessable', () => {
	it.each([
		['it stands in the prompt', 'The farmers', 'Who called the farmers of the valley poor?', true],
		['its words stand there', 'The valley meadow', 'Which meadow of the valley was sold?', true],
		['a follower is named after it', 'Edward Thorne', 'Which miller did the Thorneites follow?', true],
		['it does by name what is asked', 'The northern millers', 'Who milled the corn of the valley?', true],
		['it does something else by name', 'The northern millers', 'Who built the dam of the valley?', false],
		['nothing of it stands there', 'Edward Thorne', 'Who mended the dam?', false]
	])('where %s', (_, answer, prompt, expected) => {
		expect(isGuessable(answer, prompt)).toBe(expected);
	});
});
