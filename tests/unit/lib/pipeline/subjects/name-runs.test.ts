import { describe, expect, test } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { nameRuns } from '#lib/pipeline/subjects/name-runs.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function runsOf(text: string): string[] {
	const document = parseDocument(text, { id: 'text' as TextId, title: 'A text', author: 'Nobody' });
	const runs = textSentences(document).flatMap((sentence) => nameRuns(text, sentence));
	return runs.map(({ titledStart, range, titles }) =>
		[titles.length > 0 ? `[${titles.join(' ')}]` : '', text.slice(range.start, range.end)]
			.filter((part) => part !== '' && titledStart <= range.start)
			.join(' ')
	);
}

const rows: readonly { name: string; text: string; runs: readonly string[] }[] = [
	{
		name: 'leaves a people out before a rank',
		text: 'It was sunk by the Dutch Admiral Tromp.',
		runs: ['[admiral] Tromp']
	},
	{ name: 'takes a calling before a name for a title', text: 'We met the Monk Ansgar there.', runs: ['[monk] Ansgar'] },
	{
		name: 'leaves a verb of saying out at the beginning',
		text: 'Says J. B. Morton, they all fled.',
		runs: ['J. B. Morton']
	},
	{
		name: 'leaves a fond word out before a name',
		text: 'Then poor Jack wept, and Poor Peter laughed.',
		runs: ['Jack', 'Peter']
	},
	{
		name: 'ends before the rank of the next words',
		text: 'It was granted by Harold Earl of Wessex.',
		runs: ['Harold', 'Earl of Wessex']
	},
	{
		name: 'keeps a rank with its place',
		text: 'There the Grand Duke of Tuscany died.',
		runs: ['Grand Duke of Tuscany']
	},
	{ name: 'keeps a byname from a place', text: 'Then Peter of Pisa spoke.', runs: ['Peter of Pisa'] },
	{ name: 'takes no people for a byname', text: 'They accused Peter of Dutch pride.', runs: ['Peter', 'Dutch'] },
	{ name: 'keeps an epithet in the genitive', text: 'It was Ivan the Terrible’s order.', runs: ['Ivan the Terrible'] },
	{
		name: 'reads on after a numeral with a point',
		text: 'In that year Philip II. of Spain sent ships.',
		runs: ['Philip II. of Spain']
	},
	{ name: 'takes one for a numeral after a ruler', text: 'In the reign of Charles I many fled.', runs: ['Charles I'] },
	{ name: 'takes no speaker for a numeral', text: 'Of Peter I will add a word.', runs: ['Peter'] },
	{ name: 'joins two particles', text: 'It was the Marquis de la Rochelle.', runs: ['[marquis] de la Rochelle'] },
	{
		name: 'joins initials without spaces',
		text: 'Her son is Captain A.S. Forrester.',
		runs: ['[captain] A.S. Forrester']
	},
	{
		name: 'takes a word of the grammar for a surname',
		text: 'It was printed by Johann Most in exile.',
		runs: ['Johann Most']
	},
	{ name: 'takes a title alone for a surname', text: 'They read those lines of Pope aloud.', runs: ['Pope'] },
	{ name: 'takes no title alone behind an article', text: 'They read it to the Pope aloud.', runs: [] },
	{
		name: 'takes titles in the plural',
		text: 'We heard Messrs. Hobson and Wright.',
		runs: ['[messrs] Hobson', 'Wright']
	}
];

describe('nameRuns', () => {
	test.each(rows)('$name', ({ text, runs }) => {
		expect(runsOf(text)).toEqual(runs);
	});
});
