/** How long one step may lay out lines before the reader's touch gets its turn, milliseconds. */
const STEP_MS = 6;
/** So few blocks take a slow phone a part of a step. */
const BLOCKS_AT_ONCE = 4;
const BLOCKS = ':scope > :is(p, blockquote, aside)';

/**
 * Lays out the whole of an article that opened with only what is on screen laid out, a little at a time: first what
 * follows the screen, then what stands before it. After that every height is known and nothing is an estimate.
 * @param keepPlace makes a change that moves what is on screen, and puts it back
 * @returns stops laying out
 */
export function layOutInSteps(article: Element, topPx: number, keepPlace: (change: () => void) => void): () => void {
	const sections = [...article.querySelectorAll('section')];
	const onScreen = Math.max(
		0,
		sections.findIndex((section) => section.getBoundingClientRect().bottom > topPx)
	);
	const waiting = [...sections.slice(onScreen), ...sections.slice(0, onScreen).reverse()].flatMap(partsOf);
	let done = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const layOut = () => {
		const endMs = performance.now() + STEP_MS;
		do {
			for (const block of waiting[done] ?? []) block.classList.add('laid-out');
			done += 1;
			// Asking for the height has the lines laid out now, so that the clock counts them.
		} while (article.getBoundingClientRect().height > 0 && performance.now() < endMs && done < waiting.length);
	};
	const step = () => {
		keepPlace(layOut);
		if (done < waiting.length) timer = setTimeout(step);
	};
	timer = setTimeout(step);
	return () => clearTimeout(timer);
}

/** A section as a place for its blocks, then these, a few at a time. */
function partsOf(section: Element): Element[][] {
	const blocks = [...section.querySelectorAll(BLOCKS)];
	const groups = Array.from({ length: Math.ceil(blocks.length / BLOCKS_AT_ONCE) }, (_, group) =>
		blocks.slice(group * BLOCKS_AT_ONCE, (group + 1) * BLOCKS_AT_ONCE)
	);
	return [[section], ...groups];
}
