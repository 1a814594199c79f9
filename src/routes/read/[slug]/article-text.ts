import type { MarkedText } from '#lib/platform/text-highlight.ts';
import type { TextPlace } from '#lib/platform/visible-text.ts';

interface Hit {
	readonly paragraphId: string;
	readonly start: number;
	readonly end: number;
}

/** The article as it stands in the page: its paragraphs' words and its sections. */
export interface ArticleText {
	readonly element: Element;
	readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
	readonly sections: readonly { readonly id: string; readonly title: string }[];
	/** How much of the text lies before a place, in [0, 1]. */
	readonly fractionAt: (place: TextPlace) => number;
	readonly sectionOf: (paragraphId: string) => string | null;
	readonly marksOf: (hits: readonly Hit[]) => MarkedText[];
}

/** Reads the words and sections of an article from its HTML. */
export function readArticle(element: Element): ArticleText {
	const elements = [...element.querySelectorAll<HTMLElement>('p[data-start]')];
	const byId = new Map(elements.map((paragraph) => [paragraph.id, paragraph]));
	const startOf = (paragraph: HTMLElement | undefined) => Number(paragraph?.dataset['start'] ?? 0);
	const last = elements.at(-1);
	const length = startOf(last) + (last?.textContent.length ?? 0);
	return {
		element,
		paragraphs: elements.map(({ id, textContent }) => ({ id, text: textContent })),
		sections: [...element.querySelectorAll('section[id]')].map(({ id }, index) => ({
			id,
			title: titleOf(element, id) ?? (index === 0 ? 'Beginning' : id)
		})),
		fractionAt: ({ paragraphId, character }) =>
			length === 0 ? 0 : Math.min(1, (startOf(byId.get(paragraphId)) + character) / length),
		sectionOf: (paragraphId) => byId.get(paragraphId)?.closest('section')?.id ?? null,
		marksOf: (hits) =>
			hits.flatMap(({ paragraphId, start, end }) => {
				const paragraph = byId.get(paragraphId);
				return paragraph ? [{ element: paragraph, start, end }] : [];
			})
	};
}

function titleOf(element: Element, sectionId: string): string | null {
	return element.querySelector(`#${sectionId} > h2`)?.textContent ?? null;
}
