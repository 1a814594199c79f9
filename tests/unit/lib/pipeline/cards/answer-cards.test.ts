import { describe, expect, it } from 'vitest';
import { answerCards } from '#lib/pipeline/cards/answer-cards.ts';
import { whoseDid } from '#lib/pipeline/cards/whose-cards.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { Figure, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { claimOf } from './claim-of.ts';

const figure = (text: string, name: string): Figure => ({
	id: `figure:${name}` as SubjectId,
	name,
	forms: [name],
	mentions: Array.from(text.matchAll(new RegExp(name, 'gu')), ({ index }) => ({
		start: index,
		end: index + name.length
	})),
	probability: 1,
	evidence: [],
	tier: 'included'
});

const matterOf = (text: string) => {
	const { matter } = claimOf(text);
	const figures = ['Thorne', 'Hale'].map((name) => figure(text, name));
	return { ...matter, mentions: figureMentions(figures), sentences: textSentences(matter.document) };
};

describe('answerCards', () => {
	const asked = (text: string) => {
		const matter = matterOf(text);
		return matter.sentences
			.flatMap((sentence) => answerCards(matter, sentence))
			.map(({ prompt, answer }) => [prompt, answer]);
	};

	it.each([
		['Thorne rejects Hale’s theory of the northern floods.', 'Whose theory of the northern floods does Thorne reject?'],
		[
			'Thorne accused Hale of neglect of the northern banks.',
			'Whom did Thorne accuse of neglect of the northern banks?'
		]
	])('asks whom another meets: %s', (text, prompt) => {
		expect(asked(text)).toEqual([[prompt, 'Hale']]);
	});

	it.each(['Thorne met Hale in the northern town of Kent.', 'Thorne rejects Hale’s sons of the northern valley.'])(
		'declines “%s”',
		(text) => {
			expect(asked(text)).toEqual([]);
		}
	);
});

describe('whoseDid', () => {
	const asked = (text: string) => {
		const matter = matterOf(text);
		return matter.sentences.flatMap((sentence) =>
			matter.mentions.flatMap((mention) => whoseDid(matter, sentence, mention))
		);
	};

	it('asks whose a thing is that something is told of', () => {
		expect(asked('Thorne’s first theory was based upon the belief in a hidden river.')).toMatchObject([
			{
				prompt: 'Whose first theory, according to Reed, was based upon the belief in a hidden river?',
				answer: 'Thorne'
			}
		]);
	});

	it('declines where little is told', () => {
		expect(asked('Thorne’s first theory was wrong.')).toEqual([]);
	});
});
