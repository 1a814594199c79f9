import { describe, expect, it } from 'vitest';
import { datedNoun } from '#lib/pipeline/cards/dated-noun.ts';

describe('datedNoun', () => {
	it.each([
		['He wrote it in The Old Mill, published in 1890.', 'When was The Old Mill published?', '1890'],
		[
			'It goes back to the guild formed in 1874 by the weavers of Kent.',
			'When was the guild formed by the weavers of Kent?',
			'1874'
		],
		['They remembered the 1874 flood of the Aster.', 'In what year was the flood of the Aster?', '1874'],
		['They remembered the year 1874.', null, null]
	])('of “%s”', (text, prompt, answer) => {
		const asked = datedNoun(text);
		expect(asked?.prompt ?? null).toBe(prompt);
		expect(asked?.answer ?? null).toBe(answer);
	});
});
