import { openDB } from 'idb';
import { MIGRATIONS } from '#lib/store/migrations.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import { abortIfOpen, type Connection, Store } from '#lib/store/store.ts';
import { asStoreError, StoreError } from '#lib/store/store-error.ts';

/** The database of the running app; tests give another name. */
export const STORE_NAME = 'commonplace';

/**
 * Opens the reader's store, made or upgraded where needed.
 * @throws StoreError `refused`, `blocked`, `newer-version`, `quota` or `corrupt`
 */
export async function openStore(name: string = STORE_NAME): Promise<Store> {
	const store: Store = new Store(() => connect(name, () => store.disconnect()));
	await store.open();
	return store;
}

function connect(name: string, onEnd: () => void): Promise<Connection> {
	return new Promise((resolve, reject) => {
		let isBlocked = false;
		// IndexedDB may be missing, throw, or fail later: an async function makes one rejection of all three.
		const opening = (async () =>
			openDB<CommonplaceSchema>(name, MIGRATIONS.length, {
				async upgrade(database, oldVersion, _newVersion, transaction) {
					try {
						for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
					} catch (error) {
						// All of it or nothing: what was done of it goes back, and opening fails.
						reject(openingError(transaction.error ?? error));
						transaction.done.catch(() => undefined);
						abortIfOpen(transaction);
					}
				},
				blocked() {
					isBlocked = true;
					reject(new StoreError('blocked'));
				},
				// Another tab wants to upgrade or delete: stand in nobody's way.
				blocking: onEnd,
				terminated: onEnd
			}))();
		opening.then(
			// Told as blocked already: a connection that comes after all must not hold up the next attempt.
			(connection) => (isBlocked ? connection.close() : resolve(connection)),
			(error: unknown) => reject(openingError(error))
		);
	});
}

function openingError(error: unknown): unknown {
	// A browser that lends no storage says so in four ways: nothing there, TypeError, SecurityError, InvalidStateError.
	// The name itself is not looked at here: reading it throws where the browser forbids it.
	const isRefusal =
		error instanceof ReferenceError ||
		error instanceof TypeError ||
		(error instanceof DOMException && error.name === 'InvalidStateError');
	return isRefusal ? new StoreError('refused', { cause: error }) : asStoreError(error);
}
