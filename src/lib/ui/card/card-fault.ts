import { lengthFault } from '#lib/format/length-fault.ts';
import type { CardForm } from '#lib/pipeline/cards/card.ts';

/** What a reader writes of a card. */
export interface WrittenCard {
	readonly form: CardForm;
	readonly prompt: string;
	/** Of a list, parted by ` · ` as cards keep it. */
	readonly answer: string;
}

/** What is missing or wrong, in a sentence at its place; null where nothing is. */
export interface CardFaults {
	readonly prompt: string | null;
	readonly answer: string | null;
}

const PARTING = ' · ';
const GAP = /_{3,}/;

/** What keeps a card from being saved. */
export function cardFaults({ form, prompt, answer }: WrittenCard): CardFaults {
	return { prompt: promptFault(form, prompt), answer: answerFault(form, prompt, answer) };
}

function promptFault(form: CardForm, prompt: string): string | null {
	if (plain(prompt) === '' && !GAP.test(prompt)) return 'Write the question.';
	if (form === 'cloze' && !GAP.test(prompt)) return 'There is no gap yet. Select words here and make one.';
	return lengthFault(prompt);
}

function answerFault(form: CardForm, prompt: string, answer: string): string | null {
	if (form === 'list' && answer.split(PARTING).filter((item) => item.trim() !== '').length < 2) {
		return 'Write at least two answers, each on a line of its own.';
	}
	if (answer.trim() === '') return 'Write the answer.';
	if (plain(answer) !== '' && plain(answer) === plain(prompt)) return 'The answer is the same as the question.';
	return lengthFault(answer);
}

/** Words alone, so that case, spaces and signs make no difference. */
function plain(words: string): string {
	return (
		words
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu)
			?.join(' ') ?? ''
	);
}

/** The answer as a card keeps it. @param typed of a list, an item to a line */
export function answerOf(form: CardForm, typed: string): string {
	if (form !== 'list') return typed.trim();
	const items = typed.split('\n').map((item) => item.trim());
	return items.filter((item) => item !== '').join(PARTING);
}

/** The answer as it is typed: of a list, an item to a line. */
export function typedAnswer(form: CardForm, answer: string): string {
	return form === 'list' ? answer.split(PARTING).join('\n') : answer;
}
