/** How long one step may lay out lines before the reader's touch gets its turn, milliseconds. */
const STEP_MS = 6;
const BLOCKS = ':scope > :is(p, blockquote, aside)';

/**
 * Lays out the whole of an article that opened with only what is on screen laid out, a little at a time: first what
 * follows the screen, then what stands before it. After that every height is known and nothing is an estimate.
 * @param keepPlace makes a change that moves what is on screen, and puts it back
 * @returns stops laying out
 */
export function layOutInSteps(article: Element, topPx: number, keepPlace: (change: () => void) => void): () => void {
	const parts = [...article.querySelectorAll('section')].flatMap(partsOf);
	const onScreen = parts.findIndex(([first]) => (first?.getBoundingClientRect().bottom ?? 0) > topPx);
	const following = onScreen < 0 ? [] : parts.slice(onScreen);
	const before = onScreen < 0 ? parts : parts.slice(0, onScreen);
	const waiting = [...following, ...before.reverse()];
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

/** The pieces of a section that are laid out in one go: all of it, or block by block where it is on screen. */
function partsOf(section: Element): Element[][] {
	const blocks = [...section.querySelectorAll(BLOCKS)];
	const { top, bottom } = section.getBoundingClientRect();
	const isOnScreen = top < 2 * innerHeight && bottom > -innerHeight;
	return isOnScreen ? [...blocks.map((block) => [block]), [section]] : [[section, ...blocks]];
}
