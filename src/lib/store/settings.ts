import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { SettingName, SettingValues, StoredSetting } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
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

/**
 * Changes a setting as it stands at this moment.
 * @param change told the value, null if it was never set; gives the same where nothing is to be written
 * @returns the value then in force
 * @throws StoreError
 */
export function changeSetting<Name extends SettingName>(
	store: Store,
	name: Name,
	change: (value: SettingValues[Name] | null) => SettingValues[Name] | null,
	atMs: number
): Promise<SettingValues[Name] | null> {
	return store.write(['settings'], async ({ store: settings }) => {
		const before = await settings.get(name);
		// The record under a name is the one that was saved under it.
		const found = before === undefined ? null : (before.value as SettingValues[Name]);
		const value = change(found);
		if (value !== found) await settings.put({ name, value, changedAtMs: atMs } as StoredSetting);
		return value;
	});
}

/** The scheduling settings that a record gives, defaults where it has none. */
export function schedulingOf(setting: StoredSetting | undefined): SchedulingSettings {
	return { ...DEFAULT_SCHEDULING, ...(setting?.name === 'scheduling' ? setting.value : null) };
}

/** The record of scheduling settings that takes the place of another. @param before undefined if there was none */
export function schedulingRecord(
	value: SchedulingSettings,
	before: StoredSetting | undefined,
	atMs: number
): StoredSetting {
	return { name: 'scheduling', value, changedAtMs: stampAfter(before?.changedAtMs, atMs) };
}

/** Changes the scheduling settings as they stand at this moment. @returns the settings then in force @throws StoreError */
export function changeScheduling(
	store: Store,
	change: (settings: SchedulingSettings) => SchedulingSettings,
	atMs: number
): Promise<SchedulingSettings> {
	return store.write(['settings'], async ({ store: settings }) => {
		const before = await settings.get('scheduling');
		const value = change(schedulingOf(before));
		await settings.put(schedulingRecord(value, before, atMs));
		return value;
	});
}

/** The scheduling settings in force, defaults where the reader chose none. @throws StoreError */
export async function readScheduling(store: Store): Promise<SchedulingSettings> {
	return { ...DEFAULT_SCHEDULING, ...(await readSetting(store, 'scheduling')) };
}
