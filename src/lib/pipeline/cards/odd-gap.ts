import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

const LEAST_CONTENT = { figure: 5, event: 4, position: 4 };
const TITLE = /\b(?:Mr|Mrs|Dr|Sir|Lord|St|M|Prof|President|King|Queen|General|Count|Pope|Bishop)\.? ____/u;

/** A gap where no name can stand, that gives itself away, or that says too little around it. */
export function isOddGap({ kind, prompt, answer }: Pick<CardDraft, 'kind' | 'prompt' | 'answer'>): boolean {
	const framed = prompt.replace(/^According to [^,]+,/iu, '');
	if ((framed.match(/\p{L}{4,}|\d{4}/gu) ?? []).length < LEAST_CONTENT[kind]) return true;
	if (/\b(?:wrote|said|says|writes|declared)(?: in ____)?\.?$/u.test(prompt)) return true;
	// What a thing is compared or contrasted with is the opposite or the other half of what stands before.
	if (/\bthan ____/u.test(prompt)) return true;
	if (answer.split(' ').every((word) => FUNCTION_WORDS.has(word.toLowerCase()))) return true;
	if (kind === 'event' && /^(?:In|On|By|Since) ____,? \p{Ll}+ing\b/u.test(prompt)) return true;
	if (kind !== 'figure') return false;
	return (
		TITLE.test(prompt) ||
		/____\.\s*\p{Ll}|\b(?:in|at|into) ____(?![’'])|\bthe ____['’]s \p{Lu}|^["“][^”"]*["”],? ____ \p{Ll}+ly /u.test(
			prompt
		) ||
		/\d/u.test(answer)
	);
}
