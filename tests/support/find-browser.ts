import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What keeps a test browser quiet, and lets it run in a container. */
export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Chromium's engine with no browser around it. */
const shellNames = ['chromium-headless-shell'];

function systemPaths(names: readonly string[]): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Those that have started once: to try takes up to a second. */
const started = new Set<string>();

/** A browser that is there may still not start: a stub, or a library missing. */
function doesStart(path: string): boolean {
	if (started.has(path)) return true;
	const isStarting = () => spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
	if (!existsSync(path) || !isStarting()) return false;
	started.add(path);
	return true;
}

/** The first Chromium that starts: the one named by `CHROMIUM_PATH`, Playwright's own, or the system's. */
export function findBrowser(): string | null {
	const named = process.env.CHROMIUM_PATH ?? '';
	return [named, chromium.executablePath(), ...systemPaths(systemNames), macPath].find(doesStart) ?? null;
}

/** `findBrowser`, where there is no going on without one. */
export function requireBrowser(): string {
	const path = findBrowser();
	if (path === null) throw new Error('No Chromium found: set CHROMIUM_PATH to one.');
	return path;
}

/**
 * What windows of a shared browser open in, which need none of the browser around a page: Chromium's bare engine, a third
 * cheaper to run, if the system has it; else the whole browser.
 */
export function requireEngine(): string {
	return systemPaths(shellNames).find(doesStart) ?? requireBrowser();
}
