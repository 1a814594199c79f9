import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

/** A noun phrase that needs no text before it. */
const PLAIN =
	/^(?!\p{L}+ly\b|Having\b|(?:An?|The) (?:more|most|less|better|further)\b|(?:It|He|She|They|This|That|These|Those|There|Such|If|When|But|And|In|At|On|To|As|By|So|For|With|From|What|Who|How|I|We|You|Here|Nor|Yet|Their|His|Her|Its|Our|My|One|Another|Both|Each|Neither|Not|No|Nothing|All|Some|Many|Others|Other|Few|Most|Several|Under|After|Before|Since|While|Although|Two|Three|Only|Even|Mere)\b)[^,;:“”"()–—]{4,110}$/u;
const VAGUE =
	/^(?:the|a|an)\s+(?:\p{L}+\s+)?(?:result|reason|point|fact|question|trouble|answer|difficulty|thing|same|other|first|second|last|latter|former|consequence|conclusion|object|case|only|more|best that|truth|essence|aim|term|analogy|change|increase|effect|idea|book|author|writer|article|essay|passage|subject|matter|word)s?$/iu;
const POINTING =
	/\b(?:this|that|these|those|such|it|its|their|his|her|our|my|your|he|they|them|same|latter|former|which|who|when|if|because|here|may|might)\b/iu;

/** Whether a noun phrase says by itself what it is: "the bureaucracy" does only in a text that keeps speaking of one. */
export function standsAlone(phrase: string, { topics }: CardMatter): boolean {
	if (!PLAIN.test(capitalised(phrase)) || VAGUE.test(phrase) || POINTING.test(phrase)) return false;
	const words = phrase.match(/\p{L}{4,}/gu) ?? [];
	const [noun] = words;
	if (noun === undefined) return false;
	const isShort = words.length === 1 && /^the\b/iu.test(phrase);
	return !isShort || topics.has(noun.toLowerCase());
}
