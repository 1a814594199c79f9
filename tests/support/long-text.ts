import { readFileSync } from 'node:fs';

const ESSAY = 'tests/fixtures/annotated/proposed-roads-to-soviet-democracy.txt';
const ENDINGS = ['', 'son', 'er', 'man', 'ford', 'ley', 'ton', 'wood', 'well', 'by', 'ham'];

/**
 * A text of so many words and the rest of a paragraph: the essay over and over, each time about persons and places of
 * other names.
 */
export function longText(wordCount: number): string {
	const paragraphs = readFileSync(ESSAY, 'utf8').split(/\n{2,}/u);
	const taken: string[] = [];
	let words = 0;
	for (let index = 0; words < wordCount; index += 1) {
		const copy = Math.floor(index / paragraphs.length);
		const paragraph = renamed(paragraphs[index % paragraphs.length] ?? '', copy);
		taken.push(paragraph);
		words += paragraph.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
	}
	return taken.join('\n\n');
}

function renamed(paragraph: string, copy: number): string {
	const [tens, ones] = [Math.floor(copy / ENDINGS.length), copy % ENDINGS.length];
	const ending = `${ENDINGS[ones] ?? ''}${ENDINGS[tens] ?? ''}`;
	return paragraph.replace(/\b[A-Z][a-z]{4,}\b/gu, (name) => name + ending);
}
