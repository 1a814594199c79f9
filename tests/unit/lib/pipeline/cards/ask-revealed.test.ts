import { describe, expect, it } from 'vitest';
import { askRevealed } from '#lib/pipeline/cards/ask-revealed.ts';
import { claimOf } from './claim-of.ts';

describe('askRevealed', () => {
	it.each([
		[
			'A force gathered headway in the old town of the valley: the guild of the weavers',
			'What force, according to Reed, gathered headway in the old town of the valley?',
			'The guild of the weavers'
		]
	])('asks for what a colon reveals: %s', (text, prompt, answer) => {
		expect(askRevealed(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['A force gathered headway: they had won'])('declines “%s”', (text) => {
		expect(askRevealed(claimOf(text))).toBeNull();
	});
});
