import { openDB } from 'idb';
import { MIGRATIONS } from '#lib/store/migrations.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import { abortIfOpen, type Connection } from '#lib/store/store.ts';
import { asStoreError, StoreError } from '#lib/store/store-error.ts';

/** A database asked for. */
interface DatabaseRequest {
	/** Rejects with StoreError. */
	readonly connection: Promise<Connection>;
	/** Resolves once another tab holds an older version open; stays pending where none does. */
	readonly blocked: Promise<void>;
}

/** Asks the browser for the database, made or upgraded where needed, all of it or nothing. */
export function requestDatabase(name: string): DatabaseRequest {
	let tellBlocked = (): void => undefined;
	const blocked = new Promise<void>((resolve) => (tellBlocked = resolve));
	let upgradeFailure: StoreError | null = null;

	// IndexedDB may be missing, throw, or fail later: an async function makes one rejection of all three.
	const opening = (async () =>
		openDB<CommonplaceSchema>(name, MIGRATIONS.length, {
			async upgrade(database, oldVersion, _newVersion, transaction) {
				// The request itself says no more than that the upgrade was broken off; a full disk shows only at its end.
				transaction.done.catch((error: unknown) => (upgradeFailure ??= migratingError(transaction.error ?? error)));
				try {
					for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
				} catch (error) {
					upgradeFailure = migratingError(transaction.error ?? error);
					abortIfOpen(transaction);
				}
			},
			blocked: () => tellBlocked()
		}))();
	const connection = opening.catch((error: unknown) => {
		throw upgradeFailure ?? openingError(error);
	});
	return { connection, blocked };
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

/** A record that a migration cannot read is not of the shape that its version wrote. */
function migratingError(error: unknown): StoreError {
	const known = asStoreError(error);
	return known instanceof StoreError ? known : new StoreError('corrupt', { cause: error });
}
