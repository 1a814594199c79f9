import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { lowerCaseWords } from '#lib/pipeline/subjects/sentence-grams.ts';
import type { Figure, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const PERSONS = ['Edward Thorne', 'Mrs. Miller', 'Simon Hale'];

function sceneOf(text: string) {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	const sentences = textSentences(document);
	const figures = PERSONS.map((name): Figure => {
		const mentions = Array.from(document.text.matchAll(new RegExp(name, 'gu')), ({ index }) => ({
			start: index,
			end: index + name.length
		}));
		return { id: name as SubjectId, name, forms: [name], mentions, tier: 'included', probability: 1, evidence: [] };
	});
	return readHolderScene(document, sentences, figureMentions(figures), lowerCaseWords(sentences));
}

/** Those to whom the last sentence of a text ascribes something. */
const attributedLast = (text: string) => [...(sceneOf(text).readings.at(-1)?.attributed ?? [])];

/** The surest speaker of the last quoted stretch, and where he is named. */
function speakerLast(text: string) {
	const last = sceneOf(text).speech.findLast((speech) => speech !== null);
	const speaker = last?.stretch.speakers[0];
	return speaker && [speaker.place, speaker.holder.name];
}

describe('to whom a sentence ascribes a view', () => {
	it.each([
		['the subject of a verb of saying', 'Edward Thorne argued that the river is free.', 'Edward Thorne'],
		['behind an inverted verb', 'The river, says Edward Thorne, is free.', 'Edward Thorne'],
		['in an aside', 'The river, Edward Thorne thinks, is free.', 'Edward Thorne'],
		['according to', 'According to Edward Thorne the river is free.', 'Edward Thorne'],
		['the owner of an opinion', "Edward Thorne's doctrine was the freedom of rivers.", 'Edward Thorne'],
		['whose opinion it is', 'The doctrine of Edward Thorne was the freedom of rivers.', 'Edward Thorne'],
		['in the eyes of', "In Edward Thorne's eyes the river was free.", 'Edward Thorne'],
		['the agent of a passive', 'The freedom of rivers was taught by Edward Thorne.', 'Edward Thorne'],
		['the subject of an attitude', 'Edward Thorne detested the mill.', 'Edward Thorne'],
		['to whom something seems so', 'It seemed to Edward Thorne as if the river were free.', 'Edward Thorne'],
		['what is true to a group', 'The mill is sacred to the economists.', 'economist'],
		['who is of a mind', 'Edward Thorne was never convinced that the river is free.', 'Edward Thorne'],
		['who is of an opinion', 'Edward Thorne is of the opinion that the river is free.', 'Edward Thorne'],
		[
			'the principle on which a group acts',
			'The principle on which the economists proceeded was freedom.',
			'economist'
		],
		['a group whose name qualifies an opinion', 'Freedom is the aim of the Anarchist creed.', 'anarchist'],
		['those whom an objection leaves unnamed', 'It may be said that the river is free.', 'objector'],
		[
			'the subject rather than whom it depends on',
			'From care for Simon Hale did Edward Thorne act. He argued.',
			'Edward Thorne'
		],
		['a pronoun', 'Edward Thorne came. He argued that the river is free.', 'Edward Thorne'],
		['a pronoun of fitting gender', 'Mrs. Miller met Edward Thorne. She denied that it is free.', 'Mrs. Miller'],
		['a role', 'Edward Thorne wrote much. This author argued that the river is free.', 'Edward Thorne'],
		['a group', 'The economists argued that the river is free.', 'economist'],
		['a pronoun for a group', 'The economists came. They argued that the river is free.', 'economist'],
		['the author', 'I argued that the river is free.', 'author']
	])('%s', (_, text, key) => {
		expect(attributedLast(text)).toContain(key);
	});

	it('ascribes nothing to somebody merely spoken of', () => {
		expect(attributedLast('The mill of Edward Thorne was old.')).toEqual([]);
	});
});

describe('whose words a quotation gives', () => {
	it.each([
		['where it is interrupted', '“The river,” says Edward Thorne, “is free.”', ['within', 'Edward Thorne']],
		['behind it', '“The river is free,” wrote Edward Thorne.', ['after', 'Edward Thorne']],
		['before it', 'Edward Thorne wrote: “The river is free.”', ['before, saying', 'Edward Thorne']],
		[
			'in all its sentences',
			'Edward Thorne wrote: “The river is free. It was never sold. Nobody owns it.”',
			['before, saying', 'Edward Thorne']
		],
		[
			'at the end of the lead-in of a block',
			'So it is put by another man, Edward Thorne:\n\nThe river is free.\n\nAll agreed.',
			['ending the lead-in', 'Edward Thorne']
		],
		[
			'by a pronoun of the lead-in',
			'Edward Thorne came back. In his book he says:\n\nThe river is free.\n\nAll agreed.',
			['lead-in, saying', 'Edward Thorne']
		],
		[
			'as in the quotation just before',
			'“The river,” says Edward Thorne, “is free.” “It was never sold.”',
			['lead-in, saying', 'Edward Thorne']
		]
	])('%s', (_, text, speaker) => {
		expect(speakerLast(text)).toEqual(speaker);
	});
});
