import { describe, expect, it } from 'vitest';
import { whenQuestion } from '#lib/pipeline/cards/when-question.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';

describe('whenQuestion', () => {
	it.each([
		['In 1874 the old dam broke twice', 'When did the old dam break twice?', '1874'],
		['The old dam was mended in May 1875', 'When was the old dam mended?', 'May 1875'],
		['The old dam was rebuilt (1880)', 'When was the old dam rebuilt?', '1880'],
		['Since 1881 the millers have owned the river', 'Since when have the millers owned the river?', '1881'],
		['The old dam was admired later, in 1890', 'When was the old dam admired?', '1890'],
		['The old dam had been founded in 1890', null, null],
		['The dam broke and the town was drowned in 1874', null, null]
	])('of “%s”', (clause, prompt, answer) => {
		const date = dateIn(clause);
		const asked = date && whenQuestion(clause, date, new Set());
		expect(asked?.prompt ?? null).toBe(prompt);
		expect(asked?.answer ?? null).toBe(answer);
	});
});
