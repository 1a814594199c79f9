import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { positionFeatures } from '#lib/pipeline/subjects/position-evidence.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function featuresOf(text: string) {
	const document = parseDocument(text, { id: 'x' as TextId, title: 'X', author: 'A. Writer' });
	const [sentence] = textSentences(document);
	if (sentence === undefined) throw new Error('the row has no sentence');
	return positionFeatures(sentence, 1);
}

const rows = [
	{ feature: 'nameSays', yes: 'Marlow argues that trade softens manners.', no: 'Marlow sailed for the islands.' },
	{ feature: 'pronounSays', yes: 'They have denied the charge.', no: 'They went home.' },
	{ feature: 'opinionIs', yes: 'The truth about tolls is simple.', no: 'The tolls are high.' },
	{ feature: 'accordingTo', yes: 'According to the guild, bread is dear.', no: 'Bread is dear.' },
	{ feature: 'notBut', yes: 'It is not wealth but justice that lasts.', no: 'It is wealth, and nothing else.' },
	{ feature: 'obligation', yes: 'A state must keep its word.', no: 'The state kept its word.' },
	{ feature: 'iThink', yes: 'It seems to me that he erred.', no: 'He seemed to err.' },
	{ feature: 'question', yes: 'Who was to pay?', no: 'Nobody was to pay.' },
	{ feature: 'example', yes: 'Take, for instance, the weavers.', no: 'The weavers took it.' },
	{ feature: 'absolute', yes: 'All power tends to corrupt.', no: 'Power tends to corrupt.' },
	{ feature: 'digits', yes: 'It cost 40 crowns.', no: 'It cost forty crowns.' }
];

describe('positionFeatures', () => {
	it.each(rows)('sees $feature', ({ feature, yes, no }) => {
		expect(featuresOf(yes)[feature]).toBeGreaterThan(0);
		expect(featuresOf(no)[feature]).toBe(0);
	});

	it('measures the length from that of a usual sentence', () => {
		const usual = `${'word '.repeat(28).trim()}.`;
		expect(featuresOf(usual)['length']).toBeCloseTo(0, 1);
		expect(featuresOf(`So it is: ${usual}`)['length']).toBeGreaterThan(featuresOf(usual)['length'] ?? 0);
		expect(featuresOf('It is so.')['length']).toBeLessThan(-0.5);
	});
});
