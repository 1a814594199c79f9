import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

function run(command: string, parameters: string[]): void {
	spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 5 * 60_000 });
}

/** Finds a Chromium, or installs one: Playwright's own, else Debian's package where we may install it. */
export function provideBrowser(): string | null {
	const found = findBrowser();
	if (found !== null) return found;

	console.log('No Chromium found. Installing Playwright’s own…');
	run('npx', ['playwright', 'install', 'chromium']);
	const downloaded = findBrowser();
	if (downloaded !== null) return downloaded;

	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('That one does not start. Installing the system’s package…');
	run('apt-get', ['update']);
	run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
	return findBrowser();
}
