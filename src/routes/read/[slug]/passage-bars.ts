import { rangeOver } from '#lib/platform/visible-text.ts';
import type { SubjectDigest, SubjectEntry } from '#lib/format/subject-digest.ts';
import type { ArticleText } from './article-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Left of the text, and how far a bar stays from the lines above and below, pixels. */
const BESIDE_PX = 10;
const INSET_PX = 3;

/**
 * Draws thin bars in the margin beside the positions of a text, and again whenever its lines break anew.
 * @param holder what the article stands in; the bars are placed from its corner
 * @returns takes the bars away
 */
export function drawPassageBars(holder: Element, article: ArticleText, digest: SubjectDigest): () => void {
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('class', 'passage-bars');
	drawing.setAttribute('aria-hidden', 'true');
	const path = drawing.appendChild(document.createElementNS(SVG, 'path'));
	holder.append(drawing);
	const layout = new ResizeObserver(() => {
		path.setAttribute('d', digest.subjects.map((subject) => barsOf(subject, holder, article)).join(''));
	});
	layout.observe(article.element);
	return () => {
		layout.disconnect();
		drawing.remove();
	};
}

function barsOf(subject: SubjectEntry, holder: Element, article: ArticleText): string {
	if (subject.kind !== 'position') return '';
	const corner = holder.getBoundingClientRect();
	const marks = article.marksOf(subject.mentions.flatMap((span) => article.hitOf(span) ?? []));
	return marks
		.map(({ element, start, end }) => {
			const { top, bottom } = rangeOver(element, start, end).getBoundingClientRect();
			const left = element.getBoundingClientRect().left - corner.left - BESIDE_PX;
			return `M${left} ${top - corner.top + INSET_PX}V${bottom - corner.top - INSET_PX}`;
		})
		.join('');
}
