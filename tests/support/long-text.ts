import { readFileSync } from 'node:fs';

const ESSAY = 'tests/fixtures/annotated/proposed-roads-to-soviet-democracy.txt';
const ENDINGS = ['son', 'er', 'man', 'ford', 'ley', 'ton', 'wood', 'well', 'by', 'ham', 'sen'];

/** A text of at least so many words: the essay over and over, each time about persons and places of other names. */
export function longText(leastWords: number): string {
	const essay = readFileSync(ESSAY, 'utf8');
	const times = Math.ceil(leastWords / essay.split(/\s+/u).length);
	const copies = Array.from({ length: times }, (_, copy) => {
		const ending = `${ENDINGS[copy % ENDINGS.length] ?? ''}${ENDINGS[Math.floor(copy / ENDINGS.length) - 1] ?? ''}`;
		return essay.replace(/\b[A-Z][a-z]{4,}\b/gu, (name) => name + ending);
	});
	return copies.join('\n\n');
}
