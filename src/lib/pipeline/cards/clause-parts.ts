import { verbBehindList, verbBehindRelative } from '#lib/pipeline/cards/relative-subject.ts';
import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import { IRREGULAR_PARTICIPLES, IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';

import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

/** How a clause's verb is put into a question: an auxiliary changes places, any other verb takes "do". */
export type ClauseTense = 'auxiliary' | 'past' | 'present' | 'plural';

/** A clause cut at its verb: "The dam | never | has | broken twice". */
export interface ClauseParts {
	readonly subject: string;
	/** Adverbs between subject and verb, with a space behind; often empty. */
	readonly adverb: string;
	/** The auxiliary if there is one, else the verb. */
	readonly verb: string;
	readonly rest: string;
	readonly tense: ClauseTense;
}

const AUXILIARY =
	/^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|cannot|does|do|did|shall|may|might)$/u;
/** What lets a second verb follow in the same sentence. */
const LICENCE = /[,:–—]$|^(?:that|which|who|whom|what|and|but|when|where|if|because|as|than|while|whether|how|to|or)$/u;
/** Words after which no finite verb comes. */
const BEFORE_NOUN =
	/^(?:the|a|an|of|in|on|at|by|to|from|with|for|into|under|between|its|their|his|her|our|my|no|any|all|against|among|through|upon|over|without|towards|every|some|this|that|these|those|and|or|as|than|new|more|most|very|own|\p{L}+(?:al|(?<!publ|mus|log)ic|ive|ous|ist|(?<!m)an|ish|ful|less|able|ible))$/u;
/** Words after which not even an auxiliary comes. */
const DETERMINER =
	/^(?:the|a|an|of|in|on|at|by|to|from|with|for|into|under|between|its|their|his|her|our|my|no|every|and|or|as|than|more|most|very|own)$/u;
/** Openings behind which no plain subject stands. */
export const NO_SUBJECT =
	/^(?:hitherto|somewhat|(?!(?:family|ally|supply|reply|assembly|monopoly|folly|anomaly|italy|melancholy|butterfly|july)$)\p{L}+ly|sometimes|often|abroad|elsewhere|everywhere|nowhere|today|formerly|perhaps|almost|nearly|quite|very|far|much|little|few|like|unlike|according|owing|contrary|instead|besides|within|throughout|toward|towards|over|above|below|behind|beneath|across|around|amid|amidst|despite|except|save|once|never|always|almost|even|only|just|not|nor|neither|here|there|thus|so|then|now|yet|still|where|when|while|whilst|if|unless|until|because|since|although|though|as|after|before|for|in|of|on|at|by|to|from|with|without|under|upon|among|between|during|through|against|about|beyond|such|what|who|whom|whose|which|how|why|whatever|whoever|that|both|either|than|more|less|and|but|or|having|being|let|see|had|were|is|are|was|has|have|will|can|may|must|already|soon|long|ever|out|up|down|back|forth|should|could|would)$/iu;
const ADVERB =
	/^(?:(?!(?:family|ally|supply|reply|assembly|monopoly|folly|anomaly|melancholy|butterfly|holy|lonely|friendly|costly|early|daily|only|likely|deadly|lively|lovely|worldly|godly|kindly|manly|orderly|silly|ugly)$)\p{Ll}+ly|also|almost|nearly|quite|rather|perhaps|still|never|always|often|ever|even|once|now|then|thereby|long|already|alone|ultimately|soon|first|at last)$/u;
const RELATIVE =
	/^(?:that|which|who|whom|whose|when|where|if|because|what|while|as|than|whether|how|why|neither|nor|either|after|before|until|since|unless|though|although)$/u;
const LONGEST_SUBJECT_WORDS = 16;

/** Finds subject and verb of a plain main clause; null where the words alone do not tell for sure. */
export function clauseParts(clause: string): ClauseParts | null {
	const words = clause.split(' ');
	if (NO_SUBJECT.test(words[0] ?? '')) return null;
	for (let at = 1; at < words.length && at <= LONGEST_SUBJECT_WORDS; at += 1) {
		const word = words[at] ?? '';
		const before = (words[at - 1] ?? '').toLowerCase();
		if (/,$/u.test(words[at - 1] ?? '') && AUXILIARY.test(word)) return cutBehind(words, at);
		if (/,$/u.test(words[at - 1] ?? '') && !areAdjectives(words[at - 1] ?? '', word))
			return cutBehind(words, verbBehindList(words, at));
		if (/[;:“”"()–—]/u.test(words[at - 1] ?? '')) return null;
		if (/^(?:that|which|who|whom|whose)$/u.test(word) && !BEFORE_RELATIVE.test(before))
			return cutBehind(words, verbBehindRelative(words, at));
		if (word === 'that' && /^(?:of|in|by|to|for|with|from|on|at)$/u.test(before)) continue;
		if (word === 'as' && /^an?$/u.test(words[at + 1] ?? '')) continue;
		if (RELATIVE.test(word)) return null;
		const tense = tenseAt(words, at, before);
		const isOutBy = /^(?:out|up|on|down|off)$/u.test(words[at + 1] ?? '') && words[at + 2] === 'by';
		if (tense === null || (tense === 'past' && (isOutBy || isReduced(word, words[at + 1] ?? '')))) continue;
		if (tense !== 'auxiliary' && hasSecondVerb(words, at)) {
			if (tense === 'past') continue;
			return null;
		}
		return cutAt(words, at, tense);
	}
	return null;
}

/** Behind these "that" points and "which" has a preposition. */
const BEFORE_RELATIVE =
	/^(?:of|in|by|to|for|with|from|on|at|as|than|and|or|but|is|are|was|were|not|under|through|upon|such)$/u;

/** "This sprawling, ill-organised empire": a comma between two adjectives. */
function areAdjectives(one: string, other: string): boolean {
	return (
		/(?:ing|ed|al|ic|ive|ous|ful|less|able|ible),$/u.test(one) &&
		/(?:ing|ed|al|ic|ive|ous|ful|less|able|ible)$/u.test(other)
	);
}

function cutBehind(words: readonly string[], verb: number | null): ClauseParts | null {
	if (verb === null) return null;
	const tense = tenseAt(words, verb, '');
	const parts = tense === null ? null : cutAt(words, verb, tense);
	return parts && { ...parts, subject: parts.subject.replace(/,$/u, '') };
}

function cutAt(words: readonly string[], verb: number, tense: ClauseTense): ClauseParts | null {
	let end = verb;
	while (end > 1 && ADVERB.test(words[end - 1] ?? '')) end -= 1;
	const rest = words.slice(verb + 1).join(' ');
	if (
		(rest === '' && tense !== 'past') ||
		(tense === 'auxiliary' ? DETERMINER : BEFORE_NOUN).test(words[end - 1] ?? '') ||
		/^(?:just|only|even)$/u.test(words[end - 1] ?? '')
	)
		return null;
	const adverb = words.slice(end, verb).map((word) => `${word} `);
	return {
		subject: words.slice(0, end).join(' '),
		adverb: adverb.join(''),
		verb: words[verb] ?? '',
		rest,
		tense: tense === 'auxiliary' ? mainVerbTense(words[verb] ?? '', words.slice(verb + 1)) : tense
	};
}

/** "Has", "had" and "did" take "do" in a question where they are the verb itself. */
function mainVerbTense(verb: string, after: readonly string[]): ClauseTense {
	const next = after.find((word) => !ADVERB.test(word)) ?? '';
	if (/^(?:has|have|had)$/u.test(verb)) {
		const isPerfect =
			/^(?:been|not)$|(?:ed|en|wn)[,.]?$/u.test(next) || IRREGULAR_PARTICIPLES.has(next.replace(/\W+$/u, ''));
		return isPerfect ? 'auxiliary' : verb === 'had' ? 'past' : verb === 'has' ? 'present' : 'plural';
	}
	if (/^(?:does|do|did)$/u.test(verb) && next !== 'not' && !isBase(next))
		return verb === 'did' ? 'past' : verb === 'does' ? 'present' : 'plural';
	return 'auxiliary';
}

function tenseAt(words: readonly string[], at: number, before: string): ClauseTense | null {
	const word = words[at] ?? '';
	if (AUXILIARY.test(word)) return 'auxiliary';
	if (
		!/^\p{Ll}+$/u.test(word) ||
		(BEFORE_NOUN.test(before) && (DETERMINER.test(before) || !/^\p{Lu}/u.test(words[at - 1] ?? '')))
	)
		return null;
	const isParticipleOnly = IRREGULAR_PARTICIPLES.has(word) && !IRREGULAR_PASTS.has(word);
	if (isPastForm(word) && !isParticipleOnly) return isAdjective(words, at) ? null : 'past';
	const next = words[at + 1] ?? '';
	if (/^(?:of|and|or|are|were|have)$/u.test(next)) return null;
	const isBehindPhrase =
		/^(?:to|the|an?|no|its|that|in|on|one|all|more|many|nothing|little|from|into|upon|only|not|us)$/u.test(next) &&
		words.slice(1, at - 1).some((each) => /^(?:of|in|against|for|between|among|to|from)$/u.test(each));
	if (singularBase(word) !== null && !/ed$/u.test(before) && (!/s$/u.test(before) || isBehindPhrase)) return 'present';
	const isPlural = /(?:[^s]s|men|people)$/u.test(before) && isBase(word);
	return isPlural && /^(?:the|an?|no|its|their|to|that|in|on|upon|not|all|nothing|only|every)$/u.test(next)
		? 'plural'
		: null;
}

/** "A vast mixed multitude": between an article and a noun no verb stands. */
function isAdjective(words: readonly string[], at: number): boolean {
	const next = words[at + 1] ?? '';
	return (
		at === 2 &&
		/^(?:the|an?)$/iu.test(words[0] ?? '') &&
		/^\p{Ll}+$/u.test(next) &&
		!FUNCTION_WORDS.has(next) &&
		/ed$/u.test(words[at] ?? '') &&
		words[at + 2] === 'of'
	);
}

/** The base of a verb in the third person: "fosters" gives "foster"; null where the word is no such form. */
export function singularBase(word: string): string | null {
	if (word === 'has') return 'have';
	if (word === 'does') return 'do';
	const bases = [word.replace(/ies$/u, 'y'), word.replace(/s$/u, ''), word.replace(/es$/u, '')];
	return bases.find((base) => base !== word && base.length > 2 && isBase(base)) ?? null;
}

/** "Banks kept by the county": a participle that belongs to its noun. */
function isReduced(word: string, after: string): boolean {
	return (
		(/ed$/u.test(word) || IRREGULAR_PARTICIPLES.has(word)) &&
		/^(?:on|by|with|under|upon|in|for|at|from|to|out|as)$/u.test(after) &&
		!INTRANSITIVE.test(word)
	);
}

/** Pasts of verbs that take no object: such a form belongs to no noun. */
const INTRANSITIVE =
	/^(?:entered|turned|passed|moved|acted|joined|arrived|departed|emerged|advanced|yielded|submitted|consented|referred|pointed|listened|stood|sat|fought|lived|died|looked|belonged|resulted|consisted|depended|led|had|hoped|seemed|appeared|remained|continued|failed|succeeded|happened|occurred|ended|existed|returned|agreed|retired|rested|relied|clung|dwelt|slept|wept)$/u;

function hasSecondVerb(words: readonly string[], verb: number): boolean {
	for (let at = verb + 1; at < words.length; at += 1) {
		if (LICENCE.test(words[at] ?? '') || /[,;:–—]$/u.test(words[at - 1] ?? '')) return false;
		if (AUXILIARY.test(words[at] ?? '')) return true;
	}
	return false;
}
