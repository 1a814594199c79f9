import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { passageHeldWords } from '#lib/format/passage-words.ts';
import type { PassageMemory } from '#lib/pipeline/retention/passage-memory.ts';
import type { ArticleText } from './article-text.ts';

/** Bars in the margin of a text that tell what is held of each passage. */
export interface MemoryBars {
	/** Shows these passages and no others. */
	readonly show: (passages: readonly PassageMemory[]) => void;
	readonly remove: () => void;
}

/** How far beyond the screen bars are drawn ahead. */
const AHEAD = '100%';

/**
 * Draws a bar beside each passage that has cards, when it comes near the screen. A bar is a button; where the margin is
 * narrower than a finger, what of it lies over the words lets the pointer through to them.
 */
export function drawMemoryBars(article: ArticleText, onopen: (paragraphId: ParagraphId) => void): MemoryBars {
	let memories = new Map<Element, PassageMemory>();
	const bars = new Map<Element, HTMLButtonElement>();
	const draw = (paragraph: Element) => {
		const memory = memories.get(paragraph);
		if (memory === undefined) return;
		const bar = bars.get(paragraph) ?? newBar(paragraph, () => onopen(memory.paragraphId));
		bars.set(paragraph, bar);
		bar.dataset['level'] = memory.level;
		bar.setAttribute('aria-label', `${passageHeldWords(memory)}: show its cards`);
	};
	const screen = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting) continue;
				screen.unobserve(target);
				draw(target);
			}
		},
		{ rootMargin: AHEAD }
	);
	const erase = (paragraph: Element) => {
		screen.unobserve(paragraph);
		bars.get(paragraph)?.remove();
		bars.delete(paragraph);
		paragraph.classList.remove('with-memory');
	};
	return {
		show(passages) {
			const byId = new Map<string, PassageMemory>(passages.map((memory) => [memory.paragraphId, memory]));
			const before = memories;
			memories = new Map(
				[...article.element.querySelectorAll('p[data-start]')].flatMap((paragraph) => {
					const memory = byId.get(paragraph.id);
					return memory ? [[paragraph, memory] as const] : [];
				})
			);
			for (const paragraph of before.keys()) if (!memories.has(paragraph)) erase(paragraph);
			for (const paragraph of memories.keys()) {
				if (bars.has(paragraph)) draw(paragraph);
				else screen.observe(paragraph);
			}
		},
		remove() {
			screen.disconnect();
			for (const paragraph of memories.keys()) erase(paragraph);
		}
	};
}

/** Holds no words: the paragraph's text, by which places are counted, stays as it is. */
function newBar(paragraph: Element, onopen: () => void): HTMLButtonElement {
	const bar = document.createElement('button');
	bar.type = 'button';
	bar.className = 'memory-bar';
	bar.append(document.createElement('span'));
	bar.addEventListener('click', onopen);
	paragraph.classList.add('with-memory');
	paragraph.append(bar);
	return bar;
}
