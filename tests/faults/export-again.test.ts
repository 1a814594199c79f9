import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { BackupDesk } from '#lib/state/backup-desk.svelte.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import type { Store } from '#lib/store/store.ts';
import { partsOf } from '#tests/support/backup-builders.ts';
import { builtInEssay, studyEssay } from '#tests/support/essay-store.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { backupDeskOf } from '#tests/support/in-process-backups.ts';
import { SETTINGS } from '#tests/support/store-promise.ts';
import { LIMIT } from './fault-runs.ts';

function newStore(): Promise<Store> {
	Object.assign(globalThis, { indexedDB: new IDBFactory() });
	return openStore();
}

function deskAt(store: Store, atMs: number): BackupDesk {
	return backupDeskOf(store, () => atMs);
}

async function exported(desk: BackupDesk): Promise<Uint8Array> {
	const file = await desk.export();
	if (file === null) throw new Error('not exported');
	return file.bytes;
}

test.each([
	['into an empty store', false],
	['after the deck came anew', true]
])('what is exported, lost, and restored %s exports again to the same bytes', LIMIT, async (_name, hasDeck) => {
	const essay = builtInEssay();
	const before = await newStore();
	await studyEssay(before, essay, 20);
	const backup = await exported(deskAt(before, FIXED_NOW_MS));
	before.close();

	const after = await newStore();
	if (hasDeck) await installDeck(after, essay.deck, SETTINGS, null, FIXED_NOW_MS + DAY_MS);
	const desk = deskAt(after, FIXED_NOW_MS + 2 * DAY_MS);
	await desk.choose(backup);
	await desk.confirm();
	expect(desk.phase).toBe('restored');
	expect(partsOf(await exported(desk))).toEqual(partsOf(backup));
});
