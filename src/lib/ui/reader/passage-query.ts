import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';

/** One paragraph of a text. */
export interface Passage {
	readonly textId: TextId;
	readonly paragraphId: ParagraphId;
}

/** What tells the address of a session that it is over a passage. */
const PARAMETER = 'passage';

/** The query by which the cards of a passage are asked for: `?passage=soviet-democracy.p12`. */
export function passageQuery({ textId, paragraphId }: Passage): string {
	return `?${new URLSearchParams({ [PARAMETER]: `${textId}.${paragraphId}` }).toString()}`;
}

/** The passage that a query asks for; null where it asks for none, `unreadable` where it cannot be told which. */
export function passageOfQuery(query: string): Passage | 'unreadable' | null {
	const asked = new URLSearchParams(query).get(PARAMETER);
	if (asked === null) return null;
	const [, textId, paragraphId] = /^(.+)\.(p[1-9]\d*)$/u.exec(asked) ?? [];
	if (textId === undefined || paragraphId === undefined) return 'unreadable';
	return { textId: textId as TextId, paragraphId: paragraphId as ParagraphId };
}
