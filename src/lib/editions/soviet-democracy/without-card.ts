import type { WithoutCard } from '#lib/editions/editorial.ts';

/** What matters in the essay and yet has no card, and why. */
export const WITHOUT_CARD: readonly WithoutCard[] = [
	{
		quote:
			'It was demonstrated again by Stalin’s heirs when the “thaw” was followed by the repression of the Hungarian revolution.',
		reason:
			'An example of the unchanging character of the bureaucracy; Hungary is asked about where the essay tells what happened.'
	},
	{
		quote:
			'This system, then, even on Hayek’s assumption must be the ultimate source of the danger to individual freedom in today’s world.',
		reason:
			'“This system” stands in the sentence before; the card on Hayek’s thesis comes first, and his answer needs both.'
	},
	{
		quote:
			'By withdrawing from the arena of democratic decision and imposing civil war on the new workers government, the capitalists themselves by that very act rejected the framework of democracy.',
		reason: 'The other half of the reason that the card on the civil war asks for.'
	},
	{
		quote:
			'his thought that perhaps the Russian workers should have refused to take power is understandable, even if wrong and harmful.',
		reason: 'Kautsky has a card as a critic of the Bolshevik course; what he thought stands here only in passing.'
	},
	{
		quote:
			'By refusing to see anything progressive whatsoever within the Soviet Union that is worth defending against capitalist aggression, these Social Democrats deny themselves any possibility of assisting or influencing those forces that can bring about the rebirth of democracy in the Soviet bloc.',
		reason:
			'The Social Democratic Reformists have cards that tell what they hold; this is what Hansen reproaches them with, too long for one answer.'
	},
	{
		quote: 'They call for complete confidence in Stalin’s heirs as genuine representatives of socialism.',
		reason: 'Two cards already ask which of the positions is the Stalinist Die-hard’s.'
	},
	{
		quote:
			'The American Socialist, which tends to follow Deutscher’s opinions, recently ventured an “educated guess” at a “protracted, see-sawing process” involving both “reform from above” and “action from below.”',
		reason: 'A periodical that follows Deutscher, who has cards of his own.'
	},
	{
		quote:
			'THE DESIRE to democratize the Soviet Union through reform of the bureaucracy is reasonable and has much to commend it.',
		reason: 'A concession; a card would give it more weight than the essay does.'
	},
	{
		quote:
			'Trotsky estimated “that 15 per cent, or, say 20 per cent, of the population enjoys not much less of the wealth than is enjoyed by the remaining 80 to 85 per cent.”',
		reason: 'Figures of one estimate; its date has a card.'
	},
	{
		quote:
			'The bureaucracy acts like a ruling class, although it is only a parasitic formation, in the persistency with which it advances its own standard of living at the expense of the country as a whole.',
		reason: 'The card on the word “parasitism” asks for the same thought.'
	},
	{
		quote:
			'The trouble is, however, that it views the rise and decline of Stalinism as an automatic economic process, directly and wholly linked to the development of Soviet industrial capacity.',
		reason: '“It” is Deutscher’s argument, three sentences back; his argument has a card.'
	},
	{
		quote:
			'Isn’t it an illegitimate application to quite different forces and circumstances of the Marxist theory about the withering away of the state?',
		reason: 'A rhetorical question; the answer to it is asked by the card on the role of the bureaucracy.'
	},
	{
		quote:
			'Marxist theory holds that once socialism is achieved, the state will begin to lose its function as a repressive instrument.',
		reason: 'The material basis of the withering away of the state has a card.'
	},
	{
		quote:
			'The role of the Stalinist bureaucracy has been to retard and mismanage production, to slow down the accumulation of capital, to divert and waste the wealth produced by the workers.',
		reason: 'Three things at once; the card before it asks what that role is not.'
	},
	{
		quote:
			'The reservation which I feel must be made in regard to the reformist position is simply that the struggle, in the course of action, will tend to pass beyond the limits of mere reforms and that such a climactic development should not be rejected if it turns out to be the reality.',
		reason: 'What it leads to is asked by the card on the total series of reforms.'
	},
	{
		quote:
			'It is only when the process is viewed as a whole – in its origin, its fundamental aims and final results – that it appears for what it really is, a revolution: an organic qualitative change in whatever structure is involved.',
		reason: 'The same thought as the card on the total series of reforms.'
	},
	{
		quote:
			'Shouldn’t the one-party system in the Soviet Union – as Trotsky proposed more than twenty years ago – give way to democratic freedom for all Soviet parties?',
		reason: 'A question inside a supposed course of events; a card would make a fact of it.'
	},
	{
		quote:
			'With the appearance of soviets, dual power would exist in the USSR and the developing revolution would enter its crucial stage.',
		reason: 'Inside a supposed course of events; a card would make a fact of it.'
	},
	{
		quote:
			'The final result is the complete elimination of the bureaucratic caste and the democratization of Soviet life from top to bottom.',
		reason: 'Inside a supposed course of events; a card would make a fact of it.'
	},
	{
		quote:
			'It is a strategic line to be used as a guide for understanding and helping to shape coming events in the whole next historical period of Soviet development.',
		reason: '“It” is the slogan denied in the two sentences before; cut out of them it says little.'
	},
	{
		quote:
			'We should offer critical support to any tendency, no matter how partially developed it may be, or what illusions it may have, so long as it seriously struggles for democratic reforms.',
		reason: 'The card on Tito and Gomulka asks about those this is meant for.'
	},
	{
		quote: 'Their persistent aim has been to eliminate the socialist property forms in order to bring back capitalism.',
		reason: '“Their” leans on the sentence before, which has a card.'
	},
	{
		quote:
			'Not to have taken power in 1917, or not to defend the workers republic thereafter against all enemies, would have meant the triumph of the worst reaction in Russia.',
		reason: 'It carries out what the card on the argument of the Bolshevik leaders asks.'
	},
	{
		quote: 'The limitations at one point included prohibition of factional activity in the Communist party itself.',
		reason: 'One limit among several; the civil war that brought them has a card.'
	},
	{
		quote: 'It will come, if at all, not as a gift from above but as the result of struggle from below.',
		reason: 'The next sentence of the quotation has a card; two would give each other away.'
	},
	{
		quote: 'We have seen how murderously the Kadar’s reacted to the Hungarian insurgents.',
		reason: 'Named once, in the plural, as an example.'
	},
	{
		quote:
			'Neither Marx nor Engels had visualized the workers coming to government power in a backward country like Russia',
		reason: 'Marx is named for what he had not foreseen; what Marxist theory holds has a card.'
	},
	{
		quote:
			'It would be difficult to find a contradiction more absolute than that between the extension of democracy and equality forecast by Marx and Engels under socialism',
		reason: 'Engels is named only beside Marx.'
	},
	{
		quote:
			'this may well have the consequence of encouraging the workers to demand more, as it did in East Germany in 1953',
		reason: 'An example in a sentence on what may happen.'
	},
	{
		quote:
			'this may have the effect of infuriating the workers to such an extent as to touch off an uprising as happened in Hungary in 1956',
		reason: 'An example in a sentence on what may happen.'
	},
	{
		quote:
			'The fact is that as Soviet productivity has grown, inequalities have intensified and become more intolerable rather than softening and becoming easier to bear.',
		reason: 'The card on the increased flow of goods asks for what follows from it.'
	}
];
