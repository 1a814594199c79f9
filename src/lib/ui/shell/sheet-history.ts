/** Asked when the reader goes back: closes the sheet and says true, or says false to keep it open. */
type OnBack = () => boolean;

/** The part of `window` that going back needs. */
interface Surroundings {
	readonly history: Pick<History, 'state' | 'pushState' | 'go'>;
	addEventListener(type: 'popstate', listener: (event: { readonly state: unknown }) => void): void;
	setTimeout(work: () => void): unknown;
}

const MARK = 'openSheets';

/** How many sheets were open on an entry of history. */
function depthOf(state: unknown): number {
	const depth = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[MARK] : 0;
	return typeof depth === 'number' ? depth : 0;
}

/**
 * Gives each open sheet an entry of history, so that Back closes the sheet and stays on the page. A jump within a page
 * can have one too, so that Back returns from it.
 * The router's own marks are carried over to these entries: to it they are the page they stand on.
 */
export class SheetHistory {
	#window: Surroundings;
	#open: OnBack[] = [];
	#isSettling = false;
	/** Whether entries of closed sheets are being gone back over, which takes the browser a while. */
	#isGoingBack = false;
	#waiting: (() => void)[] = [];

	constructor(window: Surroundings) {
		this.#window = window;
		window.addEventListener('popstate', ({ state }) => {
			// A link to a heading tells of its new entry in the same way, before the router has marked it.
			if (state === null) return;
			if (this.#isGoingBack) this.#arriveBack(depthOf(state));
			else this.#followBack(depthOf(state));
		});
		// A page loaded anew on a sheet's entry has no sheet open.
		if (depthOf(window.history.state) > 0) this.#settle();
	}

	/**
	 * Puts a sheet's entry on top of history.
	 * @returns takes the entry away again; with `isLeaving`, leaves that to the link that is being followed
	 */
	enter(onback: OnBack): (isLeaving: boolean) => void {
		const depth = depthOf(this.#window.history.state);
		// Whatever else was open was left by a link to a heading: Back from here does not lead to it.
		this.#open = [...this.#open.slice(0, this.#isGoingBack ? undefined : depth), onback];
		if (depth < this.#open.length && !this.#isGoingBack) this.#push(this.#open.length);
		return (isLeaving) => {
			this.#open = this.#open.filter((other) => other !== onback);
			if (!isLeaving) this.#settle();
		};
	}

	/** Waits until the entries of closed sheets are gone: to go back over them would call a reload off. */
	settled(): Promise<void> {
		return new Promise((resolve) => {
			this.#waiting.push(resolve);
			this.#tellSettled();
		});
	}

	#tellSettled(): void {
		if (this.#isSettling || this.#isGoingBack) return;
		for (const tell of this.#waiting.splice(0)) tell();
	}

	#followBack(depth: number): void {
		// Back, or Forward, to the entry of a sheet that is closed: the reader means the page before it.
		if (depth > this.#open.length) this.#settle();
		while (this.#open.length > depth) {
			const isClosed = this.#open[this.#open.length - 1]?.() ?? true;
			if (!isClosed) {
				this.#push(this.#open.length);
				return;
			}
			this.#open.pop();
		}
	}

	/** Goes back over the entries of closed sheets, once for all that close together. */
	#settle(): void {
		if (this.#isSettling) return;
		this.#isSettling = true;
		this.#window.setTimeout(() => {
			this.#isSettling = false;
			const spare = depthOf(this.#window.history.state) - this.#open.length;
			if (spare <= 0 || this.#isGoingBack) return this.#tellSettled();
			this.#isGoingBack = true;
			this.#window.history.go(-spare);
		});
	}

	/** Nobody went back: a sheet that opened meanwhile gets its entry now. */
	#arriveBack(depth: number): void {
		this.#isGoingBack = false;
		if (depth > this.#open.length) this.#settle();
		for (let next = depth + 1; next <= this.#open.length; next += 1) this.#push(next);
		this.#tellSettled();
	}

	#push(depth: number): void {
		const state: unknown = this.#window.history.state;
		this.#window.history.pushState({ ...(state as object | null), [MARK]: depth }, '');
	}
}

let shared: SheetHistory | null = null;

/** The one of this page; only in the browser. */
export function sheetHistory(): SheetHistory {
	shared ??= new SheetHistory(window);
	return shared;
}
