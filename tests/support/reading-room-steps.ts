import { expect, type Locator, type Page } from '@playwright/test';
import { placeOf, sheet } from '#tests/support/essay-steps.ts';
import { bar } from '#tests/support/highlight-steps.ts';
import { cardsOn } from '#tests/support/section-card-steps.ts';

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Reading' });
export const voiceBar = (page: Page) => page.getByRole('region', { name: 'Read aloud' });
export const placesBar = (page: Page) => page.getByRole('region', { name: 'Places found' });
export const firstCards = (page: Page) => cardsOn(page, 'Proposed Roads to Soviet Democracy');
export const top = (page: Page) => sheet(page).last();

const press = (page: Page, name: string) => toolbar(page).getByRole('button', { name, exact: true }).click();
export const pressIn = (part: Locator, name: string | RegExp) => part.getByRole('button', { name }).first().click();
export const expectSheet = (page: Page, title: string) =>
	expect(page.getByRole('dialog', { name: title })).toBeVisible();

/** Closes what is on top, and waits for its entry of history to go too, which takes the browser a moment. */
async function leave(page: Page, close: () => Promise<void>): Promise<void> {
	const count = await sheet(page).count();
	const depthOf = () => (history.state as { openSheets?: number } | null)?.openSheets ?? 0;
	const depth = await page.evaluate(depthOf);
	await close();
	await expect(sheet(page)).toHaveCount(count - 1);
	await expect.poll(() => page.evaluate(depthOf)).toBe(depth - 1);
}

export const closeSheet = (page: Page) => leave(page, () => page.keyboard.press('Escape'));
export const discard = (page: Page) => leave(page, () => pressIn(top(page), 'Discard'));

export async function pressWords(page: Page, words: string): Promise<void> {
	const { x, y } = await placeOf(page, words);
	const hasTouch = await page.evaluate(() => navigator.maxTouchPoints > 0);
	await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

export const chooseKind = (page: Page, kind: string) =>
	page.getByRole('radio', { name: new RegExp(`^${kind} \\d+$`) }).check({ force: true });

export async function openFromIndex(page: Page, kind: string): Promise<void> {
	await chooseKind(page, kind);
	await top(page).getByRole('listitem').getByRole('button').filter({ visible: true }).first().click();
	await expect(sheet(page)).toHaveCount(2);
	await expect(top(page).getByRole('heading', { name: /card/i })).toBeVisible();
}

export async function openSheet(page: Page, name: string): Promise<void> {
	await press(page, name);
	await expectSheet(page, name);
}

export async function openByKey(page: Page, key: string, title: string): Promise<void> {
	await page.keyboard.press(key);
	await expectSheet(page, title);
}

/** Opens what a button of the bar over selected words leads to. */
export async function openFromBar(page: Page, name: string): Promise<void> {
	await pressIn(bar(page), name);
	await expectSheet(page, name);
}

export async function openHighlights(page: Page): Promise<void> {
	await openSheet(page, 'Contents');
	await pressIn(top(page), 'Highlights');
	await expectSheet(page, 'Highlights');
}

export async function startListening(page: Page): Promise<void> {
	await press(page, 'Listen');
	await expect(voiceBar(page)).toBeVisible();
}

export async function playWithoutVoice(page: Page): Promise<void> {
	await pressIn(voiceBar(page), 'Play');
	await page.evaluate(() => window.voiceControl.fail());
	await expect(voiceBar(page).getByRole('status')).toContainText('no voice');
}

export async function openVoices(page: Page): Promise<void> {
	await pressIn(voiceBar(page), /^Voice and speed/);
	await expectSheet(page, 'Voice and speed');
}

export async function search(page: Page, words: string, said: RegExp): Promise<void> {
	await page.getByRole('searchbox', { name: 'Find in this text' }).fill(words);
	await expect(top(page).getByRole('status')).toHaveText(said);
}
