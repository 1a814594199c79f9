import type { AddedCard } from '#lib/editions/editorial.ts';

/** Cards on what matters in the essay and no rule could ask well. */
export const ADDED_CARDS: readonly AddedCard[] = [
	{
		name: 'hayek',
		kind: 'position',
		form: 'basic',
		quote:
			'Hayek’s thesis is that social and economic planning, because of its complexity must inevitably be arbitrary, and, since it is also pervasive, the arbitrariness is imposed on everyone; consequently planned economy inherently threatens individual freedom.',
		prompt:
			'Whose thesis is it that planning, because of its complexity, must be arbitrary and so threatens individual freedom?',
		answer: 'Friedrich A. Hayek'
	},
	{
		name: 'doomed-from-start',
		kind: 'position',
		form: 'basic',
		quote:
			'those Social Democrats who hold that democracy in the Soviet Union was doomed from the start by the kind of organization that went into the Bolshevik party.',
		prompt: 'What, according to some Social Democrats, doomed democracy in the Soviet Union from the start?',
		answer: 'The kind of organization that went into the Bolshevik party'
	},
	{
		name: 'civil-war-reason',
		kind: 'position',
		form: 'basic',
		quote:
			'The Bolsheviks pointed to the fact that these elements had not only refused to recognize the Soviet government but were conducting unrelenting civil war against it.',
		prompt: 'To what did the Bolsheviks point to justify denying democratic rights to the ousted classes?',
		answer: 'Their refusal to recognize the Soviet government and their civil war against it'
	},
	{
		name: 'smashed-organs',
		kind: 'event',
		form: 'basic',
		quote:
			'The bureaucracy in its drive to power had to smash the very organs of democracy established under Lenin and Trotsky. It liquidated the Soviets.',
		prompt: 'What did the bureaucracy, according to Hansen, have to smash in its drive to power?',
		answer: 'The organs of democracy established under Lenin and Trotsky'
	},
	{
		name: 'back-to-lenin',
		kind: 'position',
		form: 'basic',
		quote:
			'Khrushchev at the Twentieth Congress of the Russian Communist party ventured to confess some of Stalin’s crimes, to criticize some of the late dictator’s totalitarian practices and to promise to “go back to Lenin.”',
		prompt: 'To whom did Khrushchev promise at the Twentieth Congress to “go back”?',
		answer: 'Lenin'
	},
	{
		name: 'deutscher-turns',
		kind: 'position',
		form: 'basic',
		quote:
			'Isaac Deutscher, the most influential and informed spokesman for this view, at first placed considerable hope in the self-reform of the bureaucracy. However, after the Hungarian events, he began to put much more stress upon the dynamic role of self-action by the masses.',
		prompt:
			'Deutscher at first hoped for the self-reform of the bureaucracy. On what did he put more stress after the Hungarian events?',
		answer: 'Self-action by the masses'
	},
	{
		name: 'sweezy-struggle',
		kind: 'position',
		form: 'basic',
		quote:
			'I for one believe that such a struggle will be undertaken, that it will be protracted and in the main non-violent, and that it can succeed.',
		prompt: 'Who wrote that the struggle from below would be protracted, in the main non-violent, and could succeed?',
		answer: 'Paul M. Sweezy'
	},
	{
		name: 'trotsky-direct-action',
		kind: 'position',
		form: 'basic',
		quote:
			'From this fact Trotsky reluctantly drew the conclusion that the new despots had left the masses no alternative but direct action to throw out the Stalinist bureaucrats and put in a new regime of their own choice.',
		prompt: 'What, as Trotsky reluctantly concluded, was the only way left to the Soviet masses?',
		answer: 'Direct action to throw out the Stalinist bureaucrats'
	},
	{
		name: 'foster',
		kind: 'figure',
		form: 'basic',
		quote:
			'The Stalinist die-hards headed by Foster are in the unenviable status of cult-worshippers whose Great Man-God has been exposed as a murderous Moloch.',
		prompt: 'Who, according to Hansen, heads the Stalinist die-hards?',
		answer: 'Foster'
	},
	{
		name: 'progressive-crushing',
		kind: 'position',
		form: 'basic',
		quote:
			'Deutscher’s view that the crushing of democracy in the Soviet Union, regrettable as it may have been, was historically inevitable and even, in a certain sense, progressive, for it allegedly made possible the accumulation of capital on which depended the increase in material wealth seen today.',
		prompt: 'Why, in Deutscher’s view, was the crushing of Soviet democracy in a certain sense progressive?',
		answer: 'It made possible the accumulation of capital.'
	},
	{
		name: 'aim-of-flexibility',
		kind: 'position',
		form: 'basic',
		quote:
			'The aim of the increased flexibility seems clear – it is not to prepare for the introduction of more democratic reforms but to strengthen bureaucratic resistance against them.',
		prompt: 'What does Hansen hold to be the real aim of the bureaucracy’s increased flexibility?',
		answer: 'To strengthen its resistance against democratic reforms'
	},
	{
		name: 'convergence',
		kind: 'position',
		form: 'basic',
		quote:
			'Closely related to the theory of the “mellowing” of the bureaucracy is the theory of “convergence,” which has been picked up by such former Communists as Joseph Starobin.',
		prompt: 'Which former Communist has picked up the theory of “convergence”, according to Hansen?',
		answer: 'Joseph Starobin'
	},
	{
		name: 'parasitism',
		kind: 'position',
		form: 'basic',
		quote:
			'Trotsky used the term “parasitism” to describe the contradictory relation of the bureaucracy to the planned economy',
		prompt: 'Who used the term “parasitism” for the contradictory relation of the bureaucracy to the planned economy?',
		answer: 'Trotsky'
	},
	{
		name: 'total-of-reforms',
		kind: 'position',
		form: 'basic',
		quote:
			'It is much closer to reality to view the program of political revolution as the total series of reforms, gained through militant struggle, culminating in the transfer of power to the workers.',
		prompt: 'In what, according to Hansen, does the program of political revolution culminate?',
		answer: 'The transfer of power to the workers'
	},
	{
		name: 'tito-gomulka',
		kind: 'position',
		form: 'list',
		quote:
			'That includes heads of states like Tito and Gomulka as well as prominent officials or rank-and-file members of the Communist party or those who have left it. Such leaders do not merit political confidence from the workers so long as they have not broken clearly and completely with Stalinism, and adopted in practice a consistent and comprehensive socialist course, but it is surely correct to favor collaboration in organizing and conducting their opposition.',
		prompt:
			'Name the two heads of states who, for Hansen, merit no political confidence while they have not broken with Stalinism.',
		answer: 'Tito · Gomulka'
	}
];
