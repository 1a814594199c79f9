import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails if axe finds anything against WCAG 2.2 AA, or against its own best practice, on the page as it stands. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
	await page.evaluate(axeSource);
	const { violations } = await page.evaluate<AxeResults>('axe.run()');
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => [id, html, failureSummary])
	);
	expect(found, state).toEqual([]);
}

/** The same in each theme that a reader can choose. */
export async function expectAccessibleInEachTheme(page: Page, state: string): Promise<void> {
	const chosen = await page.evaluate(() => document.documentElement.dataset['theme']);
	for (const theme of ['light', 'sepia', 'dark', chosen]) {
		await page.evaluate((name) => {
			if (name === undefined) delete document.documentElement.dataset['theme'];
			else document.documentElement.dataset['theme'] = name;
		}, theme);
		if (theme !== chosen) await expectAccessible(page, `${state}, ${theme}`);
	}
}
