const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)';
const DECADE = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';
const ORDINAL =
	'(?:\\p{Ll}+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)';

/** Dates as texts write them, the fullest first. */
const DATES = [
	`(?:from )?${YEAR} (?:to|until|–|—) ${YEAR}`,
	`${YEAR}[–-](?:${YEAR}|\\d\\d)`,
	`(?:the )?${DAY}(?: of)? ${MONTH},? (?:in the year )?${YEAR}`,
	`${MONTH} ${DAY},? ${YEAR}`,
	`${MONTH},? (?:of )?${YEAR}`,
	`(?:the )?(?:spring|summer|autumn|fall|winter) of ${YEAR}`,
	`\\b\\d{2,4} (?:A\\.? ?D\\.|B\\.? ?C\\.)`,
	`A\\.? ?D\\.? \\d{2,4}`,
	`\\b${YEAR}s?\\b`,
	`(?:the )?${DAY} of ${MONTH}`,
	`${MONTH} ${DAY}`,
	`the (?:eighteen|nineteen|early |late )?-?${DECADE}`,
	`the (?:early |late |end of the |middle of the )*${ORDINAL} century`
].map((source) => new RegExp(source, 'iu'));

/** A date in a stretch of text, as it is written there. */
export interface WrittenDate {
	readonly text: string;
	/** Offset into the stretch. */
	readonly at: number;
}

/** Finds the fullest date of a sentence or clause; null where none is written. */
export function dateIn(text: string): WrittenDate | null {
	for (const pattern of DATES) {
		const match = pattern.exec(text);
		if (match !== null) return { text: match[0], at: match.index };
	}
	return null;
}
