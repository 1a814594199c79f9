import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const SURE_RULES = /holder by (?:named-say-verb|citation)$/u;

/** Words that begin in the midst of a sentence, or mean what was said before. */
const LEANING =
	/^\p{Ll}|^(?:It|This|That|These|Those|He|She|They|Such|But|And|Yet|So|For|Here|There|Then|Thus|Now|Yes|No|Nor|Or)\b|\b(?:such an?|this|these|the (?:former|latter))\b/u;

/** "Whose words are these: “…”?", where the text says plainly whose they are. */
export function quotedCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	const rule = position.evidence.at(-1)?.name ?? '';
	if (position.holderKind !== 'person' || !SURE_RULES.test(rule)) return [];
	const isBlock = sentence.paragraph.type === 'quotation';
	const citation = sentence.paragraph.citation;
	const whole =
		citation && citation.start < sentence.end
			? matter.document.text.slice(sentence.start, citation.start)
			: sentence.text;
	const words = isBlock ? whole.replace(/^["“]|["”]\s*$/gu, '') : /[“"]([^“”"]{30,260})[”"]/u.exec(whole)?.[1];
	if (words === undefined || LEANING.test(words) || words.split(/\s+/u).length < 7) return [];
	return [
		{
			kind: 'position',
			form: 'basic',
			question: 'whose-words',
			prompt: `Whose words are these: “${trimmedClause(words).replace(/[“”]/gu, '"')}”?`,
			answer: position.holder,
			source: { start: sentence.start, end: sentence.end },
			subjectId: position.id,
			tier: position.tier
		}
	];
}
