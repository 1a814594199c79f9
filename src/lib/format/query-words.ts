import type { QueryField, QueryProblem } from '#lib/store/parse-card-query.ts';

const AFTER: Readonly<Record<QueryField, string>> = {
	kind: 'position, figure, event or own',
	state: 'new, learning, known, suspended, buried, dropped, unread or leech',
	form: 'basic, gap or list',
	due: 'today, tomorrow, week, overdue or a number of days such as <7',
	stability: 'a number of days such as stability>30',
	difficulty: 'a number from 1 to 10 such as difficulty>=7',
	lapses: 'a number such as lapses>=3',
	reviews: 'a number such as reviews<5',
	interval: 'a number of days such as interval>30'
};

/** What is wrong with a part of a search, and what would be right. */
export function queryProblemWords({ code, word, field }: QueryProblem): string {
	switch (code) {
		case 'unknown-field':
			return `“${word}” is nothing to search by. To find the word itself, put it in quotation marks.`;
		case 'unknown-value':
		case 'not-a-number':
			return `“${word}” does not fit. ${field === null ? '' : `After “${field}” comes ${AFTER[field]}.`}`.trimEnd();
		case 'missing-value':
			return field === null ? `“${word}” wants a word after it.` : `After “${field}” comes ${AFTER[field]}.`;
		case 'open-quote':
			return 'Close the quotation with another ".';
	}
}

/** What can be typed into the search, each an example and what it finds. */
export const QUERY_EXAMPLES: readonly { readonly typed: string; readonly finds: string }[] = [
	{ typed: 'hansen soviet', finds: 'both words, in question or answer' },
	{ typed: '"gift from above"', finds: 'these words together' },
	{ typed: '-stalin', finds: 'cards without the word' },
	{ typed: 'kind:event', finds: 'cards about events; also position, figure, own' },
	{
		typed: 'state:suspended',
		finds: 'cards set aside; also new, learning, known, buried, dropped, unread, leech (often forgotten)'
	},
	{ typed: 'form:gap', finds: 'cards with a gap; also basic, list' },
	{ typed: 'due:today', finds: 'asked today; also tomorrow, week, overdue, or due:<7 for fewer than 7 days' },
	{ typed: 'stability>30', finds: 'likely to be remembered for over 30 days' },
	{ typed: 'difficulty>=7', finds: 'the hard ones, of 1 to 10' },
	{ typed: 'lapses>=3', finds: 'forgotten three times or more' },
	{ typed: 'reviews<5', finds: 'answered fewer than five times' },
	{ typed: 'interval>30', finds: 'asked again after more than 30 days' }
];
