import { requestDatabase } from '#lib/store/request-database.ts';
import { type Connection, Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

/** The database of the running app; tests give another name. */
export const STORE_NAME = 'commonplace';

/** A tab that holds an older version may be in the middle of a write, and lets go right after. */
const GRACE_MS = 2500;

/** Those that were told to be held up, by name: another request would wait behind them and hear of nothing. */
const heldUp = new Map<string, ReturnType<typeof requestDatabase>>();

/**
 * Opens the reader's store, made or upgraded where needed.
 * @param onfreed told when what was `blocked` is so no longer: it can be opened again
 * @throws StoreError `refused`, `blocked`, `newer-version`, `quota`, `corrupt` or `aborted`
 */
export async function openStore(name: string = STORE_NAME, onfreed: () => void = () => undefined): Promise<Store> {
	const store: Store = new Store(() => connect(name, () => store.disconnect(), onfreed));
	await store.open();
	return store;
}

async function connect(name: string, onend: () => void, onfreed: () => void): Promise<Connection> {
	const request = heldUp.get(name) ?? requestDatabase(name);
	const connection = await Promise.race([request.connection, request.blocked.then(waitInGrace)]);
	if (connection === null) {
		keepWaiting(name, request, onfreed);
		throw new StoreError('blocked');
	}
	// Another tab wants to upgrade or delete, or the browser has ended it: stand in nobody's way.
	connection.addEventListener('versionchange', onend);
	connection.addEventListener('close', onend);
	return connection;
}

function waitInGrace(): Promise<null> {
	return new Promise((resolve) => setTimeout(() => resolve(null), GRACE_MS));
}

function keepWaiting(name: string, request: ReturnType<typeof requestDatabase>, onfreed: () => void): void {
	if (heldUp.get(name) === request) return;
	heldUp.set(name, request);
	const end = () => {
		heldUp.delete(name);
		onfreed();
	};
	// Told as blocked already: a connection that comes after all must not hold up others. Whoever waits for it opens anew.
	request.connection.then((connection) => {
		connection.close();
		end();
	}, end);
}
