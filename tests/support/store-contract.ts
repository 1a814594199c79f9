import { DECK_PROMISES } from '#tests/support/store-deck-promises.ts';
import { DEED_PROMISES } from '#tests/support/store-deed-promises.ts';
import { KEEPING_PROMISES } from '#tests/support/store-keeping-promises.ts';
import { READING_PROMISES } from '#tests/support/store-reading-promises.ts';
import { REPAIR_PROMISES } from '#tests/support/store-repair-promises.ts';
import type { StorePromise } from '#tests/support/store-promise.ts';
import { STUDY_PROMISES } from '#tests/support/store-study-promises.ts';

/** All that the store promises, each to be shown on a store of its own, on any IndexedDB. */
export const STORE_PROMISES: readonly StorePromise[] = [
	...DECK_PROMISES,
	...READING_PROMISES,
	...STUDY_PROMISES,
	...KEEPING_PROMISES,
	...DEED_PROMISES,
	...REPAIR_PROMISES
];
