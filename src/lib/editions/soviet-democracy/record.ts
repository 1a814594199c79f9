import type { EditionRecord } from '#lib/editions/edition.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';

/** Joseph Hansen's essay of 1958, as transcribed by the Marxists Internet Archive. */
export const SOVIET_DEMOCRACY: EditionRecord = {
	id: 'soviet-democracy' as TextId,
	slug: 'soviet-democracy',
	title: 'Proposed Roads to Soviet Democracy',
	author: 'Joseph Hansen',
	source: {
		publication: 'International Socialist Review, Vol. 19 No. 2',
		date: 'Spring 1958',
		pages: '43–51',
		url: 'https://www.marxists.org/archive/hansen/1958/xx/sovdem.htm'
	},
	licence:
		'Public domain, according to the Marxists Internet Archive, which asks that its address and the publication be cited.',
	textLength: 56_467,
	mended: [
		{ asGiven: 'mistakes - – made', asPrintedHere: 'mistakes – made', reason: 'a dash set twice' },
		{
			asGiven: 'imperialist powers One can',
			asPrintedHere: 'imperialist powers. One can',
			reason: 'a full stop missing'
		},
		{
			asGiven: 'the state will began to lose',
			asPrintedHere: 'the state will begin to lose',
			reason: 'the wrong form of the verb'
		},
		{ asGiven: 'fin the USSR]', asPrintedHere: '[in the USSR]', reason: 'an opening bracket read as a letter' },
		{
			asGiven: 'remote - from - this - world',
			asPrintedHere: 'remote-from-this-world',
			reason: 'hyphens set apart'
		},
		{ asGiven: 'vizualization', asPrintedHere: 'visualization', reason: 'a misspelling' }
	]
};
