/**
 * What happens to one operation of IndexedDB: its transaction is aborted by the browser, fails for an unknown reason or
 * for want of room, or its connection is closed under it.
 */
export type FaultKind = 'abort' | 'unknown' | 'quota' | 'closed';

export const FAULT_KINDS: readonly FaultKind[] = ['abort', 'unknown', 'quota', 'closed'];

export interface Fault {
	readonly kind: FaultKind;
	/** Which operation it happens to, counted from 1. */
	readonly at: number;
	/** Whether it happens to every later one too, until it is mended. */
	readonly isLasting: boolean;
}

/** What became of a fault: `globalThis.plantedFault` once planted. */
export interface PlantedFault {
	/** Operations so far. */
	count: number;
	/** How often it happened. */
	struck: number;
	/** Set by a test: nothing happens from now on. */
	isMended: boolean;
	/** Set by a test while it looks for itself: nothing is counted. */
	isResting: boolean;
}

/**
 * Puts a fault into IndexedDB, in Node or, as a script of its own, in a page: it refers to nothing outside itself. In a
 * page the count goes on over reloads.
 * @returns what became of it, and how to take it out again
 */
export function plantFault({ kind, at, isLasting }: Fault): {
	readonly planted: PlantedFault;
	readonly remove: () => void;
} {
	const memory = 'document' in globalThis ? globalThis.sessionStorage : null;
	const kept = memory?.getItem('planted-fault') ?? null;
	const planted: PlantedFault = kept
		? (JSON.parse(kept) as PlantedFault)
		: { count: 0, struck: 0, isMended: false, isResting: false };
	Object.assign(globalThis, { plantedFault: planted });
	const restore: (() => void)[] = [];
	const named = { abort: 'AbortError', unknown: 'UnknownError', quota: 'QuotaExceededError', closed: 'AbortError' };

	function strikes(): boolean {
		if (planted.isResting) return false;
		planted.count += 1;
		const isStruck = !planted.isMended && (isLasting ? planted.count >= at : planted.count === at);
		if (isStruck) planted.struck += 1;
		memory?.setItem('planted-fault', JSON.stringify(planted));
		return isStruck;
	}

	/** Not while the page is between two requests: a browser's news come as tasks. */
	function end(transaction: IDBTransaction): void {
		queueMicrotask(() => {
			try {
				transaction.abort();
			} catch {
				// Over already: nothing is left to go wrong.
				return;
			}
			const error = new DOMException('planted', named[kind]);
			Object.defineProperty(transaction, 'error', { get: () => error });
			// An upgrade closes its connection by itself.
			if (kind !== 'closed' || transaction.mode === 'versionchange') return;
			transaction.db.close();
			if (memory) transaction.db.dispatchEvent(new Event('close'));
		});
	}

	function wrap<Owner extends object>(
		prototype: Owner,
		name: keyof Owner & string,
		around: (self: never, call: () => unknown, asked: readonly unknown[]) => unknown
	) {
		const original = prototype[name] as (...asked: unknown[]) => unknown;
		Object.assign(prototype, {
			[name](this: never, ...asked: unknown[]) {
				return around(this, () => original.apply(this, asked), asked);
			}
		});
		restore.push(() => Object.assign(prototype, { [name]: original }));
	}

	wrap(IDBFactory.prototype, 'open', (_self: IDBFactory, call) => {
		// Not one that makes or upgrades: that it is all or nothing is shown elsewhere.
		if (strikes()) throw new DOMException('planted', kind === 'closed' ? 'UnknownError' : named[kind]);
		return call();
	});
	wrap(IDBDatabase.prototype, 'transaction', (self: IDBDatabase, call, [, mode]) => {
		// fake-indexeddb begins an upgrade by this call too.
		if (!strikes()) return call();
		if (kind === 'closed' && mode !== 'versionchange') self.close();
		const transaction = call() as IDBTransaction;
		end(transaction);
		return transaction;
	});
	const requests = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor'] as const;
	for (const name of requests) {
		for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
			wrap(prototype, name, (self: IDBObjectStore | IDBIndex, call) => {
				if (strikes()) end('transaction' in self ? self.transaction : self.objectStore.transaction);
				return call();
			});
		}
	}
	for (const name of ['put', 'delete'] as const) {
		wrap(IDBObjectStore.prototype, name, (self: IDBObjectStore, call) => {
			if (strikes()) end(self.transaction);
			return call();
		});
	}
	return { planted, remove: () => restore.forEach((undo) => undo()) };
}
