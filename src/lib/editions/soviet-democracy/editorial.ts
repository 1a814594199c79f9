import { ADDED_CARDS } from '#lib/editions/soviet-democracy/added-cards.ts';
import { WITHOUT_CARD } from '#lib/editions/soviet-democracy/without-card.ts';
import type { Editorial } from '#lib/editions/editorial.ts';

/** What was changed by hand in the generated deck of the essay: nothing is dropped, and no wording is changed. */
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
		{
			kind: 'position',
			quote: 'fought the rising bureaucracy on a program of restoring democracy',
			answer: 'reforming the Communist Party and the Soviet government'
		},
		{ kind: 'position', quote: 'Even after Trotsky was exiled', answer: 'the road of reform' },
		{
			kind: 'position',
			quote: 'The means of pressure and protest available to the workers',
			answer: 'The means of pressure and protest available to the workers'
		},
		{
			kind: 'position',
			quote: 'measure of freedom granted the artists',
			answer: 'The measure of freedom granted the artists'
		}
	],
	reworded: [],
	dropped: [],
	added: ADDED_CARDS,
	withoutCard: WITHOUT_CARD
};
