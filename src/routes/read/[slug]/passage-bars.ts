import { rangeOver } from '#lib/platform/visible-text.ts';
import type { SubjectDigest } from '#lib/format/subject-digest.ts';
import type { ArticleText, Hit } from './article-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Left of the text, and how far a bar stays from the lines above and below, pixels. */
const BESIDE_PX = 10;
const INSET_PX = 3;
/** How far beyond the screen bars are drawn ahead. */
const AHEAD = '100%';

/**
 * Draws thin bars in the margin beside the positions of a text: those of a paragraph when it comes near the screen, and
 * again when its lines break anew.
 * @returns takes the bars away
 */
export function drawPassageBars(article: ArticleText, digest: SubjectDigest): () => void {
	const passages = passagesByParagraph(article, digest);
	const drawings = new Map<Element, SVGElement>();
	const lines = new ResizeObserver((entries) => {
		for (const { target } of entries) draw(target, passages.get(target) ?? [], drawings);
	});
	const screen = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) if (isIntersecting) lines.observe(target);
		},
		{ rootMargin: AHEAD }
	);
	for (const paragraph of passages.keys()) screen.observe(paragraph);
	return () => {
		screen.disconnect();
		lines.disconnect();
		for (const drawing of drawings.values()) drawing.remove();
	};
}

function passagesByParagraph(article: ArticleText, digest: SubjectDigest): Map<Element, Hit[]> {
	const passages = new Map<Element, Hit[]>();
	for (const { kind, mentions } of digest.subjects) {
		for (const span of kind === 'position' ? mentions : []) {
			const hit = article.hitOf(span);
			const [mark] = hit ? article.marksOf([hit]) : [];
			if (hit && mark) passages.set(mark.element, [...(passages.get(mark.element) ?? []), hit]);
		}
	}
	return passages;
}

function draw(paragraph: Element, passages: readonly Hit[], drawings: Map<Element, SVGElement>): void {
	const corner = paragraph.getBoundingClientRect();
	const bars = passages.map(({ start, end }) => {
		const { top, bottom } = rangeOver(paragraph, start, end).getBoundingClientRect();
		return `M${-BESIDE_PX} ${top - corner.top + INSET_PX}V${bottom - corner.top - INSET_PX}`;
	});
	const drawing = drawings.get(paragraph) ?? newDrawing(paragraph);
	drawings.set(paragraph, drawing);
	drawing.firstElementChild?.setAttribute('d', bars.join(''));
}

/** Holds no words: the paragraph's text, by which places are counted, stays as it is. */
function newDrawing(paragraph: Element): SVGElement {
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('class', 'passage-bars');
	drawing.setAttribute('aria-hidden', 'true');
	drawing.append(document.createElementNS(SVG, 'path'));
	paragraph.append(drawing);
	return drawing;
}
