import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#lib/store/open-store.ts';
import type { Store } from '#lib/store/store.ts';
import { STORE_PROMISES } from '#tests/support/store-contract.ts';

describe('the store, on fake-indexeddb, promises:', () => {
	let store: Store;
	let count = 0;

	beforeEach(async () => {
		store = await openStore(`contract-${(count += 1)}`);
	});

	afterEach(() => store.close());

	test.each(STORE_PROMISES)('$name', async ({ holds }) => {
		await holds(store, expect);
	});
});
