import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import { asStoreError, StoreError } from '#lib/store/store-error.ts';

export type StoreName = StoreNames<CommonplaceSchema>;
export type Connection = IDBPDatabase<CommonplaceSchema>;

type Transaction<Names extends readonly StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<
	CommonplaceSchema,
	[...Names],
	Mode
>;

// A connection ends behind the page's back, with one of these names, when the phone suspends the app, the browser's own
// process of databases dies, or the reader clears storage. None of them is said of a transaction that was kept.
const LOST_CONNECTION = ['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError'];

const MOST_ATTEMPTS = 3;

/** Before the last attempt: the browser may need a moment to start again what keeps its databases. */
const PAUSE_MS = 200;

function isLostConnection(error: unknown): boolean {
	// Where the opening itself failed, that said already what it was.
	const isOpening = error instanceof StoreError && (error.code === 'corrupt' || error.code === 'aborted');
	const cause = isOpening ? error.cause : error;
	return cause instanceof DOMException && LOST_CONNECTION.includes(cause.name);
}

/** Runs transactions over a connection that is opened anew when it has died: the transaction it took along runs again. */
export class Store {
	#connect: () => Promise<Connection>;
	#connection: Promise<Connection> | null = null;
	#isClosed = false;
	readonly #running = new Set<{ abort(): void }>();
	#rest: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

	/** @param connect opens the database, throwing StoreError */
	constructor(connect: () => Promise<Connection>) {
		this.#connect = connect;
	}

	/** Reads a consistent view of the named stores. @throws StoreError */
	read<const Names extends readonly StoreName[], Result>(
		names: Names,
		work: (transaction: Transaction<Names, 'readonly'>) => Promise<Result>
	): Promise<Result> {
		return this.#run(names, 'readonly', work);
	}

	/**
	 * Writes all of it, on disk when the promise resolves, or nothing. What `work` wrote when the connection died is gone,
	 * and it runs again, up to twice. Only where the browser died between keeping it and saying so was it kept after all:
	 * `work` must then do no more than find it done.
	 * @throws StoreError
	 */
	write<const Names extends readonly StoreName[], Result>(
		names: Names,
		work: (transaction: Transaction<Names, 'readwrite'>) => Promise<Result>
	): Promise<Result> {
		return this.#run(names, 'readwrite', work);
	}

	/** Lets go of the connection; a later transaction opens it again. */
	disconnect(): void {
		const connection = this.#connection;
		this.#connection = null;
		// A connection that failed to open has told its own caller and has nothing to close.
		void connection?.then(
			(open) => open.close(),
			() => undefined
		);
	}

	/**
	 * Breaks off what runs and lets go of the connection, until `resume`: for a page that the browser keeps as it is to go
	 * back to, where a transaction that cannot end would hold up every other page.
	 */
	pause(): void {
		let end = (): void => undefined;
		const ended = new Promise<void>((resolve) => (end = resolve));
		this.#rest ??= { ended, end };
		for (const transaction of this.#running) abortIfOpen(transaction);
		this.disconnect();
	}

	/** What was broken off runs again. */
	resume(): void {
		this.#rest?.end();
		this.#rest = null;
	}

	/** Ends the use of this store: every later transaction is refused. */
	close(): void {
		this.#isClosed = true;
		this.disconnect();
	}

	/** Opens the database now rather than at the first transaction. @throws StoreError */
	async open(): Promise<void> {
		await this.#insist(() => this.#open());
	}

	#open(): Promise<Connection> {
		if (this.#isClosed) return Promise.reject(new StoreError('closed'));
		if (this.#connection === null) {
			const connection = this.#connect();
			this.#connection = connection;
			connection.catch(() => {
				if (this.#connection === connection) this.#connection = null;
			});
		}
		return this.#connection;
	}

	#run<Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite', Result>(
		names: Names,
		mode: Mode,
		work: (transaction: Transaction<Names, Mode>) => Promise<Result>
	): Promise<Result> {
		return this.#insist(() => this.#attempt(names, mode, work));
	}

	async #insist<Result>(attempt: () => Promise<Result>): Promise<Result> {
		for (let left = MOST_ATTEMPTS - 1; ; left -= 1) {
			try {
				return await attempt();
			} catch (error) {
				if (left === 0 || !isLostConnection(error)) throw asStoreError(error);
			}
			if (left === 1) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	}

	async #attempt<Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite', Result>(
		names: Names,
		mode: Mode,
		work: (transaction: Transaction<Names, Mode>) => Promise<Result>
	): Promise<Result> {
		let opening: Promise<Connection>;
		let connection: Connection;
		do {
			await this.#rest?.ended;
			opening = this.#open();
			connection = await opening;
		} while (this.#rest !== null);
		let transaction: Transaction<Names, Mode> | null = null;
		try {
			// Strict: the promise resolves when the write is on disk, not when the system has promised to write it.
			transaction = connection.transaction([...names], mode, { durability: 'strict' });
			this.#running.add(transaction);
			// A transaction that fails as it is kept may leave a request unanswered, and its work waiting for ever.
			const result = await Promise.race([work(transaction), failureOf(transaction)]);
			await transaction.done;
			return result;
		} catch (error) {
			const reason = transaction?.error ?? error;
			if (transaction !== null && mode === 'readwrite') abortIfOpen(transaction);
			// The transaction has its own promise, which rejects too: what it says is what the error below says.
			const wasKept = transaction?.done.then(
				() => true,
				() => false
			);
			if (!isLostConnection(reason)) throw reason;
			if (mode === 'readwrite' && (await wasKept)) {
				// Kept all the same: what failed came after, and must not run again as if nothing had been written.
				throw new StoreError('aborted', { cause: new Error('Kept before its work was done.', { cause: reason }) });
			}
			this.#forget(opening, connection);
			throw transaction?.error ?? reason;
		} finally {
			if (transaction !== null) this.#running.delete(transaction);
		}
	}

	/** Others may have opened the next connection already, and use it. */
	#forget(opening: Promise<Connection>, connection: Connection): void {
		if (this.#connection === opening) this.#connection = null;
		connection.close();
	}
}

/** Rejects when a transaction fails; stays pending where it does not. */
function failureOf(transaction: { readonly done: Promise<void> }): Promise<never> {
	return transaction.done.then(() => new Promise<never>(() => undefined));
}

/** Takes back what a transaction did, unless it has ended by itself. */
export function abortIfOpen(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch (error) {
		// Already ended by the failure itself.
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
	}
}
