import { BEGINNING } from '#lib/pipeline/document/section-names.ts';
import type { SectionId } from '#lib/pipeline/document/document.ts';
import type { MarkedText } from '#lib/platform/text-highlight.ts';
import type { TextPlace } from '#lib/platform/visible-text.ts';

export interface Hit {
	readonly paragraphId: string;
	readonly start: number;
	readonly end: number;
}

interface ArticleParagraph {
	readonly id: string;
	readonly start: number;
	readonly text: string;
	readonly sectionId: string | null;
}

/** The article as it stands in the page: its paragraphs' words and its sections. */
export interface ArticleText {
	readonly element: HTMLElement;
	/** `start` is the paragraph's place in the whole text. */
	readonly paragraphs: readonly ArticleParagraph[];
	readonly sections: readonly { readonly id: string; readonly title: string }[];
	/** UTF-16 code units. */
	readonly length: number;
	/** How much of the text lies before a place, in [0, 1]. */
	readonly fractionAt: (place: TextPlace) => number;
	readonly sectionOf: (paragraphId: string) => SectionId | null;
	readonly marksOf: (hits: readonly Hit[]) => MarkedText[];
	/** A place as an offset into the whole text. */
	readonly offsetOf: (place: TextPlace) => number;
	/** A stretch of the whole text as one of the paragraph it begins in; null beside the paragraphs. */
	readonly hitOf: (span: readonly [start: number, end: number]) => Hit | null;
}

/** Reads the words and sections of an article from its HTML. */
export function readArticle(element: HTMLElement): ArticleText {
	const elements = [...element.querySelectorAll<HTMLElement>('p[data-start]')];
	const byId = new Map(elements.map((paragraph) => [paragraph.id, paragraph]));
	const startOf = (paragraph: HTMLElement | undefined) => Number(paragraph?.dataset['start'] ?? 0);
	const last = elements.at(-1);
	const length = startOf(last) + (last?.textContent.length ?? 0);
	const offsetOf = ({ paragraphId, character }: TextPlace) => startOf(byId.get(paragraphId)) + character;
	const paragraphs = elements.map((paragraph) => ({
		id: paragraph.id,
		start: startOf(paragraph),
		text: paragraph.textContent,
		sectionId: paragraph.closest('section')?.id ?? null
	}));
	return {
		element,
		length,
		paragraphs,
		sections: [...element.querySelectorAll('section[id]')].map(({ id }, index) => ({
			id,
			title: titleOf(element, id) ?? (index === 0 ? BEGINNING : id)
		})),
		fractionAt: (place) => (length === 0 ? 0 : Math.min(1, offsetOf(place) / length)),
		offsetOf,
		hitOf: ([start, end]) => {
			const paragraph = paragraphs.findLast((one) => one.start <= start && start < one.start + one.text.length);
			return paragraph
				? { paragraphId: paragraph.id, start: start - paragraph.start, end: end - paragraph.start }
				: null;
		},
		// Sections have the ids that the page was made with.
		sectionOf: (paragraphId) => (byId.get(paragraphId)?.closest('section')?.id as SectionId | undefined) ?? null,
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
