import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { firefox } from './firefox.ts';
import { webKit } from './web-kit.ts';
import type { Engine, EngineName } from './web-driver.ts';

export const engines: Readonly<Record<EngineName, Engine>> = { WebKit: webKit, Firefox: firefox };

export const engineNames = Object.keys(engines) as readonly EngineName[];

function isInstalled(program: string): boolean {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Why an engine's tests have to be left out on this machine: a package is missing, or it does not start. */
export async function whyLeftOut(name: EngineName): Promise<string | null> {
	const missing = Object.entries(engines[name].programs).filter(([program]) => !isInstalled(program));
	if (missing.length > 0) return `Debian’s ${missing.map(([, deb]) => deb).join(' and ')} not installed`;
	const home = mkdtempSync(join(tmpdir(), 'commonplace-engine-'));
	try {
		await (await engines[name].start(home)).close();
		return null;
	} catch (error) {
		return `it does not start: ${error instanceof Error ? error.message : String(error)}`;
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
}
