import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Words that begin in the midst of a sentence, or mean what was said before. */
const LEANING =
	/^\p{Ll}|^(?:It|This|That|These|Those|He|She|They|Such|But|And|Yet|So|For|Here|There|Then|Thus|Now|Yes|No|Nor|Or)\b|\b(?:such an?|this|these|the (?:former|latter))\b/u;
const SAYS =
	'(?:says?|said|writes|wrote|declares?|declared|observes|observed|remarks|remarked|exclaims|exclaimed|replied|answered|adds|added|concludes|concluded|cried|asks|asked|tells us|puts it)';
const TITLE = '(?:(?:Mr|Mrs|Dr|M|St|Prof|Professor|Sir|Lord|General|President)\\.? )?';
const LEAST_WORDS = 7;

/** "Whose words are these: “…”?", where the text says plainly whose they are. */
export function quotedCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	if (position.holderKind !== 'person') return [];
	const words = quotedWords(matter, position, sentence);
	if (words === null || LEANING.test(words) || !isSentence(words) || words.split(/\s+/u).length < LEAST_WORDS)
		return [];
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

/** A whole sentence, not one that a semicolon or a dash has cut: it has a verb and its end, and leads up to nothing. */
function isSentence(words: string): boolean {
	return (
		/[.!?,]$/u.test(words.trim()) &&
		/\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|shall|does|do|did|\p{Ll}+ed|\p{Ll}{3,}s)\b/u.test(
			words
		) &&
		!/^(?:If|When|While|As|Although|Though|Because|Since|At|In|On) [^,]*[.,]?$/u.test(words)
	);
}

function quotedWords({ document, subjects }: CardMatter, position: Position, sentence: TextSentence): string | null {
	const forms = subjects.figures.find(({ name }) => name === position.holder)?.forms ?? [position.holder];
	const { citation } = sentence.paragraph;
	if (sentence.paragraph.type === 'quotation') {
		const cited = citation === undefined ? '' : document.text.slice(citation.start, citation.end);
		const end = citation === undefined ? sentence.end : Math.min(sentence.end, citation.start);
		const words = plainTypography(document.text.slice(sentence.start, end)).replace(/^[“"]|[”"]\s*$/gu, '');
		return forms.some((form) => cited.includes(form)) ? words : null;
	}
	const text = plainTypography(sentence.text);
	const pieces = Array.from(text.matchAll(/“([^“”]{30,260})”/gu), ([, piece = '']) => piece);
	// Who says it takes long to find out: it is asked of what could make a card.
	return pieces.length === 1 && forms.some((form) => saysIt(text, form)) ? (pieces[0] ?? null) : null;
}

/** "Reed writes: “…”" and "“…,” writes Reed". */
function saysIt(text: string, form: string): boolean {
	const name = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
	return new RegExp(
		`(?:^|[,.;:] |And |But |As )${TITLE}${name} (?:\\p{Ll}+ly |also |himself |once |has )?${SAYS}\\b[^“”]{0,40}[:,] ?“|[,.!?]” ${SAYS} ${TITLE}${name}\\b|[,.!?]” ${TITLE}${name} ${SAYS}\\b`,
		'u'
	).test(text);
}
