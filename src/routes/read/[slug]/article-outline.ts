import type { Stretch } from '#lib/pipeline/document/stretches.ts';
import type { ArticleText } from './article-text.ts';

/** A place within a section that one would look for: a numbered position, a box, or what follows a line of stars. */
export interface OutlinePart {
	readonly paragraphId: string;
	/** Its own title, or the first words of one without. */
	readonly title: string;
	readonly isTitled: boolean;
}

export interface OutlineSection {
	readonly id: string;
	readonly title: string;
	readonly stretch: Stretch;
	readonly parts: readonly OutlinePart[];
}

const OPENING_WORDS = 6;

/** The sections of an article and the parts within them, in reading order. */
export function readOutline(article: ArticleText): readonly OutlineSection[] {
	return article.sections.map(({ id, title }) => {
		const paragraphs = article.paragraphs.filter(({ sectionId }) => sectionId === id);
		const last = paragraphs.at(-1);
		return {
			id,
			title,
			stretch: [paragraphs[0]?.start ?? 0, (last?.start ?? 0) + (last?.text.length ?? 0)],
			parts: partsOf(article.element, id)
		};
	});
}

function partsOf(article: Element, sectionId: string): OutlinePart[] {
	const blocks = [...article.querySelectorAll(`#${CSS.escape(sectionId)} > :is(p, hr, blockquote, aside)`)];
	return blocks.flatMap((block, index): OutlinePart[] => {
		const paragraph = block.matches('p') ? block : block.querySelector('p[id]');
		if (!paragraph) return [];
		const title = block
			.querySelector(':scope > h3, :scope > strong:first-child')
			?.textContent.trim()
			.replace(/\.$/, '');
		if (title) return [{ paragraphId: paragraph.id, title, isTitled: true }];
		const isAfterBreak = blocks[index - 1]?.matches('hr') === true;
		return isAfterBreak ? [{ paragraphId: paragraph.id, title: openingOf(paragraph), isTitled: false }] : [];
	});
}

function openingOf(paragraph: Element): string {
	const words = paragraph.textContent.trim().split(/\s+/);
	return words.slice(0, OPENING_WORDS).join(' ') + (words.length > OPENING_WORDS ? '…' : '');
}
