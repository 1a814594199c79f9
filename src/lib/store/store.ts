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

// Safari ends connections behind the page's back, with either name, when the phone suspends the app.
const LOST_CONNECTION = ['InvalidStateError', 'UnknownError'];

function isLostConnection(error: unknown): boolean {
	return error instanceof DOMException && LOST_CONNECTION.includes(error.name);
}

/** Runs transactions over a connection that is opened anew, once per transaction, when it has died. */
export class Store {
	#connect: () => Promise<Connection>;
	#connection: Promise<Connection> | null = null;
	#isClosed = false;

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
	 * Writes all of it, on disk when the promise resolves, or nothing. `work` may run twice if the connection died.
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

	/** Ends the use of this store: every later transaction is refused. */
	close(): void {
		this.#isClosed = true;
		this.disconnect();
	}

	/** Opens the database now rather than at the first transaction. @throws StoreError */
	async open(): Promise<void> {
		await this.#open();
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

	async #run<Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite', Result>(
		names: Names,
		mode: Mode,
		work: (transaction: Transaction<Names, Mode>) => Promise<Result>
	): Promise<Result> {
		try {
			return await this.#attempt(names, mode, work);
		} catch (error) {
			if (!isLostConnection(error)) throw asStoreError(error);
		}
		this.disconnect();
		try {
			return await this.#attempt(names, mode, work);
		} catch (error) {
			throw asStoreError(error);
		}
	}

	async #attempt<Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite', Result>(
		names: Names,
		mode: Mode,
		work: (transaction: Transaction<Names, Mode>) => Promise<Result>
	): Promise<Result> {
		const connection = await this.#open();
		// Strict: the promise resolves when the write is on disk, not when the system has promised to write it.
		const transaction = connection.transaction([...names], mode, { durability: 'strict' });
		try {
			const result = await work(transaction);
			await transaction.done;
			return result;
		} catch (error) {
			// The transaction has its own promise, which rejects too: what it says is what the error below says.
			transaction.done.catch(() => undefined);
			if (mode === 'readwrite') abortIfOpen(transaction);
			throw transaction.error ?? error;
		}
	}
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
