import { headOf } from '#lib/pipeline/cards/subject-number.ts';

/** Whether an answer stands in its prompt, or its words or a word made of its name do. */
export function isGuessable(answer: string, prompt: string): boolean {
	const inside = ` ${plain(prompt)} `;
	if (inside.includes(` ${plain(answer)} `)) return true;
	const telling = plain(answer)
		.split(' ')
		.filter((word) => word.length > 4);
	if (telling.length > 0 && telling.every((word) => inside.includes(` ${word} `))) return true;
	if (isDoerOf(answer, inside)) return true;
	const named = /^\p{Lu}[\p{L}.’']*(?: (?:\p{Lu}|de |von |of )[\p{L}.’']*)*$/u.test(answer)
		? (answer.split(' ').at(-1) ?? '')
		: '';
	return named.length > 3 && inside.includes(` ${plain(named)}`);
}

/** "The realistic painters" of who painted. */
function isDoerOf(answer: string, inside: string): boolean {
	const [, stem] = /^(\p{Ll}{4,}?)(?:e?r|or)s?$/u.exec(plain(headOf(answer)).split(' ').at(-1) ?? '') ?? [];
	return stem !== undefined && new RegExp(` ${stem}(?:e|s|es|ed|ing) `, 'u').test(inside);
}

function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
