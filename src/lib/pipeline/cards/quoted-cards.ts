import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { danglingWords } from '#lib/pipeline/cards/dangling-words.ts';
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
	const opening = openingOf(matter, sentence, speakersOf(matter, position));
	const words = opening === null ? quotedWords(matter, position, sentence) : wordsWithin(sentence);
	const start = opening?.start ?? sentence.start;
	if (sentence.end - start > LONGEST_SOURCE) return [];
	if (words === null || LEANING.test(words) || !isSentence(words) || words.split(/\s+/u).length < LEAST_WORDS)
		return [];
	return [
		{
			kind: 'position',
			form: 'basic',
			question: 'whose-words',
			prompt: `Whose words are these: “${trimmedClause(words).replace(/[“”]/gu, '"')}”?`,
			answer: position.holder,
			source: { start, end: sentence.end },
			subjectId: position.id,
			tier: position.tier
		}
	];
}

/** A whole sentence, not one that a semicolon or a dash has cut: it has a verb and its end, and leads up to nothing. */
function isSentence(words: string): boolean {
	return (
		/[.!?,]$/u.test(words.trim()) &&
		/\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|should|may|might|shall|does|do|did|\p{Ll}+ed|\p{Ll}{3,}s)\b/u.test(
			words
		) &&
		!/^(?:If|When|While|As|Although|Though|Because|Since|At|In|On) [^,]*[.,]?$/u.test(words)
	);
}

function quotedWords(matter: CardMatter, position: Position, sentence: TextSentence): string | null {
	const { document } = matter;
	const { citation } = sentence.paragraph;
	if (sentence.paragraph.type === 'quotation') {
		const cited = citation === undefined ? '' : document.text.slice(citation.start, citation.end);
		const end = citation === undefined ? sentence.end : Math.min(sentence.end, citation.start);
		const words = plainTypography(document.text.slice(sentence.start, end)).replace(/^[“"]|[”"]\s*$/gu, '');
		return formsOf(matter, position).some((form) => cited.includes(form)) ? words : null;
	}
	const text = plainTypography(sentence.text);
	const pieces = Array.from(text.matchAll(/“([^“”]{30,260})”/gu), ([, piece = '']) => piece);
	const speakers = speakersOf(matter, position);
	if (PARTED.test(text)) return partedWords(text, speakers);
	// Who says it takes long to find out: it is asked of what could make a card.
	return pieces.length === 1 && speakers.some((form) => saysIt(text, form)) ? (pieces[0] ?? null) : null;
}

function formsOf({ subjects }: CardMatter, { holder }: Position): readonly string[] {
	return subjects.figures.find(({ name }) => name === holder)?.forms ?? [holder];
}

/** How sure it must be whom "he said" means. */
const LEAST_OF_PRONOUN = 0.9;
const PRONOUNS = ['[Hh]e', '[Ss]he'];

/** What the speaker can be called where it says that somebody speaks. */
function speakersOf(matter: CardMatter, position: Position): readonly string[] {
	const forms = formsOf(matter, position);
	return position.holderProbability >= LEAST_OF_PRONOUN ? [...forms, ...PRONOUNS] : forms;
}

/** A sentence in the midst of a quotation; null where it means what an earlier one names. Who speaks and to whom is no matter. */
function wordsWithin({ text }: TextSentence): string | null {
	const words = plainTypography(text).replace(/”$/u, '');
	const isLeaning = danglingWords(words).some(
		(word) => !/^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|here)$/iu.test(word)
	);
	return isLeaning ? null : words;
}

/** So far apart the speaker and the words may stand to be one passage. */
const LONGEST_SOURCE = 700;

/** How far back a quotation may have been opened. */
const MOST_SENTENCES_BACK = 8;

/** The sentence of the same paragraph that opened the quotation within which another goes on, where it names the speaker. */
function openingOf(
	{ sentences }: CardMatter,
	{ index, paragraph, text }: TextSentence,
	speakers: readonly string[]
): TextSentence | null {
	if (/“|”(?!$)/u.test(plainTypography(text))) return null;
	for (let back = index - 1; back >= index - MOST_SENTENCES_BACK; back -= 1) {
		const before = sentences[back];
		if (before?.paragraph.id !== paragraph.id) return null;
		const plain = plainTypography(before.text);
		if (plain.lastIndexOf('“') > plain.lastIndexOf('”'))
			return speakers.some((form) => saysIt(plain, form)) ? before : null;
		if (plain.includes('”')) return null;
	}
	return null;
}

/** A quotation that somebody else's words part in two. */
const PARTED = /,” [^“”]{3,60}, “/u;

/** "“The dam,” says Reed, “is old.”": one sentence that its speaker parts. */
function partedWords(text: string, speakers: readonly string[]): string | null {
	const [, one, by, other] =
		/^(?:And |But )?“([^“”]{3,160}),” ([^“”]{5,60}), “((?:\p{Ll}|I )[^“”]{10,220}[.!])”$/u.exec(text) ?? [];
	if (one === undefined || by === undefined || other === undefined) return null;
	if (!speakers.some((form) => isSaidBy(by, form))) return null;
	const joint = /^(?:and|but|or|nor|for|as|so|yet|which|who|if|when|because|though|not|to|I)\b/u.test(other) ? ',' : '';
	return `${one}${joint} ${other}`;
}

function isSaidBy(by: string, form: string): boolean {
	const name = namePattern(form);
	return new RegExp(
		`^(?:${SAYS} ${TITLE}${name}|${TITLE}${name} (?:\\p{Ll}+ly |also |himself |once |has )?${SAYS})(?:$|,| to | of | in )`,
		'u'
	).test(by);
}

function namePattern(form: string): string {
	return /^\[/u.test(form) ? form : form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** "Reed writes: “…”" and "“…,” writes Reed". */
function saysIt(text: string, form: string): boolean {
	const name = namePattern(form);
	return new RegExp(
		`(?:^|[,.;:] |And |But |As )${TITLE}${name} (?:\\p{Ll}+ly |also |himself |once |has )?${SAYS}\\b[^“”]{0,40}[:,] ?“|[,.!?]” ${SAYS} ${TITLE}${name}\\b|[,.!?]” ${TITLE}${name} ${SAYS}\\b`,
		'u'
	).test(text);
}
