import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { danglingWords } from '#lib/pipeline/cards/wording.ts';

/** What a card may be refused for; each is one line of "a good card". */
export type Fault =
	| 'prompt-too-long'
	| 'answer-too-long'
	| 'too-little'
	| 'answer-in-prompt'
	| 'dangling-word'
	| 'broken-clause'
	| 'leans-on-before'
	| 'odd-gap'
	| 'no-source';

const MOST_PROMPT_WORDS = 38;
const MOST_ANSWER_WORDS = 26;
const LEAST_PROMPT_CONTENT = 3;
/** What a prompt says about the text itself, not part of the question's matter. */
const FRAME = /according to [^,]+,|whose words are these: |“[^”]*”|____/giu;

const LEAST_GAPPED_CONTENT = { figure: 5, event: 4, position: 0 };
/** Openings that compare with something said before, and "that" before a lone noun. */
const LEANING =
	/^(?:(?:the|this) same|similar|a similar|(?:some |any |the )?others?|another|both|quite otherwise|like (?:this|that))\b|\b(?:is|was|all|decide|upon|after|before|during|until|since|into|between) that \p{Ll}+(?: (?:which|who|whom|of|for|to|had|has)\b|[,.?]| ____)/iu;

/** Names every fault of a draft; a card without one may be included. */
export function faultsOf(draft: CardDraft, text: string): Fault[] {
	const { kind, prompt, answer, form, source } = draft;
	const content = prompt.replace(FRAME, (part) => (part === '____' ? part : ' '));
	const checks: readonly (Fault | false)[] = [
		wordCount(prompt) > MOST_PROMPT_WORDS && 'prompt-too-long',
		form !== 'list' && wordCount(answer) > MOST_ANSWER_WORDS && 'answer-too-long',
		(contentWords(prompt) < LEAST_PROMPT_CONTENT || !/[\p{L}\p{N}]/u.test(answer)) && 'too-little',
		form !== 'list' && stands(answer, prompt) && 'answer-in-prompt',
		(danglingWords(content.trim()).length > 0 ||
			danglingWords(answer).some((word) =>
				/^(?:this|these|former|latter|i|me|my|he|she|they|above|you|your)$/iu.test(word)
			)) &&
			'dangling-word',
		(isBroken(prompt) || isBroken(answer)) && 'broken-clause',
		LEANING.test(content.replace(/^(?:what|who|why|how)\b[\s,]*/iu, '').trim()) && 'leans-on-before',
		form === 'cloze' && (isOdd(draft) || contentWords(prompt) < LEAST_GAPPED_CONTENT[kind]) && 'odd-gap',
		(source.start < 0 || source.end > text.length || source.end <= source.start) && 'no-source'
	];
	return checks.filter((fault) => fault !== false);
}

/** A gap where no name can stand, or an answer that is no name or goes on past one. */
function isOdd({ kind, prompt, answer }: CardDraft): boolean {
	if (/\b(?:wrote|said|says|writes|declared) in ____\.?$/u.test(prompt)) return true;
	if (kind !== 'figure') return false;
	return (
		/____\.\s*\p{Ll}|\b(?:in|at|into) ____(?![’'])|\bthe ____['’]s \p{Lu}|^["“][^”"]*["”],? ____ \p{Ll}+ly /u.test(
			prompt
		) || /\d/u.test(answer)
	);
}

function wordCount(text: string): number {
	return text.split(/\s+/u).filter(Boolean).length;
}

function contentWords(text: string): number {
	return (text.replace(/according to [^,]+,/iu, '').match(/\p{L}{4,}|\d{4}/gu) ?? []).length;
}

function stands(answer: string, prompt: string): boolean {
	const plain = (words: string) =>
		words
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	const inside = ` ${plain(prompt)} `;
	if (inside.includes(` ${plain(answer)} `)) return true;
	const telling = plain(answer)
		.split(' ')
		.filter((word) => word.length > 4);
	return telling.length > 0 && telling.every((word) => inside.includes(` ${word} `));
}

/** Unpaired marks, or an end that asks for more. */
function isBroken(text: string): boolean {
	const count = (mark: string) => text.split(mark).length - 1;
	if (count('“') !== count('”') || count('(') !== count(')') || count('"') % 2 === 1 || count('[') !== count(']'))
		return true;
	return (
		/\b(?:the|a|an|of|to|and|or|but|by|in|with|for|that|which|who|as|is|are|was|be|than|from|on|at|when|if|even|because|while|not)[?.]?$/iu.test(
			text.replace(/____\.?$/u, 'gap')
		) && !/ by whom\?$/u.test(text)
	);
}
