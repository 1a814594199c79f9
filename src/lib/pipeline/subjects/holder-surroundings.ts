import type { HolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import type { HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { isQuoted } from '#lib/pipeline/subjects/sentence-speech.ts';

/** What stands around a sentence: its paragraph, and a block quotation that may go on into it. */
export interface Surroundings {
	/** Indices of the first and the last sentence of its paragraph, of a very long one those not too far away. */
	readonly first: number;
	readonly last: number;
	/** A block quotation some paragraphs before whose end nothing marks; null where a person has been named since. */
	readonly block: { readonly paragraphsAgo: number; readonly key: HolderKey | null } | null;
}

const WINDOW = 12;
const MOST_PARAGRAPHS = 4;
const PARAGRAPH_READ = 40;

/** Reads the surroundings of a sentence. */
export function surroundingsOf(scene: HolderScene, index: number): Surroundings {
	const { sentences } = scene;
	const first = index - Math.min(PARAGRAPH_READ, sentences[index]?.indexInParagraph ?? 0);
	let last = index;
	while (last < index + PARAGRAPH_READ && (sentences[last + 1]?.indexInParagraph ?? 0) > 0) last += 1;
	return { first, last, block: isQuoted(scene.speech[index]) ? null : blockBefore(scene, first) };
}

function blockBefore({ sentences, speech, references }: HolderScene, first: number): Surroundings['block'] {
	let paragraphsAgo = 0;
	for (let index = first - 1; index >= first - PARAGRAPH_READ && paragraphsAgo < MOST_PARAGRAPHS; index -= 1) {
		if (index < 0) break;
		if (sentences[index + 1]?.indexInParagraph === 0) paragraphsAgo += 1;
		const near = speech[index];
		if (near && isQuoted(near) && near.stretch.form === 'block')
			return { paragraphsAgo, key: near.stretch.speakers[0]?.key ?? null };
		const namesPerson = ({ holder, form }: { holder: { kind: string }; form: string }) =>
			holder.kind === 'person' && form === 'name';
		if ((references[index] ?? []).some(namesPerson)) return null;
	}
	return null;
}

/** How many of the sentences `from` to `to` fulfil a condition. */
export function countSentences(from: number, to: number, isSo: (index: number) => boolean): number {
	let count = 0;
	for (let index = Math.max(0, from); index <= to; index += 1) if (isSo(index)) count += 1;
	return count;
}

/** The indices of the sentences around one, at most `WINDOW` on each side. */
export function windowAround({ sentences }: HolderScene, index: number): [number, number] {
	return [Math.max(0, index - WINDOW), Math.min(sentences.length - 1, index + WINDOW)];
}
