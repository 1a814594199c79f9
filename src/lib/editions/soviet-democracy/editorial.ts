import { ADDED_CARDS } from '#lib/editions/soviet-democracy/added-cards.ts';
import { WITHOUT_CARD } from '#lib/editions/soviet-democracy/without-card.ts';
import type { Editorial } from '#lib/editions/editorial.ts';

/** What was changed by hand in the generated deck of the essay. */
export const SOVIET_DEMOCRACY_EDITORIAL: Editorial = {
	kept: [
		{
			kind: 'position',
			quote: 'can likewise be traced back to the very foundation of the workers state',
			answer: 'The discussion of the question of democracy in the USSR among socialists'
		},
		{ kind: 'position', quote: 'Even after Trotsky was exiled', answer: 'the road of reform' }
	],
	reworded: [
		{
			kind: 'event',
			quote: 'the inequalities have not diminished since Trotsky’s estimate in 1936',
			answer: '1936',
			prompt:
				'From what year is Trotsky’s estimate of Soviet inequalities, which, Hansen finds, have not diminished since?'
		},
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
			quote: 'in hope of appeasing their most urgent demands',
			answer: 'The bureaucracy',
			reason: 'Any name of the rulers would do.'
		},
		{
			kind: 'position',
			quote: 'The preliminary actions of the new union movement',
			answer: 'The settlement of grievances over working conditions, production norms, hours and wages',
			reason: 'It belongs to a course of events that the essay only supposes, which the question does not say.'
		},
		{
			kind: 'position',
			quote: 'Industrial management is exercised through',
			answer: 'Factory committees, democratically elected and holding control over the specialists',
			reason: 'It belongs to a course of events that the essay only supposes, which the question does not say.'
		}
	],
	added: ADDED_CARDS,
	withoutCard: WITHOUT_CARD
};
