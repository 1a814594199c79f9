import { canonical } from '#lib/store/canonical.ts';
import { checkData } from '#lib/store/check-data.ts';
import { repairData } from '#lib/store/repair-data.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { ALL_NEEDS, everything, makeSound } from '#tests/support/sound-store.ts';
import { DAMAGES } from '#tests/support/store-damages.ts';
import { SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

async function codesFound(store: Store): Promise<string[]> {
	const { findings } = await checkData(store, SETTINGS, ALL_NEEDS);
	return findings.map(({ code }) => code).sort();
}

/** What the store promises about finding damage and mending it. */
export const REPAIR_PROMISES: readonly StorePromise[] = [
	{
		name: 'in a sound store nothing is found, and a repair changes nothing',
		holds: async (store, expect) => {
			await makeSound(store);
			expect(await codesFound(store)).toEqual([]);
			const before = await everything(store);
			expect(await repairData(store, SETTINGS, ALL_NEEDS, FIXED_NOW_MS)).toEqual({
				...{ repaired: [], setAsideCount: 0, copyCount: 0 }
			});
			expect(await everything(store)).toEqual(before);
		}
	},
	...DAMAGES.map(({ name, damage, found, left = [], altered = [], apart = 0, copies = 0 }): StorePromise => {
		return {
			name: `${name}: that is found, and mended as far as can be`,
			holds: async (store, expect) => {
				await makeSound(store);
				const before = await everything(store);
				await damage(store);
				expect(await codesFound(store)).toEqual([...found].sort());

				const { repaired, setAsideCount, copyCount } = await repairData(store, SETTINGS, ALL_NEEDS, FIXED_NOW_MS);
				expect(repaired.map(({ code }) => code).sort()).toEqual(found.filter((code) => !left.includes(code)).sort());
				expect([setAsideCount, copyCount]).toEqual([apart, copies]);
				expect((await readWhole(store)).setAside.length).toEqual(apart + copies);
				expect(await codesFound(store)).toEqual(left);
				const after = await everything(store);
				const differing = Object.entries(after).filter(
					([part, records]) => canonical(records) !== canonical(before[part as keyof typeof before])
				);
				expect(differing.map(([part]) => part).sort()).toEqual([...altered].sort());

				const again = await repairData(store, SETTINGS, ALL_NEEDS, FIXED_NOW_MS + 1);
				expect(again).toEqual({ repaired: [], setAsideCount: 0, copyCount: 0 });
				expect(await everything(store)).toEqual(after);
			}
		};
	})
];
