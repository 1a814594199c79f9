import { describe, expect, it } from 'vitest';
import { askMeans } from '#lib/pipeline/cards/ask-means.ts';
import { claimOf } from './claim-of.ts';

describe('askMeans', () => {
	it.each([
		[
			'By selling the meadow, the council ruined the herdsmen',
			'How, according to Reed, did the council ruin the herdsmen?',
			'By selling the meadow'
		],
		[
			'The council can mend the old banks by taxing the mills',
			'How, according to Reed, can the council mend the old banks?',
			'By taxing the mills'
		]
	])('asks for a claim with its means: %s', (text, prompt, answer) => {
		expect(askMeans(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['The council ruins nobody not by selling the meadow'])('declines “%s”', (text) => {
		expect(askMeans(claimOf(text))).toBeNull();
	});
});
