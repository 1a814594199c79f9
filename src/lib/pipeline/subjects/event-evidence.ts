import { EVENT_NOUNS, HAPPENING_VERBS, UNREAL_WORDS } from '#lib/pipeline/subjects/claim-words.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { sentenceFacts } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const few = (count: number, most: number) => Math.min(count, most) / most;

/** What speaks for and against a sentence's telling of one happening. */
export function eventFeatures(sentence: TextSentence): Features {
	const facts = sentenceFacts(sentence);
	const { has, count } = facts;
	const eventNouns = count(EVENT_NOUNS);
	const happenings = count(HAPPENING_VERBS);
	const unreal = count(UNREAL_WORDS);
	return {
		year: facts.year,
		yearPast: Number(facts.year > 0 && facts.isPast),
		inYear: has(/\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Aa]bout|of|year)\s+(?:the year\s+)?1\d{3}\b/u),
		month: facts.month,
		monthPast: Number(facts.month > 0 && facts.isPast),
		decade: has(
			/\b(?:1\d{3}s|the (?:[a-z]+-)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b/u
		),
		century: has(/\bcentur(?:y|ies)\b/u),
		timeWord: has(
			/\b(?:ago|afterwards?|later|soon after|at (?:this|that) time|the (?:same|next|following) (?:day|year|week|month)|one day|in the (?:year|spring|summer|autumn|winter|morning|evening))\b/u
		),
		eventNoun: few(eventNouns, 2),
		namedEvent: has(
			/\p{Lu}\p{L}+\s+(?:of\s+(?:the\s+)?\p{Lu}\p{L}+\s+)?(?:Revolution|War|Congress|Convention|Council|Conference|Reformation|Restoration|Treaty|Edict|Act|Rebellion|Battle|Massacre|Commune|Armistice)|(?:Revolution|War|Congress|Convention|Council|Battle|Siege|Peace|Treaty|Edict|Fall|Massacre|Diet|Synod) of \p{Lu}/u
		),
		eventNounPast: Number(eventNouns > 0 && facts.isPast),
		happening: few(happenings, 3),
		nameHappening: has(
			/\p{Lu}\p{Ll}+\s+(?:had\s+|was\s+|were\s+)?(?:died|founded|published|wrote|killed|left|returned|entered|refused|sent|became|began|joined|went|came|took|defeated|\p{L}{3,}ed)\b/u
		),
		wasDone: has(
			/\b(?:was|were|been|being)\s+(?:\p{L}+ly\s+)?(?:\p{L}{3,}ed|born|burnt|sent|slain|overthrown|built|broken|driven|put|made|taken|held|driven)\b/u
		),
		had: has(/\bhad\s+(?:\p{L}+ly\s+|been\s+)?\p{L}{3,}ed\b/u),
		names: few(facts.nameCount, 5),
		noName: Number(facts.nameCount === 0),
		past: few(facts.pastCount, 4),
		noPast: Number(!facts.isPast),
		present: has(/\b(?:is|are|has|have|does|do)\b/u),
		unreal: few(unreal, 3),
		ifClause: has(/\b(?:[Ii]f|[Uu]nless|[Ss]uppose)\b/u),
		negation: has(/\b(?:not|never|no|nor|neither)\b/u),
		firstPerson: has(/\bI\b/u),
		plainWe: has(/\b[Ww]e\b|\b[Oo]ur\b/u),
		you: has(/\b[Yy]ou\b/u),
		sayVerb: few(facts.sayVerbs, 2),
		opinion: has(/\b(?:opinion|view|theory|doctrine|principle|argument|truth|idea)\b/u),
		when: has(/\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Dd]uring|[Oo]n the death)\b/u),
		opensTime: has(/^(?:In|On|At|After|Before|During|When|About|Soon|Then|Meanwhile|Later)\b/u),
		opensHe: has(/^(?:He|She|They|It)\b/u),
		habit: has(/\b(?:always|often|usually|generally|frequently|used to|every)\b/u),
		question: has(/\?["”’)]*$/u),
		exclamation: has(/!/u),
		quotationMark: has(/[“"]/u),
		quoted: Number(facts.isQuoted),
		brief: Number(facts.wordCount <= 9),
		long: Number(facts.wordCount > 35),
		veryLong: Number(sentence.text.length > 500),
		numbers: has(/\b(?:thousand|hundred|million|\d{2,3}(?:,\d{3})?)\b/u),
		opensParagraph: Number(sentence.indexInParagraph === 0),
		citation: has(/\b(?:p|pp|vol|chap|Vol|ibid|Ibid)\.\s*[ivxl\d]/u)
	};
}
