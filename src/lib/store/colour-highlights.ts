import type { Migration } from '#lib/store/migrations.ts';

/** Version 2 to 3: highlights have a colour, a time of their own and, once removed, stay as removed. */
export const colourHighlights: Migration = async (_database, transaction) => {
	const store = transaction.objectStore('highlights');
	const highlights = await store.getAll();
	await Promise.all(
		highlights.map((highlight) =>
			store.put({ ...highlight, colour: 'yellow', createdAtMs: highlight.changedAtMs, removedAtMs: null })
		)
	);
};
