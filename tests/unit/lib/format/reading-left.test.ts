import { expect, test } from 'vitest';
import { sectionLeftWords, shelfWords, textLeftWords } from '#lib/format/reading-left.ts';

test.each([
	{ share: 0, minutes: 11.2, section: '11 min', text: 'About 11 minutes.', shelf: ['0 % read', '11 min left'] },
	{
		share: 0.4,
		minutes: 6.6,
		section: '7 min left',
		text: '40 % read. About 7 minutes left at your pace.',
		shelf: ['40 % read', '7 min left']
	},
	{
		share: 0.9,
		minutes: 0.4,
		section: 'under 1 min left',
		text: '90 % read. About 1 minute left at your pace.',
		shelf: ['90 % read', '1 min left']
	},
	{ share: 0.98, minutes: 0.1, section: 'read', text: 'You have read it all.', shelf: ['100 % read', ''] }
])('$share of it read, $minutes minutes left', ({ share, minutes, section, text, shelf }) => {
	expect(sectionLeftWords(share, minutes)).toBe(section);
	expect(textLeftWords(share, minutes)).toBe(text);
	expect(Object.values(shelfWords(share, minutes))).toEqual(shelf);
});

test('of a text never opened a shelf tells the time alone', () => {
	expect(shelfWords(null, 39.5)).toEqual({ read: '', left: '40 minutes' });
	expect(shelfWords(null, 0.2)).toEqual({ read: '', left: '1 minute' });
});
