import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { withoutOwnVoice } from '#lib/pipeline/cards/own-voice.ts';
import { withoutApposition } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';

const LONGEST_CLAUSE_WORDS = 34;
/** Behind these begins a clause that can stand alone. */
const NEXT_CLAUSE = /(?:,? (?:and|but)|, (?:so|for|yet)) (?=(?:the|a|an|on|in|by|\p{Lu}\p{L}+|its|his|their|this)\b)/gu;
const BESIDE = /, (?:(?:in )?(?:which|who)|\p{Ll}+ed by|a|an|the|\p{Ll}+ing) [^,]{5,130}, (?=\p{Ll})/gu;

/** The clause of a sentence that has the date, without what stands in brackets or beside a noun. */
export function datedClause(sentence: string): string | null {
	const plain = sentence.replace(/\s?\([^)]*\)/gu, (bracket) => (dateIn(bracket) ? bracket : ''));
	const part = plain.split(/;\s|:\s|\s[–—]\s|—/u).find((piece) => dateIn(piece)) ?? null;
	if (part === null) return null;
	const clause = withoutBeside(withoutOwnVoice(withoutConnectives(capitalised(part))));
	if (!hasClause(clause)) return null;
	const own = withoutAppositionButDate(ownClause(clause));
	if (own.split(' ').length <= LONGEST_CLAUSE_WORDS) return own;
	const cuts = Array.from(
		own.matchAll(/, (?=(?:and|but|which|where|who|when|while|so|for)\b)/gu),
		({ index }) => index
	);
	const date = dateIn(own);
	const cut = cuts.find((at) => date !== null && at > date.at + date.text.length && at > 60);
	return cut === undefined ? null : own.slice(0, cut);
}

/** Whether there is a subject with its verb, behind an opening phrase or the date at most. */
function hasClause(text: string): boolean {
	const date = dateIn(text);
	const behindDate = date === null ? '' : text.slice(date.at + date.text.length);
	return [text, text.slice(text.indexOf(',') + 1), behindDate].some(
		(part) => clauseParts(trimmedClause(part)) !== null
	);
}

/** Of clauses joined by "and", the one with the date, if it stands alone. */
function ownClause(clause: string): string {
	const starts = [0, ...Array.from(clause.matchAll(NEXT_CLAUSE), (match) => match.index + match[0].length)];
	const pieces = starts.map((start, index) => {
		const end = starts[index + 1];
		const piece = clause.slice(start, end);
		return trimmedClause(end === undefined ? piece : piece.replace(/,? (?:and|but|so|for|yet) $/u, ''));
	});
	const dated = pieces.find((piece) => dateIn(piece) !== null);
	if (pieces.length === 1 || dated === undefined) return clause;
	const date = dateIn(dated);
	const rest =
		date === null
			? dated
			: dated
					.replace(/^(?:[Ii]n|[Oo]n|[Bb]y) /u, '')
					.replace(date.text, '')
					.replace(/^[\s,()]+/u, '')
					.replace(/ (?:in|on|by) ?$/u, '');
	const isWhole =
		clauseParts(trimmedClause(rest)) !== null && !/\b(?:it|they|them|he|she|its|their|this|these|such)\b/iu.test(dated);
	return isWhole && saysEnough(dated) ? withoutConnectives(dated) : clause;
}

function withoutAppositionButDate(clause: string): string {
	const plain = withoutApposition(clause);
	return dateIn(plain) === null || !hasClause(plain) ? clause : plain;
}

const LEAST_CONTENT = 4;

function saysEnough(clause: string): boolean {
	return (clause.match(/\p{L}{4,}/gu) ?? []).length >= LEAST_CONTENT;
}

/** Without a relative clause or an apposition between commas: the rest is a sentence of its own. */
function withoutBeside(clause: string): string {
	return clause.includes(')')
		? clause
		: clause.replace(BESIDE, (part) =>
				dateIn(part) || /^, (?!(?:in )?wh)[^,]*\b(?:is|was|were|had|has)\b/u.test(part) ? part : ' '
			);
}
