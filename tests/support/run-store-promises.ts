import { canonical } from '#lib/store/canonical.ts';
import { openStore } from '#lib/store/open-store.ts';
import { STORE_PROMISES } from '#tests/support/store-contract.ts';
import type { Expect } from '#tests/support/store-promise.ts';

const expectIn: Expect = (actual) => ({
	toEqual(expected) {
		const [one, other] = [canonical(actual), canonical(expected)];
		if (one !== other) throw new Error(`${one} is not ${other}`);
	}
});

/** Shows every promise of the store on the IndexedDB of the page it runs in. @returns those that do not hold, and why */
export async function runStorePromises(): Promise<{ readonly count: number; readonly broken: readonly string[] }> {
	const broken: string[] = [];
	for (const { name, holds } of STORE_PROMISES) {
		const database = `promise ${name}`;
		const store = await openStore(database);
		await holds(store, expectIn).catch((error: unknown) => broken.push(`${name}: ${String(error)}`));
		store.close();
		indexedDB.deleteDatabase(database);
	}
	return { count: STORE_PROMISES.length, broken };
}
