import { expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { noveltyFeatures } from '#lib/pipeline/subjects/event-novelty.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const TEXT =
	'Many remember the Ruritanian uprising of 1874. Few praise the uprising in Ruritania. In Aster, Edward Thorne died.';

it.each([
	['a happening named first', 0, { newHappenings: 0.5, oldHappenings: 0, newNames: 0.25, ownDate: 1 }],
	['the same named again', 1, { newHappenings: 0, oldHappenings: 0.5, named: 1, date: 0 }],
	['a death', 2, { deed: 1, newNames: 0.75, oldNames: 0 }]
])('tells what a sentence names first and what again: %s', (_, index, features) => {
	const sentences = textSentences(parseDocument(TEXT, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' }));
	expect(noveltyFeatures(sentences)[index]).toMatchObject(features);
});
