import { expect, saved, test } from '#tests/support/app-fixture.ts';
import { ESSAY, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { untilAwake } from '#tests/support/screens.ts';

test.use({ isFirstInWindow: true });

test('on a first visit the words are painted before any script is asked for', saved, async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	const { paintedMs, askedMs } = await page.evaluate(() => {
		const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
		return {
			paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
			askedMs: Math.min(...scripts.map(({ startTime }) => startTime))
		};
	});
	expect(askedMs).toBeGreaterThanOrEqual(paintedMs ?? Infinity);
});

for (const path of ['/', '/review/', ESSAY]) {
	test(`the head of ${path} asks for the text’s face, and for no other`, async ({ page }) => {
		await page.goto(path);
		const faces = await page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'link' && /\.woff2$/.test(entry.name))
				.map(({ name }) => name.split('/').at(-1)?.split('.')[0])
		);
		expect(faces).toEqual(['literata-core']);
	});
}

for (const path of ['/', '/review/', ESSAY]) {
	test(`each script that ${path} needs to be alive asks in its first line to be compiled whole`, async ({ page }) => {
		await page.goto(path);
		const firstLines = await page.evaluate(async () => {
			const start = [...document.scripts].map(({ text }) => /const hrefs = (\[[^\]]+\])/.exec(text)?.[1]).find(Boolean);
			const hrefs = JSON.parse(start ?? '[]') as string[];
			const texts = await Promise.all(hrefs.map(async (href) => (await fetch(href)).text()));
			return texts.map((text) => text.split('\n')[0]);
		});
		expect(firstLines.length).toBeGreaterThan(10);
		expect(new Set(firstLines)).toEqual(new Set(['//# allFunctionsCalledOnLoad']));
	});
}

test('a button touched before the page is alive does its work once it is', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto(ESSAY, { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Contents' }).click();
	letScriptsCome();
	await expect(sheet(page).getByRole('heading', { name: 'Contents' })).toBeVisible();
});

test('so does one of a page with fields, which waits for no paint', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto('/settings/', { waitUntil: 'commit' });
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Cards (CSV)' }).click();
	letScriptsCome();
	expect((await downloading).suggestedFilename()).toMatch(/^commonplace-cards-.*\.csv$/);
});

test('what is chosen before the page is alive is kept', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto('/settings/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Sepia' }).check({ force: true });
	await page.getByRole('checkbox', { name: 'Grade by a swipe' }).check();
	letScriptsCome();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
	const kept = () => page.evaluate(() => localStorage.getItem('commonplace:preferences') ?? '');
	await expect.poll(kept).toContain('"theme":"sepia"');
	await expect.poll(kept).toContain('"swipesToGrade":true');
});

test('what is searched for before the page is alive is found', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto('/cards/', { waitUntil: 'commit' });
	await page.getByLabel('Search cards').fill('lenin');
	await page.getByLabel('Kind').selectOption('event');
	letScriptsCome();
	await expect(page).toHaveURL(/lenin/);
	await expect(page).toHaveURL(/event/);
	await expect(page.getByLabel('Search cards')).toHaveValue('lenin');
	await expect(page.getByLabel('Kind')).toHaveValue('event');
});

test('a text pasted and handed in before the page is alive is read', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto('/try/', { waitUntil: 'commit' });
	await page.getByLabel('Text', { exact: true }).fill('In 1917 Lenin argued that the soviets must take power.');
	await page.getByRole('button', { name: 'Make cards' }).click();
	letScriptsCome();
	await expect(page.getByRole('heading', { name: /^\d+ cards? from/ })).toBeVisible();
});

test('who types while the page comes alive goes on at the same letter', async ({ page }) => {
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto('/try/', { waitUntil: 'commit' });
	const title = page.getByLabel('Title');
	await title.pressSequentially('Sovets');
	for (let letter = 0; letter < 3; letter += 1) await title.press('ArrowLeft');
	letScriptsCome();
	await untilAwake(page);
	await page.keyboard.type('i');
	await expect(title).toHaveValue('Soviets');
});
