import { OPINION_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import type { HolderReference } from '#lib/pipeline/subjects/holder-references.ts';
import { isAttitude } from '#lib/pipeline/subjects/holder-words.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** Cues by which a sentence ascribes a view, whatever else it does. */
export const ASCRIBING_CUES: ReadonlySet<string> = new Set([
	'according to',
	'held by',
	'owns an opinion',
	'opinion of',
	'in the eyes of',
	'in an aside',
	'says before',
	'subject of an attitude',
	'seems to',
	'is of a mind',
	'names an opinion',
	'behind an opinion'
]);

const SUBJECT_PLACE = 40;
const BEFORE = 40;
const MOST_ALONE = 20;
const AFTER = 60;
const LONGEST_ASIDE = 120;
const NAME = '(?:the |\\p{Lu}\\p{L}*\\.? )*$';
const SAYS_BEFORE =
	/\b(?:says|said|writes|wrote|asks|asked|cries|cried|adds|added|observes|observed|remarks|remarked|replied|continues|declares|declared|thinks|thought)\s+$/u;
const BY = new RegExp(`\\bby ${NAME}`, 'u');
const HELD_BY = new RegExp(`\\b\\p{L}+(?:ed|ght|ld|wn) by ${NAME}`, 'u');
const ACCORDING_TO = new RegExp(`\\b[Aa]ccording to ${NAME}`, 'u');
const FOR = new RegExp(`\\b(?:[Ww]ith|[Ff]or|[Tt]o) ${NAME}`, 'u');
const OF = new RegExp(`\\b(?:of|in|from|against|on|at|upon) ${NAME}`, 'u');
const NOUN_OF = new RegExp(`\\b(\\p{L}+) of ${NAME}`, 'u');
const EYES = /^(?:eyes|mind|minds|words|language|phrase|own)$/u;
const SEEMS_TO = new RegExp(
	`\\b(?:seem(?:s|ed)?|appear(?:s|ed)?|obvious|clear|clearer|plain|evident|incredible|true|identical|sacred|intolerable|right|just|wrong|credible|strange|natural)(?: \\p{L}+)? to ${NAME}`,
	'u'
);
const OPINION_WHICH = new RegExp(
	`\\b(\\p{L}+)(?:,? (?:on|upon|with|by|to|from|in|for|of)? ?(?:which|that))? ${NAME}`,
	'u'
);
const OPENS_TO = new RegExp(`(?:^|[,;:(—-]\\s*(?:and |but )?)[Tt]o ${NAME}`, 'u');
const AMONG = new RegExp(`\\b(?:among|amongst|with) ${NAME}`, 'u');
/** What somebody is who holds a view. */
const OF_A_MIND =
	/^(?:convinced|persuaded|certain|sure|satisfied|confident|aware|inclined|anxious|obsessed|afraid|eager|determined|disposed|prepared|ready|willing|unwilling|ashamed|proud|prone|opposed|hostile|fond)$/u;
const BETWEEN =
	/^(?:has|have|had|would|will|can|could|may|might|must|should|do|does|did|also|never|always|often|still|thus|then|even|once|now|first|here|himself|herself|themselves|itself|not|too|therefore|indeed|all|both|is|are|was|were|been|be|\p{L}+ly)$/u;
/** What parts a name from its verb: ", who …,". */
const ASIDE = /^[’']?s?\s*(?:,[^,;:.]{3,120},|\([^()]{3,120}\)|—[^—;.]{3,120}—)/u;
const ACTS = /^(?:was|were|had|has|have|is|are|would|did|does|could|never|also|then)$/u;

/** Names what the words around a reference, one of all in a sentence, say of the one it means. */
export function placeCues({ text, start }: TextSentence, at: number, all: readonly HolderReference[]): string[] {
	const reference = all[at];
	if (reference === undefined) return [];
	const [from, to] = [reference.start - start, reference.end - start];
	const before = text.slice(Math.max(0, from - BEFORE), from);
	const after = text.slice(to, to + AFTER);
	const behind = wordsAfter(after);
	const [next = '', second = '', third = '', fourth = ''] = behind;
	const isApart = /^[^.;:]?\s*[,;:.]/u.test(after);
	const isEarly = from < SUBJECT_PLACE;
	const says = SAY_VERBS.has(next);
	const wants = !isApart && isAttitude(next);
	const owns =
		/^[’']s?\s/u.test(after) || (reference.form === 'pronoun' && /^(?:his|her|their)$/iu.test(text.slice(from, to)));
	const noun = NOUN_OF.exec(before)?.[1]?.toLowerCase() ?? '';
	const spoken = afterAuxiliaries(behind);
	const hasTo = before.includes('o ');
	const rest = text.slice(to, to + LONGEST_ASIDE + AFTER);
	const past = ASIDE.test(rest) ? afterAuxiliaries(wordsAfter(rest.replace(ASIDE, ''))) : [];
	const isSaid = (word = '') => SAY_VERBS.has(word) || isAttitude(word) || OF_A_MIND.test(word);
	const isGroup = reference.holder.kind !== 'person';
	const whose = OPINION_WHICH.exec(before)?.[1]?.toLowerCase() ?? '';
	const isOfOpinion =
		/^(?:is|are|was|were)$/u.test(next) && second === 'of' && [third, fourth].some((word) => OPINION_NOUNS.has(word));
	const cues: [string, boolean][] = [
		['seems to', hasTo && SEEMS_TO.test(before)],
		['opens with to', hasTo && OPENS_TO.test(before)],
		['among', AMONG.test(before)],
		['is of a mind', !isApart && (OF_A_MIND.test(spoken[0] ?? '') || isOfOpinion)],
		['names an opinion', isGroup && !isApart && !owns && OPINION_NOUNS.has(next)],
		['behind an opinion', OPINION_NOUNS.has(whose) && !isApart],
		['attitude through auxiliaries', !isApart && !wants && !says && isSaid(spoken[0])],
		['attitude past an aside', isSaid(past[0])],
		['to an attitude', !isApart && next === 'to' && isAttitude(second)],
		['opens the sentence', from < 3],
		['early in the sentence', isEarly],
		[`by ${reference.form}`, true],
		['first spoken of', at === 0],
		['alone spoken of', all.length < MOST_ALONE && all.every(({ key }) => key === reference.key)],
		['verb of saying next', !isApart && says],
		['verb of saying soon', !isApart && !says && (SAY_VERBS.has(second) || SAY_VERBS.has(third))],
		['says before', SAYS_BEFORE.test(before)],
		['in an aside', /[,(—]\s*(?:as\s+)?$/u.test(before) && (says || SAY_VERBS.has(second))],
		['behind by', BY.test(before)],
		['held by', HELD_BY.test(before)],
		['according to', ACCORDING_TO.test(before)],
		['for, with or to', FOR.test(before) && from < 25],
		['behind of', OF.test(before)],
		['owner', owns],
		['owns an opinion', owns && [next, second, third].some((word) => OPINION_NOUNS.has(word))],
		['opinion of', OPINION_NOUNS.has(noun)],
		['in the eyes of', EYES.test(noun) || (owns && EYES.test(next))],
		['acts', !isApart && ACTS.test(next)],
		['attitude next', wants],
		['attitude soon', !isApart && !isAttitude(next) && (isAttitude(second) || isAttitude(third))],
		['subject of an attitude', wants && isEarly],
		['verb next', !isApart && /(?:ed|es|s)$/u.test(next) && !/^(?:is|was|has|does|its|this|his)$/u.test(next)]
	];
	return cues.filter(([, isSo]) => isSo).map(([name]) => name);
}

/** From the first word that is neither an auxiliary nor an adverb. */
function afterAuxiliaries(words: readonly string[]): readonly string[] {
	const at = words.findIndex((word) => !BETWEEN.test(word));
	return at === -1 ? [] : words.slice(at);
}

/** The words behind a name, in lower case, the ending of its possessive left out. */
function wordsAfter(text: string): string[] {
	return (
		text
			.replace(/^[’']s?/u, '')
			.toLowerCase()
			.match(/\p{L}+/gu) ?? []
	);
}
