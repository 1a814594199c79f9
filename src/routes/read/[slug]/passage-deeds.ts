import { resolve } from '$app/paths';
import type { EditionRecord } from '#lib/editions/edition.ts';
import { citePassage } from '#lib/format/cite-passage.ts';
import { handoverWords } from '#lib/format/handover-words.ts';
import { textFragment } from '#lib/pipeline/document/text-fragment.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { copyText, shareText } from '#lib/platform/share-text.ts';

/** Words of a text, and where they stand in it now; no place for words that are no longer in it. */
export interface Passage {
	readonly exact: string;
	readonly range: TextRange | null;
}

/** What can be done with a passage elsewhere; each tells what to say of it. */
export interface PassageDeeds {
	readonly copy: (passage: Passage) => Promise<string>;
	readonly share: (passage: Passage) => Promise<string>;
}

export function passageDeeds(edition: EditionRecord, text: string): PassageDeeds {
	const addressOf = ({ range }: Passage) => {
		const page = `${location.origin}${resolve('/read/[slug]', { slug: edition.slug })}/`;
		return range ? `${page}#:~:${textFragment(text, range)}` : page;
	};
	return {
		async copy(passage) {
			return handoverWords(await copyText(citePassage(passage.exact, edition, addressOf(passage))), 'Passage');
		},
		async share(passage) {
			const url = addressOf(passage);
			return handoverWords(await shareText({ title: edition.title, text: `“${passage.exact}”`, url }, url), 'Link');
		}
	};
}
