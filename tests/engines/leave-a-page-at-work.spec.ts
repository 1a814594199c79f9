import { readRecords } from '#tests/support/page-store.ts';
import { expect, test } from './engine-fixture.ts';
import type { EnginePage } from './engine-page.ts';

const REVIEWS = 30_000;

/** Puts a log that takes long to read through: that many reviews of the first cards. */
function putLongLog(app: EnginePage): Promise<void> {
	return app.evaluate(async (count) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('commonplace');
			opening.onsuccess = () => resolve(opening.result);
		});
		const cards = await new Promise<{ id: string }[]>((resolve) => {
			const reading = database.transaction('cards').objectStore('cards').getAll(null, 100);
			reading.onsuccess = () => resolve(reading.result);
		});
		await new Promise<void>((resolve) => {
			const transaction = database.transaction('reviews', 'readwrite');
			const reviews = transaction.objectStore('reviews');
			for (let index = 0; index < count; index += 1) {
				const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
				reviews.put({ id, cardId: cards[index % cards.length]?.id, atMs: index * 60_000, rating: 3, tookMs: 2000 });
			}
			transaction.oncomplete = () => resolve();
		});
		database.close();
	}, REVIEWS);
}

test('a page that is left while it works out figures holds up no grade', async ({ app }) => {
	await app.goto('/');
	await app.expectText(/10 new/);
	await putLongLog(app);
	for (let time = 1; time <= 3; time += 1) {
		await app.leaveFor('/retention/');
		await app.expectText(/Reading [\d,]+ reviews|You hold/);
		await app.leaveFor('/review/');
		await app.expectThere('button', 'Show answer');
		await app.click('button', 'Show answer');
		await app.click('button', 'Good');
		await app.expectGone('button', 'Good');
	}
	expect(await readRecords(app, 'reviews')).toHaveLength(REVIEWS + 3);
});
