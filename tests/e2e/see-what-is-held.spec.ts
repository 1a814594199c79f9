import type { Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { answerToTheEnd, KNOWN, studyBefore, threePassages } from '#tests/support/memory-steps.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';

const paragraphCount = (page: Page) =>
	page.evaluate(async () => {
		const outline = await (await fetch('/outlines/soviet-democracy.json')).json();
		return outline.sections.flatMap(({ paragraphs }: { paragraphs: unknown[] }) => paragraphs).length;
	});

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('shows each passage, tells of it by touch and keys, and leads to its words and its cards', async ({
			page
		}) => {
			await page.goto('/');
			await waitForDeck(page);
			const { known, fresh } = await threePassages(page);
			await studyBefore(page, known.cards, KNOWN);
			await page.goto('/retention/');
			const map = page.getByRole('figure', { name: 'Memory map' });
			const options = map.getByRole('option');
			const numberOf = ({ paragraphId }: typeof fresh) => Number(paragraphId.slice(1));
			await expect(options.first()).toBeVisible();
			expect(await options.count()).toBe(await paragraphCount(page));
			await expect(map).toContainText(/You hold about \d+ of \d+ cards; thinnest: “/);
			await expectAccessibleInEachTheme(page, 'the map');

			await test.step('by touch', async () => {
				await options.nth(numberOf(known) - 1).click();
				await expect(map).toContainText(`Passage ${numberOf(known)}, `);
				await expect(map).toContainText(`You hold about ${known.cards.length} of ${known.cards.length} cards`);
				await expectAccessibleInEachTheme(page, 'a passage of the map');
				await expect(map.getByRole('link', { name: 'Read it' })).toHaveAttribute(
					'href',
					`/read/soviet-democracy/#${known.paragraphId}`
				);
			});

			await test.step('by keys', async () => {
				await expect(options.nth(numberOf(known) - 1)).toBeFocused();
				await page.keyboard.press('Home');
				await expect(options.first()).toBeFocused();
				for (let step = 1; step < numberOf(fresh); step += 1) await page.keyboard.press('ArrowRight');
				await expect(options.nth(numberOf(fresh) - 1)).toBeFocused();
				await expect(map.locator('[tabindex="0"][role=option]')).toHaveCount(1);
				await page.keyboard.press('Tab');
				await page.keyboard.press('Tab');
				await expect(map.getByRole('link', { name: 'Review its cards now' })).toBeFocused();
			});

			await map.getByText('Numbers', { exact: true }).click();
			await expect(map.getByRole('row', { name: new RegExp(`^${numberOf(fresh)}\\. `) })).toContainText(
				'not learned yet'
			);
			await map.getByRole('link', { name: 'Review its cards now' }).click();
			await answerToTheEnd(page);
			await page.getByRole('link', { name: 'See what you retain' }).click();
			await expect(options.nth(numberOf(fresh) - 1)).toHaveAccessibleName(
				`Passage ${numberOf(fresh)}: You hold about ${fresh.cards.length} of ${fresh.cards.length} cards of this passage.`
			);
		});
	});
}
