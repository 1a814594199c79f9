import { expect, test } from 'vitest';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckOf, reviewOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

const given: Review = reviewOf(cardId(0), FIXED_NOW_MS);
const rows: readonly { readonly name: string; readonly meanwhile: Review }[] = [
	{ name: 'given', meanwhile: reviewOf(cardId(1), FIXED_NOW_MS + 1000) },
	{ name: 'undone', meanwhile: { ...given, undone: true } },
	{ name: 'brought from long ago', meanwhile: reviewOf(cardId(1), FIXED_NOW_MS - 400 * DAY_MS) }
];

test.each(rows)('a review that is $name while the log is read is in what was read', async ({ name, meanwhile }) => {
	const store = await openStore(`whole ${name}`);
	await installDeck(store, deckOf(3), DEFAULT_SCHEDULING);
	await store.write(['reviews'], ({ store: reviews }) => reviews.put(given));
	let writing: Promise<unknown> = Promise.resolve();
	const whole = await readWhole(store, () => {
		writing = store.write(['reviews'], ({ store: reviews }) => reviews.put(meanwhile));
	});
	await writing;
	const all = await store.read(['reviews'], ({ store: reviews }) => reviews.getAll());
	expect(all).toContainEqual(meanwhile);
	expect(whole.reviews).toEqual(all);
});

test('a review undone while the log is read is so in what was read, though another is dated long after', async () => {
	const store = await openStore('whole dated ahead');
	await installDeck(store, deckOf(3), DEFAULT_SCHEDULING);
	const later = reviewOf(cardId(1), FIXED_NOW_MS + 365 * DAY_MS);
	await store.write(['reviews'], ({ store: reviews }) => Promise.all([reviews.put(given), reviews.put(later)]));
	let writing: Promise<unknown> = Promise.resolve();
	const onread = () => {
		writing = store.write(['reviews'], ({ store: reviews }) => reviews.put({ ...given, undone: true }));
	};
	const whole = await readWhole(store, onread, FIXED_NOW_MS);
	await writing;
	expect(whole.reviews).toEqual([{ ...given, undone: true }, later]);
});
