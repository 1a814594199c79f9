import type { Page } from '@playwright/test';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { openEssay, sheet } from '#tests/support/essay-steps.ts';
import { bar, selectWords } from '#tests/support/highlight-steps.ts';
import { readRecords } from '#tests/support/page-store.ts';

const { text } = loadEdition(SOVIET_DEMOCRACY);

test.use({ device: { ...phone, viewport: { width: 360, height: 740 } } });

interface OwnCard {
	readonly kind: string;
	readonly form: string;
	readonly prompt: string;
	readonly answer: string;
	readonly paragraphId: string;
	readonly sectionId: string;
	readonly source: { readonly start: number; readonly end: number; readonly exact: string };
}

async function ownCards(page: Page): Promise<OwnCard[]> {
	return (await readRecords<OwnCard>(page, 'cards')).filter(({ kind }) => kind === 'own');
}

async function makeCard(page: Page, from: string, to = from): Promise<void> {
	await selectWords(page, from, to);
	await bar(page).getByRole('button', { name: 'Make a card' }).click();
	await expect(page.getByRole('dialog', { name: 'Make a card' })).toBeVisible();
}

const preview = (page: Page) => sheet(page).getByRole('figure', { name: 'Preview' });

test('a question and its answer, with the passage for its source', async ({ page }) => {
	await openEssay(page);
	await makeCard(page, 'Isaac Deutscher, the most influential');
	await sheet(page).getByRole('button', { name: 'Save card' }).click();
	await expect(sheet(page).getByText('Write the question.')).toBeVisible();
	await sheet(page).getByRole('textbox', { name: 'Question' }).fill('Who speaks for this view?');
	await sheet(page).getByRole('textbox', { name: 'Answer' }).fill('Isaac Deutscher');
	await expect(preview(page)).toContainText('Who speaks for this view?');
	await sheet(page).getByRole('button', { name: 'Save card' }).click();
	await expect(page.getByText('Card saved.')).toBeVisible();
	const [card] = await ownCards(page);
	expect(card).toMatchObject({
		form: 'basic',
		prompt: 'Who speaks for this view?',
		answer: 'Isaac Deutscher',
		sectionId: 's2',
		source: { exact: 'Isaac Deutscher, the most influential' }
	});
	expect(text.slice(card?.source.start, card?.source.end)).toBe(card?.source.exact);

	await page.goto('/cards/');
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('Who speaks for this view');
	await expect(page.getByText('Who speaks for this view?')).toBeVisible();
});

test('a gap: the words selected are left out of their sentence, others by a tap', async ({ page }) => {
	await openEssay(page);
	await makeCard(page, 'totalitarianism');
	await sheet(page).getByRole('radio', { name: 'Fill the gap' }).check();
	await expect(preview(page)).toContainText('How can ____ be ended in the Soviet Union?');
	await sheet(page).getByRole('button', { name: 'Soviet', exact: true }).tap();
	await sheet(page).getByRole('button', { name: 'Union', exact: true }).tap();
	await expect(preview(page)).toContainText('How can ____ be ended in the ____?');
	await expect(preview(page)).toContainText('totalitarianism … Soviet Union');
	await sheet(page).getByRole('button', { name: 'totalitarianism', exact: true }).tap();
	await sheet(page).getByRole('button', { name: 'Save card' }).click();
	await expect(page.getByText('Card saved.')).toBeVisible();
	const prompt = 'How can totalitarianism be ended in the ____?';
	expect(await ownCards(page)).toMatchObject([
		{ form: 'cloze', prompt, answer: 'Soviet Union', paragraphId: 'p1', source: { start: 0, end: 53 } }
	]);

	await makeCard(page, 'Soviet Union');
	await sheet(page).getByRole('radio', { name: 'Fill the gap' }).check();
	await sheet(page).getByRole('button', { name: 'Save card' }).click();
	await expect(sheet(page).getByText('You have a card that asks just this.')).toBeVisible();
	expect(await ownCards(page)).toHaveLength(1);
});

test('what was typed is not lost by Back without asking', async ({ page }) => {
	await openEssay(page);
	await makeCard(page, 'totalitarianism');
	await sheet(page).getByRole('textbox', { name: 'Question' }).fill('What is to be ended?');
	await page.goBack();
	await expect(sheet(page).getByText('What you typed is not saved.')).toBeVisible();
	await sheet(page).getByRole('button', { name: 'Discard' }).click();
	await expect(sheet(page)).toBeHidden();
	expect(await ownCards(page)).toEqual([]);
});
