/** Whether an answer stands in its prompt, or its words or a word made of its name do. */
export function isGuessable(answer: string, prompt: string): boolean {
	const inside = ` ${plain(prompt)} `;
	if (inside.includes(` ${plain(answer)} `)) return true;
	const telling = plain(answer)
		.split(' ')
		.filter((word) => word.length > 4);
	if (telling.length > 0 && telling.every((word) => inside.includes(` ${word} `))) return true;
	const named = /^\p{Lu}[\p{L}.’']*(?: (?:\p{Lu}|de |von |of )[\p{L}.’']*)*$/u.test(answer)
		? (answer.split(' ').at(-1) ?? '')
		: '';
	return named.length > 3 && inside.includes(` ${plain(named)}`);
}

function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
