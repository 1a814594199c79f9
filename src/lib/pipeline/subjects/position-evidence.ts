import {
	ABSOLUTE_WORDS,
	BLAME_WORDS,
	CONTRAST_WORDS,
	OPINION_NOUNS,
	PRAISE_WORDS
} from '#lib/pipeline/subjects/claim-words.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { sentenceFacts } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const few = (count: number, most: number) => Math.min(count, most) / most;

/** In characters. */
const USUAL_LENGTH = 140;

/** What speaks for and against a sentence's stating a view. */
export function positionFeatures(sentence: TextSentence, paragraphLength: number): Features {
	const facts = sentenceFacts(sentence);
	const { has, count, wordCount } = facts;
	const length = Math.log(sentence.text.length / USUAL_LENGTH);
	return {
		sayVerb: few(facts.sayVerbs, 2),
		sayThat: has(
			/\b(?:argu|claim|hold|held|maintain|assert|insist|believ|think|thought|declar|said|says|contend|conclu|suppos|admit|teach|taught|stat|suggest|recogni|observ)\p{L}*\s+that\b/u
		),
		nameSays: has(
			/\p{Lu}\p{Ll}+(?:\s+(?:has|had|also|\p{L}+ly))?\s+(?:argue|claim|hold|held|maintain|assert|insist|believe|think|thought|declare|say|said|contend|conclude|propose|state|estimate|call|regard|view|teach|taught|deni|recogni|stress|suggest)/u
		),
		pronounSays: has(
			/\b(?:[Hh]e|[Tt]hey|[Ss]he)(?:\s+(?:has|had|have|also|\p{L}+ly))?\s+(?:argue|claim|hold|held|maintain|assert|insist|believe|think|thought|declare|say|said|contend|conclude|propose|state|call|regard|view|teach|taught|deni|recogni|suggest)/u
		),
		opinionNoun: few(count(OPINION_NOUNS), 2),
		opinionIs: has(
			/\b(?:thesis|view|theory|opinion|belief|argument|conclusion|truth|fact|principle|consensus|point|aim|result|object|reason|trouble|doctrine|question|danger|essence)(?:\s+\p{L}+){0,6}\s+(?:is|was)\b/u
		),
		accordingTo: has(/\b[Aa]ccording to\b|\bin (?:his|their|my|our|\p{Lu}\p{Ll}+[’']s) (?:view|opinion|judgment)/u),
		obligation: has(/\b(?:should|must|ought|need(?:s|ed)? to|ha(?:s|ve) to)\b/u),
		possibility: has(/\b(?:may|might|can|could)\b/u),
		negation: has(/\b(?:not|cannot|no|nor|never|neither|nothing|none)\b|n[’']t\b/u),
		notBut: has(/\bnot\b[^.;]{3,120}\bbut\b/u),
		comparative: has(/\b(?:more|less|\p{L}{3,}er)\b[^.;]{0,60}\bthan\b/u),
		superlative: has(/\b(?:most|least|greatest|highest|best|worst|only|first|\p{L}{3,}est)\b/u),
		absolute: few(count(ABSOLUTE_WORDS), 3),
		praise: few(count(PRAISE_WORDS), 2),
		blame: few(count(BLAME_WORDS), 2),
		contrast: few(count(CONTRAST_WORDS), 2),
		plainWe: has(/\b[Ww]e\b|\b[Oo]ur\b|\bus\b/u),
		iThink: has(
			/\bI (?:think|believe|hold|maintain|am convinced|am persuaded|contend|assert|say|hope|fear|conceive|venture)\b|\b(?:seems|appears) to me\b|\bin my (?:opinion|view)\b/u
		),
		narrator: has(/\bI (?:was|had|went|saw|met|came|found|remember|did|asked|told)\b/u),
		you: has(/\b[Yy]ou\b/u),
		definition: has(/^(?:The |An? |All |Every |No |\p{L}+ )[^,;:]{0,60}\b(?:is|are|means?|consists?)\b/u),
		opensIt: has(/^It (?:is|was|has|would|seems|appears)\b/u),
		opensThis: has(/^(?:This|That|These|Those|Such)\b/u),
		opensHe: has(/^(?:He|She|They|His|Her|Their)\b/u),
		opensThere: has(/^There (?:is|are|was|were)\b/u),
		opensContrast: has(/^(?:But|However|Yet|Nevertheless|On the contrary|Still|And yet)\b/u),
		opensTime: has(/^(?:In|On|At|After|Before|During|When|While|About|Soon|Then|Meanwhile|Later|Once)\b/u),
		opensIf: has(/^(?:If|Suppose|Unless|Were)\b/u),
		concession: has(
			/\b[Oo]f course\b|\b[Ii]t is true\b|\bno doubt\b|\b[Gg]ranted\b|\bto be sure\b|\bmay be (?:said|objected|argued)\b/u
		),
		example: has(/\b[Ff]or (?:example|instance)\b/u),
		present: has(/\b(?:is|are|has|have|does|do)\b/u),
		past: few(facts.pastCount, 4),
		month: facts.month,
		digits: has(/\d/u),
		names: few(facts.nameCount, 5),
		question: has(/\?["”’)]*$/u),
		exclamation: has(/!/u),
		quotationMark: has(/[“"]/u),
		colon: has(/:/u),
		semicolon: has(/;/u),
		dash: has(/—|--| – /u),
		endsColon: has(/:["”]?$/u),
		length: length / 2,
		lengthSquared: length ** 2 / 2,
		brief: Number(wordCount <= 8),
		veryLong: Number(sentence.text.length > 500),
		abstract: few(
			sentence.words.filter(({ lower }) => /(?:tion|ism|ity|ment|ness|ance|ence|cy|dom)s?$/u.test(lower)).length,
			4
		),
		opensParagraph: Number(sentence.indexInParagraph === 0),
		closesParagraph: Number(sentence.indexInParagraph === paragraphLength - 1),
		alone: Number(paragraphLength === 1)
	};
}
