import type { TextId } from '#lib/pipeline/document/document.ts';
import { highlightsToMarkdown } from '#lib/portable/highlights-markdown.ts';
import { takenFile, type TakenFile } from '#lib/state/taken-file.ts';
import { WholeRecords } from '#lib/state/whole-records.ts';
import { readHighlights } from '#lib/store/highlights.ts';
import type { Store } from '#lib/store/store.ts';
import { readTexts } from '#lib/store/texts.ts';

/** Where a text was printed and where it is found; empty where that is not known. */
export interface TextOrigin {
	readonly published: string;
	readonly url: string;
}

/** What is marked in all texts as one Markdown document, in the order of each text. @throws StoreError */
export async function takeHighlights(
	store: Store,
	nowMs: number,
	originOf: (textId: TextId) => TextOrigin
): Promise<TakenFile> {
	const documents: string[] = [];
	const whole = new WholeRecords();
	let highlightCount = 0;
	for (const { id, title, author } of whole.of('texts', await readTexts(store))) {
		const highlights = whole.of('highlights', await readHighlights(store, id));
		if (highlights.length === 0) continue;
		highlightCount += highlights.length;
		const passages = [...highlights]
			.sort((one, other) => one.source.start - other.source.start)
			.map(({ source, note }) => ({ exact: source.exact, note }));
		// The words of a text, which tell its sections, are on its own page alone.
		const sections = [{ title: '', passages }];
		documents.push(highlightsToMarkdown({ title, author, ...originOf(id), sections, orphans: [] }));
	}
	const content = new Blob([documents.join('\n')], { type: 'text/markdown' });
	return takenFile({ what: 'highlights', ending: '.md', atMs: nowMs }, content, {
		highlightCount,
		leftOutCount: whole.leftOutCount
	});
}
