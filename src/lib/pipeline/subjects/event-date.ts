const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.)';
const ORDINALS =
	'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|d|th)?|(?:twenty-|thirty-)?(?:${ORDINALS})|thirtieth)`;
/** Four figures that count nothing. */
const YEAR =
	'(?<![£$#.,\\d])(?:1[0-9]\\d\\d|20\\d\\d)(?![\\d%]|,\\d|\\.\\d| (?:men|women|people|persons|workers|soldiers|voters|votes|years|miles|feet|acres|words|pounds|francs|dollars|marks|roubles|rubles|livres|copies|books)\\b)';
const ERA = '(?:A\\.? ?D\\.?|B\\.? ?C\\.?|AD|BC)';
const DECADE = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';
const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
const PART =
	'(?:early |late |latter |later |(?:beginning|middle|close|end|course|first half|second half|latter half|last quarter|first quarter) of the )*';

/** Dates as texts write them, the fullest first. */
const DATES = [
	`(?:from )?${YEAR} (?:to|until|till|–|—) ${YEAR}`,
	`\\b${YEAR}[–-](?:${YEAR}|\\d\\d?)\\b`,
	`\\b${YEAR}(?:, ${YEAR})+,? (?:and|or) ${YEAR}`,
	`(?:[Tt]he )?\\b${DAY}(?: day)?(?: of)? ${MONTH},? (?:in the year |A\\.D\\. )?${YEAR}`,
	`${MONTH} ${DAY},? (?:in the year )?${YEAR}`,
	`\\b${YEAR}, ${MONTH} ${DAY}\\b`,
	`${MONTH},? (?:of )?(?:the year )?${YEAR}`,
	`(?:the )?(?:early |late )?${SEASON}(?: of)?,? ${YEAR}`,
	`\\b\\d{1,4} ${ERA}(?=[\\s,;:.)—–-]|$)`,
	`\\b(?:A\\. ?D\\.|AD) ?\\d{1,4}`,
	`\\b${YEAR}s\\b`,
	`\\b${YEAR}\\b`,
	`the year \\d{3}\\b`,
	`(?:[Tt]he )?\\b${DAY}(?: day)? of ${MONTH}`,
	`\\b${MONTH} ${DAY}\\b`,
	`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![\\p{L}])`,
	`[Tt]he (?:eighteen-|nineteen-|early |late )?${DECADE}`,
	`[Tt]he ${PART}(?:\\p{Ll}+-)?(?:${ORDINALS}|\\d{1,2}th) century`
].map((source) => new RegExp(source, 'u'));

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
