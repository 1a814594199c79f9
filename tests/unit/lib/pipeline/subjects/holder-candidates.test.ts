import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { holderCandidates } from '#lib/pipeline/subjects/holder-candidates.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { lowerCaseWords } from '#lib/pipeline/subjects/sentence-grams.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

/** Who may hold the view of the last sentence of a text, with what is seen of each. */
function candidatesLast(text: string) {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	const sentences = textSentences(document);
	const scene = readHolderScene(document, sentences, [], lowerCaseWords(sentences));
	return holderCandidates(scene, sentences.length - 1);
}

const namesLast = (text: string) => candidatesLast(text).map(({ holder }) => holder?.name ?? 'nobody');

describe('holderCandidates', () => {
	it.each([
		['in the sentence itself', 'It may be said that the river is free.', true],
		['in the paragraph before', 'It may be said that the river is free. The mill is old. So it must go.', true],
		['a paragraph before', 'It may be said that the river is free.\n\nThe mill is old.', false]
	])('offers those who object where an objection is made %s', (_, text, isOffered) => {
		expect(namesLast(text).includes('Objectors')).toBe(isOffered);
	});

	it.each([
		['past an aside', 'The economists, who were many, denied the flood.', 'attitude past an aside'],
		['past auxiliaries', 'The economists have never really denied the flood.', 'attitude through auxiliaries'],
		['by what they are brought to', 'That led the economists to believe in the flood.', 'to an attitude'],
		['among whom it is felt', 'There was a feeling among the economists that it was over.', 'among']
	])('sees what a group thinks %s', (_, text, cue) => {
		const economists = candidatesLast(text).find(({ holder }) => /economists/u.test(holder?.name ?? ''));
		expect(economists?.features).toMatchObject({ [cue]: 1, [`group ${cue}`]: 1 });
	});
});
