import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { answerToTheEnd, passageDone, threePassages } from '#tests/support/memory-steps.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

test(
	'a session over a passage goes on after a reload, without a network, and is undone to its beginning',
	savedBefore,
	async ({ app, page }) => {
		await page.goto('/');
		await waitForDeck(page);
		await app.readyOffline();
		const { fresh } = await threePassages(page);
		await page.goto('/review/');
		const ofTheDay = await promptShown(page);
		await app.stopServer();
		await page.goto(`/review/?passage=soviet-democracy.${fresh.paragraphId}`);
		const first = await promptShown(page);
		await gradeCard(page, 'Easy');
		const second = await promptShown(page);
		await page.reload();
		expect(await promptShown(page)).toBe(second);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
		await expect.poll(() => promptShown(page)).toBe(first);
		await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
		await answerToTheEnd(page);
		await page.getByRole('button', { name: 'Ask again now' }).click();
		await expect(page.getByText(`${fresh.cards.length} cards left`)).toBeVisible();
		await page.goto('/review/');
		expect(await promptShown(page)).toBe(ofTheDay);
	}
);

test('two tabs over one passage grade no card twice', async ({ app, page }) => {
	await page.goto('/');
	await waitForDeck(page);
	const { fresh } = await threePassages(page);
	const address = `/review/?passage=soviet-democracy.${fresh.paragraphId}`;
	await page.goto(address);
	const other = await app.context.newPage();
	await other.goto(address);
	const prompt = await promptShown(page);
	expect(await promptShown(other)).toBe(prompt);
	await other.getByRole('button', { name: 'Show answer' }).click();
	await gradeCard(page, 'Easy');
	await expect(other.getByRole('status').filter({ hasText: 'That card was graded in another tab.' })).toBeVisible();
	await answerToTheEnd(other);
	await expect(passageDone(page)).toBeVisible();
	expect(await readRecords(page, 'reviews')).toHaveLength(fresh.cards.length);
});

for (const [name, query] of [
	['a passage that has no cards', '?passage=soviet-democracy.p9999'],
	['a text that is not here', '?passage=another.p1'],
	['half an address', '?passage=soviet-democracy']
] as const) {
	test(`the address of ${name} says so and leads to Today`, async ({ page }) => {
		await page.goto(`/review/${query}`);
		await waitForDeck(page);
		await expect(page.getByRole('heading', { name: 'No cards here' })).toBeVisible();
		await expectAccessible(page, name);
		await page.getByRole('link', { name: 'Go to Today' }).click();
		await expect(page.getByRole('link', { name: 'Review' })).toContainText('10 new');
		await page.getByRole('link', { name: 'Review' }).click();
		await promptShown(page);
	});
}
