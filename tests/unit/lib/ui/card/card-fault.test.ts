import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, cardFaults, typedAnswer, type WrittenCard } from '#lib/ui/card/card-fault.ts';

const NO_QUESTION = 'Write the question.';
const NO_GAP = 'There is no gap yet. Select words here and make one.';
const NO_ANSWER = 'Write the answer.';
const NO_LIST = 'Write at least two answers, each on a line of its own.';
const TOO_LONG = 'Shorten this to 10,000 characters or fewer.';
const LONGEST = 'x'.repeat(10_000);
const SAME = 'The answer is the same as the question.';

const rows: readonly (WrittenCard & { name: string; faults: readonly [string | null, string | null] })[] = [
	{ name: 'a question', form: 'basic', prompt: 'Who?', answer: 'A pilot', faults: [null, null] },
	{ name: 'nothing', form: 'basic', prompt: '', answer: '', faults: [NO_QUESTION, NO_ANSWER] },
	{ name: 'white space', form: 'basic', prompt: ' \n', answer: '\t', faults: [NO_QUESTION, NO_ANSWER] },
	{ name: 'signs alone', form: 'basic', prompt: '?!', answer: '…', faults: [NO_QUESTION, null] },
	{ name: 'a gap', form: 'cloze', prompt: 'In ____ it began.', answer: '1917', faults: [null, null] },
	{ name: 'a long gap', form: 'cloze', prompt: 'In _______ it began.', answer: '1917', faults: [null, null] },
	{ name: 'no gap', form: 'cloze', prompt: 'In 1917 it began.', answer: '1917', faults: [NO_GAP, null] },
	{ name: 'too short a gap', form: 'cloze', prompt: 'In __ it began.', answer: '1917', faults: [NO_GAP, null] },
	{ name: 'a gap alone', form: 'cloze', prompt: '____', answer: 'x', faults: [null, null] },
	{ name: 'a list', form: 'list', prompt: 'Name both.', answer: 'One · Two', faults: [null, null] },
	{ name: 'one item', form: 'list', prompt: 'Name both.', answer: 'One', faults: [null, NO_LIST] },
	{ name: 'an empty item', form: 'list', prompt: 'Name both.', answer: 'One ·  ', faults: [null, NO_LIST] },
	{ name: 'no items', form: 'list', prompt: 'Name both.', answer: '', faults: [null, NO_LIST] },
	{ name: 'the same twice', form: 'basic', prompt: 'A pilot?', answer: ' a  PILOT.', faults: [null, SAME] },
	{ name: 'other vowel signs', form: 'basic', prompt: 'की', answer: 'का', faults: [null, null] },
	{ name: 'letters written in parts', form: 'basic', prompt: 'Café', answer: 'Cafe\u0301', faults: [null, SAME] },
	{ name: 'long words', form: 'basic', prompt: 'Who?', answer: LONGEST, faults: [null, null] },
	{ name: 'too long an answer', form: 'basic', prompt: 'Who?', answer: `${LONGEST}x`, faults: [null, TOO_LONG] },
	{ name: 'too long a question', form: 'basic', prompt: `${LONGEST}x`, answer: 'A pilot', faults: [TOO_LONG, null] }
];

describe('what a reader writes', () => {
	test.each(rows)('$name', ({ faults: [prompt, answer], ...written }) => {
		expect(cardFaults(written)).toEqual({ prompt, answer });
	});

	test('a list is typed an item to a line and kept in one', () => {
		expect(answerOf('list', ' One \n\n Two\n')).toBe('One · Two');
		expect(typedAnswer('list', 'One · Two')).toBe('One\nTwo');
		expect([answerOf('basic', ' One\nTwo '), typedAnswer('basic', 'One · Two')]).toEqual(['One\nTwo', 'One · Two']);
	});

	test('what is typed again as it was kept is kept as it was', () => {
		const form = fc.constantFrom('basic' as const, 'cloze' as const, 'list' as const);
		fc.assert(
			fc.property(form, fc.string({ unit: 'grapheme' }), (kind, typed) => {
				const kept = answerOf(kind, typed);
				expect(answerOf(kind, typedAnswer(kind, kept))).toBe(kept);
			})
		);
	});
});
