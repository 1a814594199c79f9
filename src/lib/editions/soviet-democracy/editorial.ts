import { ADDED_CARDS } from '#lib/editions/soviet-democracy/added-cards.ts';
import { WITHOUT_CARD } from '#lib/editions/soviet-democracy/without-card.ts';
import type { Editorial } from '#lib/editions/editorial.ts';

/** What was changed by hand in the generated deck of the essay. */
export const SOVIET_DEMOCRACY_EDITORIAL: Editorial = {
	kept: [
		{
			kind: 'position',
			quote: 'debate proceeded over whether or not the Bolsheviks erred',
			answer: 'the ousted Czarist and capitalist elements'
		},
		{
			kind: 'position',
			quote: 'had no choice but to abide by the harsh methods of civil war',
			answer: 'The representatives of the workers republic'
		},
		{
			kind: 'position',
			quote: 'The Bolshevik leaders argued that the facts of civil war',
			answer: 'The Bolshevik leaders'
		},
		{ kind: 'position', quote: 'Even after Trotsky was exiled', answer: 'the road of reform' }
	],
	reworded: [
		{
			kind: 'position',
			quote: 'The material basis for the withering away of the state will be the increase in wealth',
			answer: 'The increase in wealth, an increase of such enormous proportions as to wipe out all poverty',
			prompt:
				'What, in the Marxist theory that Hansen sets out, will be the material basis for the withering away of the state?',
			newAnswer: 'An increase in wealth so enormous as to wipe out all poverty'
		},
		{
			kind: 'position',
			quote: 'viewed its usurpation of power as fixed and final and closed all legal means',
			answer: 'The Stalinist officialdom',
			prompt: 'Who, according to Hansen, closed all legal means for changing the political structure?'
		}
	],
	dropped: [
		{
			kind: 'position',
			quote: 'the loss of liberty in the Soviet Union was lodged from the beginning',
			answer: 'The loss of liberty in the Soviet Union',
			reason: 'It is what follows from Hayek’s thesis, not Hansen’s view.'
		},
		{
			kind: 'position',
			quote: 'the Kremlin has vigorously suppressed all political opposition',
			answer: 'The Kremlin',
			reason: 'Any name of the rulers would do.'
		},
		{
			kind: 'position',
			quote: 'has a fairly realistic appreciation of what the masses are capable of doing',
			answer: 'The ruling clique',
			reason: 'Any name of the rulers would do, and the essay says it with an “apparently”.'
		}
	],
	added: ADDED_CARDS,
	withoutCard: WITHOUT_CARD
};
