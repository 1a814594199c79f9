import { afterEach, expect, test, vi } from 'vitest';
import { handOverFile } from '#lib/platform/hand-over-file.ts';

vi.mock('#lib/platform/download.ts', () => ({ offerDownload: (name: string) => saved.push(name) }));

const saved: string[] = [];
const file = { name: 'commonplace-2026-03-14.commonplace', bytes: new Uint8Array([80, 75]) };

afterEach(() => {
	saved.length = 0;
	vi.unstubAllGlobals();
});

const refusal = (name: string) => () => Promise.reject(new DOMException('', name));

const rows = [
	{ name: 'no sharing of files', navigator: {}, became: 'saved' },
	{ name: 'a system that shares no such file', navigator: { canShare: () => false }, became: 'saved' },
	{ name: 'shared', navigator: { canShare: () => true, share: () => Promise.resolve() }, became: 'shared' },
	{ name: 'turned away', navigator: { canShare: () => true, share: refusal('AbortError') }, became: 'declined' },
	{
		name: 'asked too late',
		navigator: { canShare: () => true, share: refusal('NotAllowedError'), userActivation: { isActive: false } },
		became: 'wants-tap'
	},
	{
		name: 'a browser that takes few kinds of files',
		// It uses the tap up before it looks at the kind.
		navigator: {
			canShare: () => true,
			userActivation: { isActive: true },
			share(this: { userActivation: { isActive: boolean } }) {
				this.userActivation.isActive = false;
				return refusal('NotAllowedError')();
			}
		},
		became: 'saved'
	},
	{
		name: 'a browser that says nothing of taps',
		navigator: { canShare: () => true, share: refusal('NotAllowedError') },
		became: 'saved'
	}
] as const;

test.each(rows)('a file is handed over: $name', async ({ navigator, became }) => {
	vi.stubGlobal('navigator', navigator);
	expect(await handOverFile(file)).toBe(became);
	expect(saved).toEqual(became === 'saved' ? [file.name] : []);
});
