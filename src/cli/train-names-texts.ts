import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TaggerSentence } from '#lib/pipeline/subjects/tagger-words.ts';
import { wordsOf, type Word } from '#lib/pipeline/subjects/text-sentences.ts';

/** One labelled text: its sentences and, for each word of a name, P(erson), L (place), G (organisation) or M (other). */
export interface LabelledText {
	readonly isDev: boolean;
	readonly sentences: readonly TaggerSentence[];
	readonly labels: ReadonlyMap<Word, string>;
}

/** Reads the labelled texts (`*.tsv.gz`: token, tab, label; `# id train|dev` opens a text, a blank line ends a sentence). */
export function readLabelledTexts(folder: string): LabelledText[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.tsv.gz'))
		.sort()
		.flatMap((file) => readTexts(gunzipSync(readFileSync(join(folder, file))).toString('utf8')));
}

function readTexts(content: string): LabelledText[] {
	return content
		.split(/^# /mu)
		.filter((part) => part.trim() !== '')
		.map((part) => {
			const headEnd = part.indexOf('\n');
			const labels = new Map<Word, string>();
			const sentences = part
				.slice(headEnd + 1)
				.split(/\n\s*\n/u)
				.filter((lines) => lines.trim() !== '')
				.map((lines) => readSentence(lines.split('\n'), labels));
			return { isDev: part.slice(0, headEnd).trim().endsWith('dev'), sentences, labels };
		});
}

/** Sets the tokens as running text, so that its words are read as those of any other text. */
function readSentence(lines: readonly string[], labels: Map<Word, string>): TaggerSentence {
	let text = '';
	const labelAt = new Map<number, string>();
	for (const line of lines) {
		const [token = '', label = ''] = line.split('\t');
		if (token === '') continue;
		const isTight = /^(?:[.,;:!?)\]’”-]|[’']s$|n[’']t$)/u.test(token) || /[([“‘-]$/u.test(text) || text === '';
		if (!isTight) text += ' ';
		if (label.trim() !== '') labelAt.set(text.length, label.trim());
		text += token;
	}
	const words = wordsOf(text, { start: 0, end: text.length });
	for (const word of words) {
		const label = labelAt.get(word.start);
		if (label !== undefined) labels.set(word, label);
	}
	return { start: 0, text, words };
}
