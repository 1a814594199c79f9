/**
 * What is new, newest first, each in a short sentence for readers. A release that changes nothing they see adds none; none
 * is ever taken away or reworded into another, since a device remembers how many it has told.
 */
export const RELEASE_NOTES: readonly string[] = [
	'A text opens where you stopped, at once and without a jump.',
	'Letters and numbers that work as keys can be switched off in Settings, under Reviewing.',
	'Settings shows, step by step, how to put the app on the home screen.',
	'The first visit tells when everything is saved for offline use. Settings tells it always.'
];
