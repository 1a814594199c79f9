import { isBroken } from '#lib/pipeline/cards/broken-wording.ts';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { danglingWords } from '#lib/pipeline/cards/dangling-words.ts';
import { isGuessable } from '#lib/pipeline/cards/guessable-answer.ts';
import { comparesWithNothing, leansOnBefore } from '#lib/pipeline/cards/leaning-words.ts';
import { isOddGap } from '#lib/pipeline/cards/odd-gap.ts';
import { isAttitude } from '#lib/pipeline/subjects/holder-words.ts';

const MOST_PROMPT_WORDS = 35;
const MOST_ANSWER_WORDS = 20;
const LEAST_PROMPT_CONTENT = 3;
/** A happening without a name needs more said of it. */
const LEAST_UNNAMED_CONTENT = 4;
/** What a prompt says about the text itself, not part of the question's matter. */
const FRAME = /,? ?according to (?!this|that|these|it|him)[^,]+,|whose words are these: |“[^”]*”/giu;
const QUESTION_WORD =
	/^(?:what (?:does|do) .{2,60}? say about |(?:what|who|whom|why|how|when|which|by|on|in|from|to|of)\b(?: what| whom)?[\s,]*(?:(?:is|are|was|were|did|does|do|has|have) )?)/iu;

/** A phrase that no noun phrase of English can be. */
const BADLY_CUT =
	/^An (?![aeiouh“]|[AEIOUH]\p{L}+ \p{L})\p{L}+|^(?!(?:the|this|every|no|any|which|each) one$)\p{Lu}[\p{Ll} ]* one$| (?:thus|then|now|also|alike|too|hence|therefore)$/u;

/** "The king was tried": of a person in office the text before tells which. */
const UNNAMED_PERSON =
	/^(?:According to [^,]+, )?the (?:\p{Ll}+ )?(?:king|queen|emperor|empress|monarch|sovereign|president|minister|prince|princess|pope|bishop|governor|general|duke)(?:,| (?:was|is|had|has|might|may|could|would|\p{Ll}+ed)\b)/iu;

/** What a card may be refused for; each is one line of "a good card". */
const CHECKS = {
	'prompt-too-long': ({ prompt }) => wordCount(prompt) > MOST_PROMPT_WORDS,
	'answer-too-long': ({ form, answer }) => form !== 'list' && wordCount(answer) > MOST_ANSWER_WORDS,
	'too-little': ({ prompt, answer }) =>
		(contentWords(matterOf(prompt)) < LEAST_PROMPT_CONTENT && !prompt.includes('“')) || !/[\p{L}\p{N}]/u.test(answer),
	'thin-happening': ({ kind, prompt }) =>
		kind === 'event' &&
		!/\s\p{Lu}/u.test(prompt) &&
		contentWords(prompt.replace(QUESTION_WORD, '')) < LEAST_UNNAMED_CONTENT,
	'answer-in-prompt': ({ form, prompt, answer }) => form !== 'list' && isGuessable(answer, prompt),
	'dangling-word': (draft) => danglingIn(draft).length > 0,
	'broken-clause': ({ form, prompt, answer }) =>
		form === 'cloze'
			? isBroken(prompt.replace('____', answer)) || isBroken(`${answer}.`)
			: isBroken(prompt) || isBroken(answer),
	'leans-on-before': ({ form, prompt, answer }) => {
		const asked = matterOf(prompt).trim();
		return (
			leansOnBefore(asked.replace(QUESTION_WORD, '')) ||
			(form === 'basic' && (leansOnBefore(answer) || comparesWithNothing(answer)))
		);
	},
	'says-nothing': ({ answer }) =>
		/^(?:Men|Man|People|Mankind|One|Everyone|Every ?body|No ?body|Some|Many|Others|(?:All )?Things?|Everything|A few \p{L}+\b.*|Nothing|The (?:people|man|men|thing|author|writer|reader|case|fact|result|former|latter|other|committee|council|commission|conference|court|chamber|board|meeting|crowd|speaker|president|chairman|king|judge)|(?:a|the) (?:certain|given|particular|like|similar) .*)$/iu.test(
			answer
		) || BADLY_CUT.test(answer),
	'half-a-sentence': ({ form, prompt }) =>
		/\b(?:and|but) when\b/iu.test(prompt) ||
		(form === 'cloze' &&
			/^(?:as|when|if|although|though|while|since|because|where|whereas|unless|until) [^,]*$/iu.test(
				matterOf(prompt).trim()
			)),
	'odd-gap': (draft) => draft.form === 'cloze' && isOddGap(draft),
	'unnamed-person': ({ form, prompt }) => form === 'cloze' && UNNAMED_PERSON.test(prompt),
	'unowned-view': ({ kind, form, prompt }) =>
		kind === 'position' && form === 'cloze' && !/^According to /u.test(prompt),
	'no-source': ({ source }, text) => source.start < 0 || source.end > text.length || source.end <= source.start
} satisfies Record<string, (draft: CardDraft, text: string) => boolean>;

export type Fault = keyof typeof CHECKS;

/** Names every fault of a draft; a card without one may be included. */
export function faultsOf(draft: CardDraft, text: string): Fault[] {
	return (Object.keys(CHECKS) as Fault[]).filter((fault) => CHECKS[fault](draft, text));
}

function matterOf(prompt: string): string {
	return prompt.replace(FRAME, ' ');
}

const SUBJECT_WORD = /^(?:what|who|which \p{L}+)\b,?/iu;

/** A question whose answer is the subject of its own sentence. */
function asksSubject(question: string): boolean {
	return /^(?:what-does|who-did|which-did)\b/u.test(question);
}

/** An answer may point to what its prompt names, a gapped sentence to what its answer does. */
function danglingIn({ kind, form, question, prompt, answer }: CardDraft): string[] {
	const asked = matterOf(prompt).trim();
	const outside = (clause: string) =>
		danglingWords(clause).filter((word) => !(kind === 'position' && isEveryone(word, clause)));
	if (form === 'cloze') return outside(kind === 'figure' ? asked : asked.replace('____', answer));
	const inPrompt = [...outside(asked), ...outside(heldIn(asked)).filter((word) => PERSONAL.test(word))];
	if (inPrompt.length > 0 || form === 'list') return inPrompt;
	return [
		...outside(`${asked}; ${answer}`),
		...outside(asksSubject(question) ? asked.replace(SUBJECT_WORD, `for ${answer}`) : '')
	];
}

const PERSONAL = /^(?:he|she|him|his|hers?|himself|herself)$/iu;

/** What is held in "Who believes that P?": a "her" in it may mean somebody else than who believes it. */
function heldIn(question: string): string {
	const [, verb = '', held = ''] = /^(?:who|which)\b[^?]*? (\p{L}+) (that [^?]+)/iu.exec(question) ?? [];
	return isAttitude(verb.toLowerCase()) ? held : '';
}

/** "We" of what holds for all people: in the present or with "can" and "must". */
function isEveryone(word: string, clause: string): boolean {
	if (!/^(?:we|us|our|ours|ourselves)$/iu.test(word)) return false;
	if (
		/\b(?:our|we) (?:party|own|country|friends|nation|author|opponents|army|people|century|day|days|time|times|lecture|subject|readers?|ancestors|forefathers|fathers|city|town|shall see|have seen|saw|were|had|did|went|came|\p{Ll}+ed)\b/iu.test(
			clause
		)
	)
		return false;
	return (
		/\bour\b/iu.test(word) ||
		/\bwe (?:can|cannot|must|may|should|ought|are|know|see|find|call|think|need|do|all|always|never|have (?:to|no))\b/iu.test(
			clause
		)
	);
}

function wordCount(text: string): number {
	return text.split(/\s+/u).filter(Boolean).length;
}

function contentWords(text: string): number {
	return (text.match(/\p{L}{4,}|\d{4}/gu) ?? []).length;
}
