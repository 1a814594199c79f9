import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { SettingName, SettingValues, StoredSetting } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A setting's value, or null if it was never set. @throws StoreError */
export function readSetting<Name extends SettingName>(store: Store, name: Name): Promise<SettingValues[Name] | null> {
	return store.read(['settings'], async ({ store: settings }) => {
		const setting = await settings.get(name);
		// The record under a name is the one that was saved under it.
		return setting === undefined ? null : (setting.value as SettingValues[Name]);
	});
}

/** @throws StoreError */
export async function saveSetting<Name extends SettingName>(
	store: Store,
	name: Name,
	value: SettingValues[Name],
	atMs: number
): Promise<void> {
	await store.write(['settings'], ({ store: settings }) =>
		settings.put({ name, value, changedAtMs: atMs } as StoredSetting)
	);
}

/** The scheduling settings in force, defaults where the reader chose none. @throws StoreError */
export async function readScheduling(store: Store): Promise<SchedulingSettings> {
	return { ...DEFAULT_SCHEDULING, ...(await readSetting(store, 'scheduling')) };
}
