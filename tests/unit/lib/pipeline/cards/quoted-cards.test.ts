import { describe, expect, it } from 'vitest';
import { quotedCards } from '#lib/pipeline/cards/quoted-cards.ts';
import type { Position, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { claimOf } from './claim-of.ts';

const asked = (text: string) => {
	const { matter } = claimOf(text);
	const [sentence] = textSentences(matter.document);
	const position: Position = {
		id: 'position:thorne' as SubjectId,
		holder: 'Thorne',
		holderKind: 'person',
		holderProbability: 0.9,
		holderEvidence: [],
		quote: { start: 0, end: text.length },
		probability: 1,
		evidence: [],
		tier: 'included'
	};
	return sentence === undefined ? [] : quotedCards(matter, position, sentence).map(({ prompt }) => prompt);
};
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
		['somebody else says it', `Hale says: “${WORDS}.”`],
		['the words are no sentence', 'Thorne says: “At a secret conference in the upper town of Kent.”'],
		['the words lean on others', 'Thorne says: “This town cannot own a river without such care of it.”']
	])('asks nothing where %s', (_, text) => {
		expect(asked(text)).toEqual([]);
	});
});
