import { EVENT_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** A happening as a reader would call it, with the words of the text that it was made of. */
export interface EventPhrase {
	readonly name: string;
	/** What kind of happening it is: "uprising", "death". */
	readonly noun: string;
	/** Its telling names, lower case and without endings: "hungar". */
	readonly names: readonly string[];
	readonly range: TextRange;
}

const NAME_WORD = "\\p{Lu}[\\p{L}’'.-]*\\p{L}";
const NAME = `(?:${NAME_WORD})(?: (?:of (?:the )?|the |and |de |von |van )?${NAME_WORD}){0,5}`;
const TITLED = `(?:the )?${NAME}`;
const MODIFIER = `(?:${NAME_WORD}|great|first|second|third|last|famous|general|civil|political|bloody|\\p{Ll}+(?:ist|ian))`;

/** "the uprising in Hungary", "the Hungarian uprising", "the Twentieth Congress". */
const NOUN_PHRASES = [
	new RegExp(
		`\\b(?<the>[Tt]he )(?<modifiers>(?:${MODIFIER} ){0,3})(?<noun>\\p{L}+) (?:of|in|at|against|on) (?<tail>${TITLED})`,
		'gu'
	),
	new RegExp(`\\b(?<the>[Tt]he )(?<modifiers>(?:${MODIFIER} ){1,4})(?<noun>\\p{L}+)\\b`, 'gu')
];

/** What was done to something or became of somebody, as a noun. */
const DEED_NOUNS: Readonly<Record<string, string>> = {
	'was published': 'publication',
	'was issued': 'publication',
	'was executed': 'execution',
	'was beheaded': 'execution',
	'was murdered': 'murder',
	'was assassinated': 'assassination',
	'was arrested': 'arrest',
	'was elected': 'election',
	'was crowned': 'coronation',
	'was born': 'birth',
	'was founded': 'founding',
	'was established': 'founding',
	'was formed': 'formation',
	'was signed': 'signing',
	'was repealed': 'repeal',
	'was abolished': 'abolition',
	'was dissolved': 'dissolution',
	'was condemned': 'condemnation',
	'was captured': 'capture',
	died: 'death',
	abdicated: 'abdication',
	resigned: 'resignation'
};
const DEED = new RegExp(
	`(?:^|[,;:—–(] ?|\\b(?:when|and|that|until|after|before|[Ii]n \\d{4},?) )(?<who>(?:[Tt]he )?${NAME}) (?<deed>(?:was (?:\\p{L}+ly )?\\p{Ll}+|died|abdicated|resigned))\\b`,
	'u'
);

/** Names the happening of a sentence by a noun; null when no noun of the sentence names it well. */
export function eventPhrase(text: string, start: number): EventPhrase | null {
	for (const pattern of NOUN_PHRASES) {
		for (const match of text.matchAll(pattern)) {
			const { modifiers = '', noun = '', tail = '' } = match.groups ?? {};
			if (!EVENT_NOUNS.has(noun.toLowerCase())) continue;
			const names = telling(`${modifiers}${tail}`);
			if (names.length === 0) continue;
			const name = match[0].replace(/^The/u, 'the');
			return phrase(name, noun, names, start + match.index, match[0].length);
		}
	}
	return deedPhrase(text, start);
}

function deedPhrase(text: string, start: number): EventPhrase | null {
	const match = DEED.exec(text);
	const { who = '', deed = '' } = match?.groups ?? {};
	const noun = DEED_NOUNS[deed.replace(/ \p{L}+ly /u, ' ')];
	if (match === null || noun === undefined || /^(?:He|She|It|They|This|That|There|I|We|Who|What|Nobody)\b/u.test(who))
		return null;
	const whose = who.replace(/^The/u, 'the');
	return phrase(`the ${noun} of ${whose}`, noun, telling(whose), start + match.index, match[0].length);
}

function phrase(name: string, noun: string, names: readonly string[], at: number, length: number): EventPhrase {
	return { name, noun: noun.toLowerCase().replace(/s$/u, ''), names, range: { start: at, end: at + length } };
}

/** The capitalised words of a phrase without the endings by which a land, its people and its adjective differ. */
function telling(words: string): string[] {
	const found = words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
	return found.map((word) =>
		word
			.toLowerCase()
			.replace(/[’']s?$/u, '')
			.replace(/^(.{4,}?)(?:ians?|ans?|ese|ish|ia|y|a)$/u, '$1')
	);
}
