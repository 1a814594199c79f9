/** Every screen of the app and its address. */
export const screens = [
	{ name: 'Today', path: '/' },
	{ name: 'Read', path: '/read/' },
	{ name: 'the essay', path: '/read/soviet-democracy/' },
	{ name: 'Review', path: '/review/' },
	{ name: 'Try another text', path: '/try/' },
	{ name: 'Cards', path: '/cards/' },
	{ name: 'a card', path: '/cards/card/' },
	{ name: 'Retention', path: '/retention/' },
	{ name: 'Settings', path: '/settings/' }
];
