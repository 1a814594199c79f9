import { describe, expect, test } from 'vitest';
import { SheetHistory } from '#lib/ui/shell/sheet-history.ts';

interface Entry {
	readonly state: unknown;
	readonly page: string;
}

/** History as a browser keeps it, with traversals and timeouts that happen when `settle` says so. */
function makeWindow(entries: Entry[] = [{ state: { router: 7 }, page: 'reader' }]) {
	let at = entries.length - 1;
	let waiting: (() => void)[] = [];
	const listeners: ((event: { readonly state: unknown }) => void)[] = [];
	const travel = (by: number) => {
		at = Math.max(0, Math.min(entries.length - 1, at + by));
		for (const listener of listeners) listener({ state: entries[at]?.state });
	};
	return {
		history: {
			get state() {
				return entries[at]?.state;
			},
			pushState: (state: unknown) => {
				entries.splice(at + 1, Infinity, { state, page: entries[at]?.page ?? '' });
				at += 1;
			},
			go: (by = 0) => waiting.push(() => travel(by))
		},
		addEventListener: (_type: 'popstate', listener: (event: { readonly state: unknown }) => void) =>
			listeners.push(listener) && undefined,
		setTimeout: (work: () => void) => waiting.push(work),
		followLink: (page: string) => {
			entries.splice(at + 1, Infinity, { state: { router: 8 }, page });
			at += 1;
		},
		/** As browsers do: the new entry has no state until the router gives it one. */
		followHeading: () => {
			entries.splice(at + 1, Infinity, { state: null, page: entries[at]?.page ?? '' });
			travel(1);
			entries[at] = { state: { router: 8 }, page: entries[at]?.page ?? '' };
		},
		back: () => travel(-1),
		settle: (rounds = Infinity) => {
			for (let round = 0; round < rounds && waiting.length > 0; round += 1) {
				const due = waiting;
				waiting = [];
				for (const work of due) work();
			}
		},
		get place() {
			return { page: entries[at]?.page, depth: at, state: entries[at]?.state };
		}
	};
}

describe('the history of sheets', () => {
	test('Back closes the sheet and stays on the page', () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		let isClosed = false;
		sheets.enter(() => (isClosed = true));
		expect(page.place).toEqual({ page: 'reader', depth: 1, state: { router: 7, openSheets: 1 } });
		page.back();
		page.settle();
		expect(isClosed).toBe(true);
		expect(page.place.depth).toBe(0);
	});

	test('a sheet closed otherwise takes its entry along', () => {
		const page = makeWindow();
		const leave = new SheetHistory(page).enter(() => true);
		leave(false);
		page.settle();
		expect(page.place.depth).toBe(0);
	});

	test('of two sheets Back closes the upper one', () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		const closed: string[] = [];
		for (const name of ['lower', 'upper']) sheets.enter(() => closed.push(name) > 0);
		page.back();
		expect(closed).toEqual(['upper']);
		page.back();
		page.settle();
		expect(closed).toEqual(['upper', 'lower']);
		expect(page.place.depth).toBe(0);
	});

	test('two sheets closed together leave no entry', () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		const leave = [sheets.enter(() => true), sheets.enter(() => true)];
		for (const close of leave) close(false);
		page.settle();
		expect(page.place.depth).toBe(0);
	});

	test('a sheet that opens while the one before it gives its entry up stays, and Back closes it', () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		const closed: string[] = [];
		sheets.enter(() => true)(false);
		page.settle(1);
		sheets.enter(() => closed.push('second') > 0);
		page.settle();
		expect(closed).toEqual([]);
		expect(page.place).toMatchObject({ depth: 1, state: { openSheets: 1 } });
		page.back();
		page.settle();
		expect(closed).toEqual(['second']);
		expect(page.place).toMatchObject({ page: 'reader', depth: 0 });
	});

	test('a sheet that opens and closes while one before it gives its entry up leaves the page where it was', () => {
		const page = makeWindow([
			{ state: { router: 6 }, page: 'shelf' },
			{ state: { router: 7 }, page: 'reader' }
		]);
		const sheets = new SheetHistory(page);
		sheets.enter(() => true)(false);
		page.settle(1);
		sheets.enter(() => true)(false);
		page.settle();
		expect(page.place).toMatchObject({ page: 'reader', depth: 1 });
	});

	test('a sheet that may not close keeps its entry', () => {
		const page = makeWindow();
		new SheetHistory(page).enter(() => false);
		page.back();
		page.settle();
		expect(page.place).toMatchObject({ depth: 1, state: { openSheets: 1 } });
	});

	test('a link followed from a sheet is not undone, and Back from there returns to the page', () => {
		const page = makeWindow();
		const leave = new SheetHistory(page).enter(() => true);
		leave(true);
		page.settle();
		page.followLink('cards');
		expect(page.place.page).toBe('cards');
		page.back();
		page.settle();
		expect(page.place).toMatchObject({ page: 'reader', depth: 0 });
	});

	test('a link to a heading goes back to nothing, and Back from a sheet opened there only closes that', () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		const closed: string[] = [];
		sheets.enter(() => closed.push('jump') > 0);
		page.followHeading();
		expect(closed).toEqual([]);
		sheets.enter(() => closed.push('sheet') > 0);
		page.back();
		page.settle();
		expect(closed).toEqual(['sheet']);
		expect(page.place.depth).toBe(2);
	});

	test('a page loaded anew on the entry of a sheet goes to its own', () => {
		const page = makeWindow([
			{ state: { router: 7 }, page: 'reader' },
			{ state: { router: 7, openSheets: 1 }, page: 'reader' }
		]);
		new SheetHistory(page);
		page.settle();
		expect(page.place.depth).toBe(0);
	});

	test('it is told when the entry of a closed sheet is gone, as before a reload', async () => {
		const page = makeWindow();
		const sheets = new SheetHistory(page);
		await sheets.settled();
		sheets.enter(() => true)(false);
		let isSettled = false;
		const settled = sheets.settled().then(() => (isSettled = true));
		page.settle(1);
		await Promise.resolve();
		expect(isSettled).toBe(false);
		page.settle();
		await settled;
		expect(page.place.depth).toBe(0);
	});
});
