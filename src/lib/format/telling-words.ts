import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { ROLES } from '#lib/pipeline/subjects/word-classes.ts';

/** The sentence that tells most of who or what something is, and the words of it that do. */
export interface TellingWords {
	readonly sentence: TextRange;
	readonly words: TextRange;
}

interface Telling extends TellingWords {
	readonly worth: number;
}

const APPOSITION =
	/^, ((?:the|an?|one of the|then|once|himself|editor|author|leader)\s[^,;:.()–—]{4,110})(?=[,;:.)–—])/u;
/** "the party headed by": what the person leads or made. */
const PASSIVE_BEFORE =
	/(?:\b(?:the|an?)\s)?(?:[\p{L}’'-]+\s){0,4}(?:headed|led|edited|founded|organized|organised|commanded|written|chaired) by $/iu;
const RELATIVE = /^, (?:who|whose)\s[^;:.()–—]{8,130}?(?=[,;:.)–—])/u;
const PREDICATE = /^ (?:is|was|became|had been) (?:an?|the|one of the)\s[^,;:.()–—]{4,110}/u;
/** What may stand between a role and the name: "such poets as", "heads of states like". */
const ROLE_BEFORE = /(?:\b(?:such|the|an?|his|her|their|our|its)\s)?(?:[\p{Ll}’'-]+\s|\p{Lu}[\p{L}’'-]+\s){0,5}$/u;
const LONG_SENTENCE = 420;

/**
 * Finds what a text itself says of who a person is: the role in apposition to the name, the role before it, a clause
 * that says it; failing these, the sentence that first gives the name in full.
 * @param mentions where the person is named, in reading order
 */
export function tellingWords(
	sentences: readonly TextSentence[],
	mentions: readonly TextRange[],
	fullName: string
): TellingWords | null {
	const told = mentions.flatMap((mention) => {
		const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
		return sentence ? [tellingAt(sentence, mention, fullName)] : [];
	});
	const [first, ...others] = told;
	if (first === undefined) return null;
	const { sentence, words } = others.reduce((best, next) => (next.worth > best.worth ? next : best), first);
	return { sentence, words };
}

function tellingAt(sentence: TextSentence, mention: TextRange, fullName: string): Telling {
	const after = sentence.text.slice(mention.end - sentence.start);
	const before = sentence.text.slice(0, mention.start - sentence.start);
	const full = before.length === sentence.text.length - after.length - fullName.length ? 1 : 0;
	const isOwner = /^['’]/u.test(after);
	const penalty =
		(sentence.text.length > LONG_SENTENCE ? 0.5 : 0) +
		(sentence.paragraph.type === 'quotation' ? 0.5 : 0) +
		// "Hale’s letters" tell of the letters, and "Hale wrote:" of what follows.
		(isOwner ? 0.2 : 0) +
		(/:["”]?$/u.test(sentence.text) ? 0.3 : 0);
	const telling = (worth: number, start: number, end: number): Telling => ({
		worth: worth + full * 0.9 - penalty,
		sentence: { start: sentence.start, end: sentence.end },
		words: { start, end }
	});

	const apposition = APPOSITION.exec(after)?.[0];
	if (apposition !== undefined && hasRole(apposition))
		return telling(6, mention.start, mention.end + apposition.length);
	const predicate = PREDICATE.exec(after)?.[0];
	if (predicate !== undefined && hasRole(predicate)) return telling(5, mention.start, mention.end + predicate.length);
	const role = roleBefore(before);
	if (role > 0) return telling(4, mention.start - role, mention.end);
	const passive = PASSIVE_BEFORE.exec(before)?.[0];
	if (passive !== undefined) return telling(3.5, mention.start - passive.length, mention.end);
	const relative = RELATIVE.exec(after)?.[0];
	if (relative !== undefined && hasRole(relative)) return telling(3, mention.start, mention.end + relative.length);
	return telling(/^["“‘]?$/u.test(before) && !isOwner ? 1.2 : 1, mention.start, mention.end);
}

function hasRole(phrase: string): boolean {
	return (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 9).some(isRole);
}

function isRole(word: string): boolean {
	return ROLES.has(word) || ROLES.has(word.replace(/s$/u, ''));
}

/** How many characters before a name say the role of its bearer, as in "editor" or "such poets as"; 0 for none. */
function roleBefore(before: string): number {
	const phrase = ROLE_BEFORE.exec(before)?.[0] ?? '';
	const words = phrase.trim().split(/\s+/u);
	const bare = words.at(-1) === 'as' || words.at(-1) === 'like' ? words.slice(0, -1) : words;
	if (!isRole(bare.at(-1)?.toLowerCase() ?? '')) return 0;
	const isJoined = bare.length < words.length;
	if (isJoined && words.at(-1) === 'as' && !/\bsuch\b/iu.test(phrase)) return 0;
	const opening = /\b(?:such|the|an?|his|her|their|our|its)\s(?!.*\b(?:such|the|an?|his|her|their|our|its)\s)/iu.exec(
		phrase
	);
	const lastWords = phrase.slice(phrase.lastIndexOf(bare.at(-1) ?? ''));
	return (opening ? phrase.slice(opening.index) : lastWords).length;
}
