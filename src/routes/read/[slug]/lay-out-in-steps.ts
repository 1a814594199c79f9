/** How long one step may lay out lines before the reader's touch gets its turn, milliseconds. */
const STEP_MS = 6;
/** So few blocks take a slow phone a part of a step. */
const BLOCKS_AT_ONCE = 4;
const BLOCKS = ':is(p, blockquote, aside)';

/** How far beyond the screen a browser draws what is to come into view, screens. */
const AHEAD = 1.5;

/**
 * Lays out what would be on screen with an element at its head, and as much around it as the browser is about to lay
 * out by itself, unless it is laid out already. A scroll into what is not laid out would show empty places, and then lines that push each other about.
 */
export function layOutScreenAt(article: Element, element: Element): void {
	const blocks = [...article.querySelectorAll(`section > ${BLOCKS}`)];
	const own = blocks.findIndex(
		(block) =>
			block.contains(element) || (element.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
	);
	if (own === -1 || blocks[own]?.classList.contains('laid-out')) return;
	layOutOver(blocks.slice(0, own).reverse(), AHEAD * innerHeight);
	layOutOver(blocks.slice(own), (1 + AHEAD) * innerHeight);
}

/** Lays out blocks as far as they reach over a height. */
function layOutOver(blocks: readonly Element[], heightPx: number): void {
	let leftPx = heightPx;
	for (const block of blocks) {
		if (leftPx < 0) return;
		block.parentElement?.classList.add('laid-out');
		block.classList.add('laid-out');
		leftPx -= block.getBoundingClientRect().height;
	}
}

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
	let isStopped = false;

	const layOut = () => {
		const endMs = performance.now() + STEP_MS;
		const section = waiting[done]?.section;
		do {
			for (const block of waiting[done]?.blocks ?? []) block.classList.add('laid-out');
			done += 1;
			// Asking for the height has the lines laid out now, so that the clock counts them.
		} while (
			article.getBoundingClientRect().height > 0 &&
			performance.now() < endMs &&
			waiting[done]?.section === section
		);
		return waiting[done]?.section === section;
	};
	const isOnScreen = (element: Element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > topPx && top < innerHeight;
	};
	/** The first block on screen that waits its turn; its section makes place for it. */
	const waitingOnScreen = () => {
		for (const section of sections) {
			if (!isOnScreen(section)) continue;
			section.classList.add('laid-out');
			const block = blocksOf(section).find((one) => !one.classList.contains('laid-out') && isOnScreen(one));
			if (block) return block;
		}
		return null;
	};
	/** Where the reader jumps to, a browser by itself would paint a blank first, and more than one while steps go on. */
	const layOutOnScreen = () => {
		const block = waitingOnScreen();
		if (block) keepPlace(() => layOutScreenAt(article, block));
	};
	const stop = () => {
		isStopped = true;
		removeEventListener('scroll', layOutOnScreen);
	};
	const step = () => {
		if (done === waiting.length) stop();
		if (isStopped) return;
		let isSameSection = true;
		keepPlace(() => (isSameSection = layOut()));
		// Of changes in two sections within one frame a browser would say that the second section moved by itself.
		if (isSameSection) setTimeout(step);
		else requestAnimationFrame(() => setTimeout(step));
	};
	addEventListener('scroll', layOutOnScreen, { passive: true });
	setTimeout(step);
	return stop;
}

interface Part {
	readonly section: Element;
	readonly blocks: readonly Element[];
}

/** A section as a place for its blocks, then these, a few at a time. */
function partsOf(section: Element): Part[] {
	const blocks = blocksOf(section);
	const groups = Array.from({ length: Math.ceil(blocks.length / BLOCKS_AT_ONCE) }, (_, group) =>
		blocks.slice(group * BLOCKS_AT_ONCE, (group + 1) * BLOCKS_AT_ONCE)
	);
	return [[section], ...groups].map((part) => ({ section, blocks: part }));
}

const blocksOf = (section: Element) => [...section.querySelectorAll(`:scope > ${BLOCKS}`)];
