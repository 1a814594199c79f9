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
