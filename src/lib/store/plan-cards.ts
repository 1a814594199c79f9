import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { Migration } from '#lib/store/migrations.ts';

/** Version 3 to 4: cards can be moved to another day, reset and deleted, and what is done to many can be taken back. */
export const planCards: Migration = async (database, transaction) => {
	database.createObjectStore('deeds', { keyPath: 'id' });
	// One at a time: a store may hold more cards than are good to have in memory at once.
	let cursor = await transaction.objectStore('cards').openCursor();
	while (cursor !== null) {
		await cursor.update({ ...cursor.value, deletedAtMs: null, movedDue: null, resetAtMs: null, plannedAtMs: null });
		cursor = await cursor.continue();
	}
	const settings = transaction.objectStore('settings');
	const scheduling = await settings.get('scheduling');
	if (scheduling?.name !== 'scheduling') return;
	await settings.put({ ...scheduling, value: { ...DEFAULT_SCHEDULING, ...scheduling.value } });
};
