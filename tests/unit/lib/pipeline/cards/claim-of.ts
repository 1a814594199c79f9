import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import type { Claim } from '#lib/pipeline/cards/claim-form.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';

/** A claim by Reed, in a text that keeps speaking of the dam, the council and the river. */
export function claimOf(text: string): Claim {
	const matter: CardMatter = {
		document: parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' }),
		subjects: { figures: [], events: [], positions: [] },
		sentences: [],
		mentions: [],
		labels: [],
		topics: new Set(['dams', 'council', 'river']),
		author: 'Reed',
		authorDoes: 'does',
		ordinary: new Set(['banks', 'floods', 'trade', 'neglect'])
	};
	return { text, author: 'Reed', frame: ', according to Reed,', matter };
}
