import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { StoredPlace } from '#lib/store/schema.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import {
	answerToTheEnd,
	barOf,
	FADED,
	KNOWN,
	openEssayAnew,
	passagesOf,
	scrollToBar,
	showWhatIsHeld,
	studyBefore,
	threePassages
} from '#tests/support/memory-steps.ts';
import { LayoutShifts, noteShifts, takeShifts } from '#tests/support/layout-shifts.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';
import { scrollToCards } from '#tests/support/section-card-steps.ts';
import { tooSmallTargets } from '#tests/support/touch-targets.ts';

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('the margin tells what is held; a thin passage is reviewed at once and is thin no longer', async ({
			page
		}) => {
			await noteShifts(page);
			await page.goto('/');
			await waitForDeck(page);
			const { known, faded, fresh } = await threePassages(page);
			await studyBefore(page, known.cards, KNOWN);
			await studyBefore(page, faded.cards, FADED);
			await openEssayAnew(page);
			await expect(page.locator('.memory-bar')).toHaveCount(0);
			await takeShifts(page);

			await showWhatIsHeld(page);
			await expect(await scrollToBar(page, known.paragraphId)).toHaveAttribute('data-level', 'firm');
			await expect(await scrollToBar(page, faded.paragraphId)).toHaveAttribute('data-level', 'half');
			const bar = await scrollToBar(page, fresh.paragraphId);
			await expect(bar).toHaveAttribute('data-level', 'unmet');
			expect(await takeShifts(page), 'layout shifts').toEqual([]);
			await expectAccessibleInEachTheme(page, 'the margin');

			await bar.locator('span').click();
			await expect(sheet(page)).toContainText(
				`You have learned none of the ${fresh.cards.length} cards of this passage yet.`
			);
			for (const { prompt } of fresh.cards.filter(({ form }) => form === 'basic')) {
				await expect(sheet(page)).toContainText(prompt);
			}
			await expectAccessibleInEachTheme(page, 'a passage');
			await sheet(page).getByRole('link', { name: 'Review these now' }).click();

			await expect(page).toHaveURL(`/review/?passage=soviet-democracy.${fresh.paragraphId}`);
			await expect(page.getByText('of one passage', { exact: true })).toBeVisible();
			await answerToTheEnd(page);
			await expect(page.getByText(`${fresh.cards.length} cards were new.`)).toBeVisible();
			await expect(page.getByText('are asked again only if you wish')).toBeVisible();
			await expectAccessibleInEachTheme(page, 'done with a passage');
			expect(await readRecords<Review>(page, 'reviews')).toHaveLength(
				2 * (known.cards.length + faded.cards.length) + fresh.cards.length
			);

			await page.getByRole('link', { name: 'Back to the text' }).click();
			await expect(page.locator(`#${fresh.paragraphId}`)).toBeInViewport();
			await expect(barOf(page, fresh.paragraphId)).toHaveAttribute('data-level', 'firm');
		});
	});
}

test('it comes back with the page and moves nothing, and switched off leaves nothing', async ({ page }) => {
	await openEssayAnew(page);
	const { fresh } = await threePassages(page);
	await showWhatIsHeld(page);
	const bar = await scrollToBar(page, fresh.paragraphId);
	await expect.poll(async () => (await readRecords<StoredPlace>(page, 'places'))[0]?.fraction).toBeGreaterThan(0.1);
	await page.reload();
	const shifts = await LayoutShifts.watch(page);
	await waitUntilLaidOut(page);
	await expect(bar).toBeInViewport();
	expect(await shifts.end(), 'layout shifts').toEqual([]);
	expect(await tooSmallTargets(page.locator(`section:has(#${fresh.paragraphId})`))).toEqual([]);
	await page.getByRole('button', { name: 'Appearance' }).click();
	await page.getByRole('checkbox', { name: 'Show what you hold' }).uncheck();
	await expect(page.locator('.memory-bar')).toHaveCount(0);
	await expect(page.locator('.with-memory')).toHaveCount(0);
});

test('a finger finds a bar over the ends of the lines, where all else is for the words', async ({ page }) => {
	await openEssayAnew(page);
	const { fresh } = await threePassages(page);
	await showWhatIsHeld(page);
	const bar = await scrollToBar(page, fresh.paragraphId);
	const text = await page.locator(`#${fresh.paragraphId}`).boundingBox();
	const box = await bar.boundingBox();
	if (!text || !box) throw new Error('The passage is not on the screen.');
	expect(box.width).toBeGreaterThanOrEqual(44);
	const x = text.x + text.width - 8;
	expect(x).toBeGreaterThan(box.x);
	const { name, y } = await page.evaluate(
		({ left, top, height }) => {
			// A line end that is blank: no name and no highlight may be there.
			for (let at = top + 6; at < Math.min(innerHeight - 90, top + height); at += 4) {
				const range = document.caretRangeFromPoint(left, at);
				const letter = range && document.createRange();
				if (range && letter) {
					letter.setStart(range.startContainer, Math.max(0, range.startOffset - 1));
					letter.setEnd(range.startContainer, range.startOffset);
					const { right } = letter.getBoundingClientRect();
					if (right < left - 8) return { name: document.elementFromPoint(left, at)?.tagName, y: at };
				}
			}
			return { name: '', y: 0 };
		},
		{ left: x, top: text.y, height: text.height }
	);
	expect(name, 'what lies under the finger').toBe('P');
	await page.touchscreen.tap(x, y);
	await expect(sheet(page)).toContainText('of this passage');
});

test('by keys alone, and by ear', async ({ page }) => {
	await openEssayAnew(page);
	const { fresh } = await threePassages(page);
	await showWhatIsHeld(page);
	const bar = await scrollToBar(page, fresh.paragraphId);
	await expect(bar).toHaveAccessibleName(/of this passage/);
	await bar.focus();
	await page.keyboard.press('Enter');
	await expect(sheet(page).getByRole('link', { name: 'Review these now' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(bar).toBeFocused();
});

test('what is learned where a section ends shows in the margin at once', async ({ page }) => {
	await openEssayAnew(page);
	await showWhatIsHeld(page);
	const [first] = await passagesOf(page);
	const bar = await scrollToBar(page, first?.paragraphId ?? '');
	await expect(bar).toHaveAttribute('data-level', 'unmet');
	const block = page.locator('.section-cards').first();
	await scrollToCards(block);
	await block.getByRole('button', { name: 'Show answer' }).click();
	await block.getByRole('button', { name: 'Remembered' }).click();
	await expect(bar).not.toHaveAttribute('data-level', 'unmet');
});
