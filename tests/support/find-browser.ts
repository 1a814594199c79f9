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

function systemPaths(): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [...systemNames.flatMap((name) => folders.map((folder) => join(folder, name))), macPath];
}

/** A browser that is there may still not start: a stub, or a library missing. */
function doesStart(path: string): boolean {
	return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The first Chromium that starts: the one named by `CHROMIUM_PATH`, Playwright's own, or the system's. */
export function findBrowser(): string | null {
	const named = process.env.CHROMIUM_PATH ?? '';
	return [named, chromium.executablePath(), ...systemPaths()].find(doesStart) ?? null;
}

/** `findBrowser`, where there is no going on without one. */
export function requireBrowser(): string {
	const path = findBrowser();
	if (path === null) throw new Error('No Chromium found: set CHROMIUM_PATH to one.');
	return path;
}
