import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { Result, RunOptions } from 'axe-core';
import { tooSmallTargets } from './touch-targets.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that can differ between themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Of WCAG 2.2, and off in axe unless asked for. */
const NEW_RULES = { 'target-size': { enabled: true } };

/**
 * Fails if axe finds anything against WCAG 2.2 AA, or against its own best practice, on the page as it stands, or if a
 * finger would miss what can be pressed.
 */
export async function expectAccessible(
	page: Page,
	state: string,
	{ rules }: Pick<RunOptions, 'rules'> = {}
): Promise<void> {
	await expectNothingFound(page, state, { rules: { ...NEW_RULES, ...rules } });
	expect(await tooSmallTargets(page.locator('body')), `${state}: too small to be pressed`).toEqual([]);
}

async function expectNothingFound(page: Page, state: string, options: RunOptions): Promise<void> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
	const run = JSON.stringify({ resultTypes: ['violations'], preload: false, ...options } satisfies RunOptions);
	// What passed is told element by element too: to bring that out of the page takes longer than all the rules.
	const violations = await page.evaluate<Result[]>(`axe.run(${run}).then(({ violations }) => violations)`);
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => [id, html, failureSummary])
	);
	expect(found, state).toEqual([]);
}

/** Wider than any phone. */
const DESK_PX = 1000;

/** The same in each theme that a reader can choose; on a desk in light alone, as a theme's colours are the phone's. */
export async function expectAccessibleInEachTheme(page: Page, state: string): Promise<void> {
	const isDesk = (page.viewportSize()?.width ?? 0) >= DESK_PX;
	const chosen = await page.evaluate(() => document.documentElement.dataset['theme']);
	await showTheme(page, 'light');
	await expectAccessible(page, `${state}, light`);
	for (const theme of isDesk ? [] : ['sepia', 'dark']) {
		await showTheme(page, theme);
		await expectNothingFound(page, `${state}, ${theme}`, { runOnly: COLOUR_RULES });
	}
	await showTheme(page, chosen);
}

function showTheme(page: Page, theme: string | undefined): Promise<void> {
	return page.evaluate((name) => {
		if (name === undefined) delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = name;
	}, theme);
}
