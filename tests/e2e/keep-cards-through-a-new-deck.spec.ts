import type { Deck } from '#lib/pipeline/cards/deck.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { StoredCard, StoredHighlight, StoredSchedule, StoredText } from '#lib/store/schema.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { highlight } from '#tests/support/highlight-steps.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import { untilReloaded } from '#tests/support/until-reloaded.ts';

const deckFile = 'decks/soviet-democracy.json';

/** The deck as a later generator might make it: other ids, other words, and one card fewer. */
function remade(json: string, leftOut: string): string {
	const deck: Deck = JSON.parse(json);
	const cards = deck.cards
		.filter(({ id }) => id !== leftOut)
		.map((card, order) => ({ ...card, id: `${card.id}-2`, order, prompt: `According to the essay: ${card.prompt}` }));
	return JSON.stringify({ ...deck, version: 'remade', cards });
}

test(
	'a new version of the deck keeps what was reviewed, reworded, set aside and decided',
	savedBefore,
	async ({ app, site, page }) => {
		await page.goto('/');
		await waitForDeck(page);
		await app.readyOffline();
		await page.goto('/review/');
		await gradeCard(page, 'Good');
		await gradeCard(page, 'Easy');
		await page.getByRole('button', { name: 'Edit' }).click();
		await page.getByRole('dialog', { name: 'Edit card' }).getByLabel('Question').fill('My own words ____?');
		await page.getByRole('dialog', { name: 'Edit card' }).getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Reworded.')).toBeVisible();
		await gradeCard(page, 'Good');
		await page.getByRole('button', { name: 'Suspend' }).click();
		await expect(page.getByText('Suspended.')).toBeVisible();
		await promptShown(page);
		await page.goto('/cards/');
		await page.getByRole('tab', { name: 'Suggested' }).click();
		const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
		await rows.first().getByRole('button', { name: 'Keep' }).click();
		await expect(page.getByText('Kept:')).toBeVisible();
		await rows.first().getByRole('button', { name: 'Drop' }).click();
		await expect(page.getByText('Dropped.')).toBeVisible();

		const before = await readAll();
		const [first] = before.reviews;
		await site.release(deckFile, (json) => remade(json, first?.cardId ?? ''));
		await page.reload();
		await untilReloaded([page], () => page.getByRole('button', { name: 'Update' }).click());
		await expect
			.poll(async () => (await readRecords<StoredText>(page, 'texts')).map(({ version }) => version))
			.toEqual(['remade']);

		const after = await readAll();
		expect(after.reviews).toEqual(before.reviews);
		expect(after.cards.map(({ id }) => id).sort()).toEqual(before.cards.map(({ id }) => id).sort());
		const reviewed = new Set(before.reviews.map(({ cardId }) => cardId));
		const schedulesOf = (all: readonly StoredSchedule[]) => all.filter(({ cardId }) => reviewed.has(cardId));
		expect(schedulesOf(after.schedules)).toEqual(schedulesOf(before.schedules));
		for (const card of before.cards) {
			const now = after.cards.find(({ id }) => id === card.id);
			const { suspended, decision, editedAtMs } = card;
			expect(now).toMatchObject({ suspended, decision, editedAtMs });
			const isAsItWas = editedAtMs !== null || card.id === first?.cardId;
			expect(now?.prompt).toBe(isAsItWas ? card.prompt : `According to the essay: ${card.prompt}`);
		}
		// The card that left the deck was reviewed: it stays, at the passage found in the text’s page.
		const left = after.cards.find(({ id }) => id === first?.cardId);
		const { source, paragraphId } = before.cards.find(({ id }) => id === first?.cardId) ?? {};
		expect(left).toMatchObject({ source, paragraphId });

		async function readAll() {
			const [cards, schedules, reviews] = await Promise.all([
				readRecords<StoredCard>(page, 'cards'),
				readRecords<StoredSchedule>(page, 'schedules'),
				readRecords<Review>(page, 'reviews')
			]);
			return { cards, schedules, reviews };
		}
	}
);

test(
	'a card of one’s own keeps its link to a passage that runs over a pause',
	savedBefore,
	async ({ app, site, page }) => {
		await page.goto('/read/soviet-democracy/');
		await waitForDeck(page);
		await app.readyOffline();
		await highlight(page, 'green', 'assured this lucrative control?', 'Isaac Deutscher has argued');
		const [marked] = await readRecords<StoredHighlight>(page, 'highlights');
		const cards = await readRecords<StoredCard>(page, 'cards');
		const own = { ...cards[0], id: 'own-1', kind: 'own', origin: 'own', source: marked?.source };
		await putRecords(page, { cards: [own] });
		await site.release(deckFile, (json) => remade(json, ''));
		await page.goto('/');
		await untilReloaded([page], () => page.getByRole('button', { name: 'Update' }).click());
		await expect
			.poll(async () => (await readRecords<StoredText>(page, 'texts')).map(({ version }) => version))
			.toEqual(['remade']);
		const after = (await readRecords<StoredCard>(page, 'cards')).find(({ id }) => id === 'own-1');
		expect(after?.paragraphId).toMatch(/^p\d+$/);
		expect(after).toMatchObject({ source: marked?.source, sectionId: 's3' });
	}
);
