import { expect, test } from 'vitest';
import { sectionLeftWords, textLeftWords } from '#lib/format/reading-left.ts';

test.each([
	{ share: 0, minutes: 11.2, section: '11 min', text: 'About 11 minutes.' },
	{ share: 0.4, minutes: 6.6, section: '7 min left', text: '40 % read. About 7 minutes left at your pace.' },
	{ share: 0.9, minutes: 0.4, section: 'under 1 min left', text: '90 % read. About 1 minute left at your pace.' },
	{ share: 0.98, minutes: 0.1, section: 'read', text: 'You have read it all.' }
])('$share of it read, $minutes minutes left', ({ share, minutes, section, text }) => {
	expect(sectionLeftWords(share, minutes)).toBe(section);
	expect(textLeftWords(share, minutes)).toBe(text);
});
