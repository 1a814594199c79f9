import { checkData } from '#lib/store/check-data.ts';
import type { Store } from '#lib/store/store.ts';
import { ALL_NEEDS, makeSound } from '#tests/support/sound-store.ts';
import { DAMAGES } from '#tests/support/store-damages.ts';
import { SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

async function codesFound(store: Store): Promise<string[]> {
	const { findings } = await checkData(store, SETTINGS, ALL_NEEDS);
	return findings.map(({ code }) => code).sort();
}

/** What the store promises about finding damage. */
export const CHECK_PROMISES: readonly StorePromise[] = [
	{
		name: 'in a sound store nothing is found',
		holds: async (store, expect) => {
			await makeSound(store);
			expect(await codesFound(store)).toEqual([]);
		}
	},
	...DAMAGES.map(({ name, damage, found }): StorePromise => {
		return {
			name: `${name}: that is found`,
			holds: async (store, expect) => {
				await makeSound(store);
				await damage(store);
				expect(await codesFound(store)).toEqual([...found].sort());
			}
		};
	})
];
