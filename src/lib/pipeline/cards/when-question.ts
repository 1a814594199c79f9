import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { dateIn, type WrittenDate } from '#lib/pipeline/subjects/event-date.ts';

/** A question for a date, and the date. */
export interface WhenAsked {
	readonly prompt: string;
	readonly answer: string;
}

const WHEN: Readonly<Record<string, string>> = {
	in: 'When',
	on: 'When',
	since: 'Since when',
	by: 'By when',
	until: 'Until when',
	during: 'When'
};
/** Words of time beside the date that lean on what was told before. */
const BESIDE_DATE = /,? (?:later|afterwards?|finally|however|at last|early|late|already|then|soon after|again)$/u;

/** "In 1874 the dam broke", "The dam broke in 1874" and "The dam broke (1874)" ask when the dam broke. */
export function whenQuestion(clause: string, date: WrittenDate, ordinary: ReadonlySet<string>): WhenAsked | null {
	const before = clause.slice(0, date.at);
	const after = clause.slice(date.at + date.text.length);
	const isSpan = /^from /iu.test(date.text);
	const front = isSpan && before === '' ? ['', ''] : /^(In|On|Since|By|Until|During) (?:the year )?$/u.exec(before);
	const back = /^(.+?),? (in|on|since|until|during) (?:the year )?$/u.exec(before) ?? bracketed(before, after);
	const word = isSpan ? 'In what years' : WHEN[(front?.[1] ?? back?.[2] ?? '').toLowerCase()];
	const isAtEnd = /^[,.)]*$/u.test(after.trim());
	const claim = front ? after.replace(/^,? /u, '') : isAtEnd ? back?.[1]?.replace(BESIDE_DATE, '') : undefined;
	if (word === undefined || claim === undefined || dateIn(claim) !== null) return null;
	const plain = trimmedClause(claim).replace(/ (?:himself|herself|itself|also|then|finally|already|again)(?= )/u, '');
	const parts = clauseParts(plain);
	const asked = parts && invertedQuestion(parts, ordinary);
	if (
		!asked ||
		/^\p{Ll}+ (?:it|there|this)\b/u.test(asked) ||
		/^had\b/u.test(asked) ||
		/^(?:is|are|was|were) .*\bthat\b/u.test(asked)
	)
		return null;
	return { prompt: `${word} ${asked}?`, answer: date.text.replace(/^from |^the (?=\d)/giu, '') };
}

function bracketed(before: string, after: string): readonly (string | undefined)[] | null {
	const claim = /^(.+) \($/u.exec(before)?.[1];
	return claim !== undefined && /^\)[.,]?$/u.test(after.trim()) ? [before, claim, 'in'] : null;
}
