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
/** Words after which a name is over: no noun that it belongs to follows. */
const AFTER =
	'and|or|but|in|on|at|by|of|to|for|from|with|which|who|that|was|were|is|are|had|has|would|when|where|while|as|under|against|after|before|during|until|between|did|could|may|might|it|he|they|the|a|an|this|came|began|took|broke|ended|became|led|put|brought|made|gave|not|there|we|I|\\p{Ll}+ed';
const MODIFIER = `(?:${NAME_WORD}|\\d{4}|great|first|second|third|last|famous|general|civil|political|bloody|\\p{Ll}+(?:ist|ian))`;

/** Nouns that as often call a body of people, a treaty of friends or a state as a happening. */
const UNSURE_NOUNS = new Set([
	'union',
	'alliance',
	'split',
	'peace',
	'fire',
	'address',
	'plan',
	'declaration',
	'decree'
]);
const NOUN = `(?:${[...EVENT_NOUNS]
	.filter((noun) => !UNSURE_NOUNS.has(noun))
	.map((noun) => `[${noun.charAt(0).toUpperCase()}${noun.charAt(0)}]${noun.slice(1)}`)
	.join('|')})\\b`;

/** "the uprising in Hungary", "the Hungarian uprising", "the Twentieth Congress". */
const NOUN_PHRASES = [
	new RegExp(
		`\\b(?<the>[Tt]he )(?<modifiers>(?:${MODIFIER} ){0,3})(?<noun>${NOUN}) (?:of|in|at|against|on) (?<tail>${TITLED})(?= (?:${AFTER})\\b|[^\\p{L} ]| \\(|$)`,
		'gu'
	),
	new RegExp(`\\b(?<the>[Tt]he )(?<modifiers>(?:${MODIFIER} ){1,4})(?<noun>${NOUN})\\b(?!-)`, 'gu')
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
/** Most sentences have none, and need no search for what stands around it. */
const ANY_NOUN = new RegExp(`\\b(?:${NOUN})\\b`, 'u');

const DEED = new RegExp(
	`(?:^|[,;:—–(] ?|\\b(?:when|then|that|until|after|before|[Ii]n \\d{4},?) )(?<who>(?:[Tt]he )?${NAME}) (?<deed>(?:was (?:\\p{L}+ly )?\\p{Ll}+|died|abdicated|resigned))\\b`,
	'u'
);

/** Bodies that meet but do not end with their meeting when their name is written large. */
const BODIES = new Set(['Council', 'Union', 'Convention', 'Conference']);

/** What the same happening has in common wherever it is named: its noun and its names, in any order. */
export function eventKey({ noun, names }: EventPhrase): string {
	return [noun, ...[...names].sort()].join(' ');
}

/** All the happenings that a stretch of text calls by a noun and a name, in reading order. */
export function namedEvents(text: string, start: number): EventPhrase[] {
	const found: EventPhrase[] = [];
	if (!ANY_NOUN.test(text)) return found;
	for (const pattern of NOUN_PHRASES) {
		for (const match of text.matchAll(pattern)) {
			const { modifiers = '', noun = '', tail = '' } = match.groups ?? {};
			if (BODIES.has(noun) && modifiers === '') continue;
			const at = start + match.index;
			const names = telling(`${modifiers}${tail}`);
			if (names.length === 0 || found.some(({ range }) => at < range.end && range.start < at + match[0].length))
				continue;
			found.push(
				phrase(match[0].replace(/^The/u, 'the').replace(/ \d{4}(?= )/u, ''), noun, names, at, match[0].length)
			);
		}
	}
	return found.sort((a, b) => a.range.start - b.range.start);
}

/** Names the happening of a sentence by a noun; null when no noun of the sentence names it well. */
export function eventPhrase(text: string, start: number): EventPhrase | null {
	return deedPhrase(text, start) ?? namedEvents(text, start)[0] ?? null;
}

/** Names what was done to something or became of somebody: "the death of …"; null where nothing was. */
export function deedPhrase(text: string, start: number): EventPhrase | null {
	const match = DEED.exec(text);
	const { who = '', deed = '' } = match?.groups ?? {};
	const noun = DEED_NOUNS[deed.replace(/ \p{L}+ly /u, ' ')];
	if (match === null || noun === undefined || /^(?:He|She|It|They|This|That|There|I|We|Who|What|Nobody)\b/u.test(who))
		return null;
	const whose = who.replace(/^The/u, 'the');
	return phrase(`the ${noun} of ${whose}`, noun, telling(whose), start + match.index, match[0].length);
}

function phrase(name: string, noun: string, names: readonly string[], at: number, length: number): EventPhrase {
	return { name, noun: noun.toLowerCase().replace(/(?<![sui])s$/u, ''), names, range: { start: at, end: at + length } };
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
