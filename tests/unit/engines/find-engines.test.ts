import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whyLeftOut } from '#tests/engines/find-engines.ts';
import type { EngineName } from '#tests/engines/web-driver.ts';

let folder = '';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'commonplace-programs-'))));

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test.each<[reason: string, name: EngineName, programs: readonly string[]]>([
	['Debian’s webkit2gtk-driver and xvfb not installed', 'WebKit', []],
	['Debian’s webkit2gtk-driver not installed', 'WebKit', ['Xvfb']],
	['Debian’s firefox-esr not installed', 'Firefox', ['Xvfb', 'WebKitWebDriver']]
])('%s: that is why %s is left out where these programs are: %j', async (reason, name, programs) => {
	for (const program of programs) writeFileSync(join(folder, program), '');
	vi.stubEnv('PATH', folder);
	expect(await whyLeftOut(name)).toBe(reason);
});

test.each<EngineName>(['WebKit', 'Firefox'])('with an empty PATH %s is left out too', async (name) => {
	vi.stubEnv('PATH', '');
	expect(await whyLeftOut(name)).toMatch(/not installed$/);
});

test('a Firefox that cannot be run is left out, and says why', async () => {
	writeFileSync(join(folder, 'firefox-esr'), '', { mode: 0o600 });
	vi.stubEnv('PATH', folder);
	expect(await whyLeftOut('Firefox')).toBe('it does not start: spawn firefox-esr EACCES');
});
