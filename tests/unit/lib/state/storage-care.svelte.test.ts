import { expect, test } from 'vitest';
import { StorageCare } from '#lib/state/storage-care.svelte.ts';

const rows = [
	{ name: 'promised', isPersistent: true, isPrivate: false, isIos: false, risk: null },
	{ name: 'not promised', isPersistent: false, isPrivate: false, isIos: false, risk: 'unpromised' },
	{ name: 'no storage manager', isPersistent: null, isPrivate: false, isIos: false, risk: null },
	{ name: 'Safari on a phone', isPersistent: false, isPrivate: false, isIos: true, risk: 'ios-tab' },
	{
		name: 'Safari on a phone, without storage manager',
		isPersistent: null,
		isPrivate: false,
		isIos: true,
		risk: 'ios-tab'
	},
	{ name: 'Safari on a phone that has promised', isPersistent: true, isPrivate: false, isIos: true, risk: null },
	{ name: 'a private window', isPersistent: false, isPrivate: true, isIos: true, risk: 'private' }
] as const;

test.each(rows)('the risk of storage: $name', async ({ isPersistent, isPrivate, isIos, risk }) => {
	const care = new StorageCare({
		readState: () => Promise.resolve({ isPersistent, usedBytes: 1, quotaBytes: 2 }),
		askToKeep: () => Promise.resolve(false),
		isPrivateWindow: () => Promise.resolve(isPrivate),
		isIosTab: () => isIos
	});
	expect([care.state, care.risk]).toEqual([null, null]);
	await care.load();
	expect([care.state?.usedBytes, care.risk]).toEqual([1, risk]);
});

test.each([true, false])('a browser that is asked to keep the data says %s', async (agrees) => {
	let isPersistent = false;
	const care = new StorageCare({
		readState: () => Promise.resolve({ isPersistent, usedBytes: null, quotaBytes: null }),
		askToKeep: () => Promise.resolve((isPersistent = agrees)),
		isPrivateWindow: () => Promise.resolve(false),
		isIosTab: () => false
	});
	await care.load();
	await care.ask();
	expect([care.isRefused, care.risk]).toEqual(agrees ? [false, null] : [true, 'unpromised']);
});
