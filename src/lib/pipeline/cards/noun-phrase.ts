import { ROLES } from '#lib/pipeline/subjects/word-classes.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { NO_SUBJECT } from '#lib/pipeline/cards/clause-parts.ts';
import { headOf, isBody } from '#lib/pipeline/cards/subject-number.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

/** A noun phrase that needs no text before it. */
const PLAIN =
	/^(?!\p{L}+ly\b|Having\b|(?:An?|The) (?:more|most|less|better|further)\b|(?:It|He|She|They|This|That|These|Those|There|Such|If|When|But|And|In|At|On|To|As|By|So|For|With|From|What|Who|How|I|We|You|Here|Nor|Yet|Their|His|Her|Its|Our|My|One(?! of the (?:\p{L}+ly )?(?:most|first|chief|main|best|great(?:est)?|\p{L}+est)\b)|Another|Both|Each|Neither|Not|No|Nothing|All (?:this|that|these|those|of|the|who|men|we|they|our|his|their|its|about|around|at|in)|All\p{L}+|Some|Many|Others|Other|Few|Most|Several|Under|After|Before|Since|While|Although|Two|Three|Only|Even|Mere)\b)[^,;:“”"()–—]{4,110}$/u;
const VAGUE =
	/^(?:the|a|an)\s+(?:\p{L}+\s+)?(?:result|reason|point|fact|question|trouble|answer|difficulty|thing|same|other|first|second|last|latter|former|consequence|conclusion|object|case|only|more|best that|truth|essence|aim|term|analogy|change|increase|effect|idea|book|author|writer|article|essay|passage|subject|matter|word)s?$/iu;
/** Nouns that say what they are without more: things taken together, or thought of. */
const MANY_OR_ABSTRACT = /(?:[^s]s|ism|tion|ity|ness|ment|ence|ance|cy|sie|ry|dom|hood|ship)$/u;
const COUNTED =
	/^(?:men|man|people|persons|mankind|things|everything|nothing|everybody|nobody|everyone)$|^(?:every|each|all|the|a|one) (?:day|evening|morning|night|year|month|week|time|moment|hour)s?$|\b(?:(?:the|a|an) (?:first|second|third|fourth|two|three|four|other|next|last|latter|former|same|only|present|above|great|whole) ?(?:$|\p{Ll}+$)|others?)\b/iu;
const POINTING =
	/\b(?:this|that|these|those|such|it|its|their|his|her|our|my|your|he|they|them|same|latter|former|which|who|when|if|because|here|may|might)\b/iu;

/** Relative words behind the noun they tell more of. */
const RELATIVES =
	/(?<=\p{L})(?<!\b(?:of|in|by|to|for|with|from|on|at|as|than|and|or|but)) (?:that|which|who|whom)(?= )/gu;

/** "The limits", or "the limits at one point": a noun with nothing that tells which. */
function isBare(phrase: string): boolean {
	const head = headOf(phrase);
	const isTold =
		/ (?:of|to|in|between|for|on|from|against|with|without|available|among|under) /u.test(phrase.slice(head.length)) &&
		!/^ (?:at|in|on|for) (?:one|that|this|first|last)\b/u.test(phrase.slice(head.length));
	return /^the\b/iu.test(phrase) && !isTold && (head.match(/\p{L}{3,}/gu) ?? []).length === 2;
}

/** "The ignominious capitulation": an adjective does not tell which, where the text does not keep speaking of the noun. */
function isBarelyTold(phrase: string, topics: ReadonlySet<string>): boolean {
	const [, noun = ''] = /^[Tt]he (?:\p{Ll}+) (\p{Ll}+)$/u.exec(phrase) ?? [];
	return noun !== '' && !topics.has(noun) && !/s$/u.test(noun);
}

/** "The Fourteen Points", "the Revisionists": a capital within makes a name of it, unless it is an office. */
function namesItself(phrase: string): boolean {
	const last = phrase.split(' ').at(-1) ?? '';
	return (
		/^\p{Lu}\p{Ll}+(?:s|ism|ists?)$/u.test(last) &&
		!ROLES.has(last.toLowerCase()) &&
		!ROLES.has(last.toLowerCase().replace(/s$/u, '')) &&
		!/^(?:Commons|Lords|States|Parties)$/u.test(last)
	);
}

/** Whether a noun phrase says by itself what it is: "the bureaucracy" does only in a text that keeps speaking of one. */
export function standsAlone(phrase: string, { topics }: CardMatter): boolean {
	if (
		NO_SUBJECT.test(phrase.split(' ')[0] ?? '') ||
		!PLAIN.test(capitalised(phrase)) ||
		VAGUE.test(phrase) ||
		POINTING.test(phrase.replace(RELATIVES, ''))
	)
		return false;
	const words = phrase.match(/\p{L}{4,}/gu) ?? [];
	const [noun] = words;
	if (noun === undefined) return false;
	if (COUNTED.test(phrase)) return false;
	const isShort = (isBare(phrase) || isBarelyTold(phrase, topics)) && !namesItself(phrase);
	return (
		!isShort ||
		(topics.has(noun.toLowerCase()) && (MANY_OR_ABSTRACT.test(noun) || isBody(noun) || /^\p{Lu}/u.test(noun)))
	);
}
