import { describe, expect, it } from 'vitest';
import { quotedCards } from '#lib/pipeline/cards/quoted-cards.ts';
import type { Position, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { claimOf } from './claim-of.ts';

const cardsOf = (text: string, { at = 0, holderProbability = 0.8 } = {}) => {
	const { matter } = claimOf(text);
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	const sentences = textSentences(document);
	const sentence = sentences[at];
	const position: Position = {
		id: 'position:thorne' as SubjectId,
		holder: 'Thorne',
		holderKind: 'person',
		holderProbability,
		holderEvidence: [],
		quote: { start: 0, end: text.length },
		probability: 1,
		evidence: [],
		tier: 'included'
	};
	return sentence === undefined ? [] : quotedCards({ ...matter, document, sentences }, position, sentence);
};
const asked = (text: string, options = {}) => cardsOf(text, options).map(({ prompt }) => prompt);
const sourcesOf = (text: string, options = {}) =>
	cardsOf(text, options).map(({ source }) => text.slice(source.start, source.end));
const WORDS = 'A town cannot own a river without caring for its banks';

describe('quotedCards', () => {
	it.each([
		`Thorne says: “${WORDS}.”`,
		`“${WORDS},” wrote Mr. Thorne.`,
		`Mr. Thorne once wrote of the dam, "${WORDS}."`
	])('asks whose words they are: %s', (text) => {
		expect(asked(text)).toEqual([`Whose words are these: “${WORDS}”?`]);
	});

	it.each([
		[
			'“A town,” says Thorne, “cannot own a river without caring for it.”',
			'A town cannot own a river without caring for it'
		],
		[
			'“Ten years ago,” Mr. Thorne wrote, “I could have praised the council of the town.”',
			'Ten years ago, I could have praised the council of the town'
		],
		[
			'“A town must not own a river,” said Thorne to the council, “but care for its banks.”',
			'A town must not own a river, but care for its banks'
		]
	])('joins what the speaker parts: %s', (text, words) => {
		expect(asked(text)).toEqual([`Whose words are these: “${words}”?`]);
	});

	it('asks for a "he" only where it is nearly sure who that is', () => {
		const text = '“A town,” he said, “cannot own a river without caring for it.”';
		expect(asked(text)).toEqual([]);
		expect(asked(text, { holderProbability: 0.95 })).toHaveLength(1);
	});

	it.each([
		['in the midst of a quotation', `Thorne says: “We are poor. ${WORDS}. But we know it.”`, 1],
		['at the end of one', `“We,” says Thorne, “are poor. ${WORDS}.”`, 1],
		['after some of its sentences', `Thorne says: “We are poor. All know it. ${WORDS}.”`, 2]
	])('asks for a sentence %s', (_, text, at) => {
		expect(asked(text, { at })).toEqual([`Whose words are these: “${WORDS}”?`]);
	});

	it('gives the passage from where the speaker is named', () => {
		const text = `We listened. Thorne says: “We are poor. ${WORDS}.” He left.`;
		expect(sourcesOf(text, { at: 2 })).toEqual([text.slice(text.indexOf('Thorne'), text.indexOf(' He left'))]);
	});

	it.each([
		['the quotation has ended', `Thorne says: “We are poor.” ${WORDS}.`],
		['somebody else speaks', `Hale says: “We are poor. ${WORDS}.”`],
		['the paragraph is another', `Thorne says: “We are poor.\n\n${WORDS}.”`],
		[
			'the words mean somebody named before',
			'Thorne says: “We are poor. The council of the town never told him of the flood.”'
		]
	])('asks nothing of a later sentence where %s', (_, text) => {
		expect(asked(text, { at: 1 })).toEqual([]);
	});

	it.each([
		['somebody else parts the words', '“A town,” says Hale, “cannot own a river without caring for it.”'],
		['somebody else says it', `Hale says: “${WORDS}.”`],
		['the words are no sentence', 'Thorne says: “At a secret conference in the upper town of Kent.”'],
		['the words lean on others', 'Thorne says: “This town cannot own a river without such care of it.”']
	])('asks nothing where %s', (_, text) => {
		expect(asked(text)).toEqual([]);
	});
});
