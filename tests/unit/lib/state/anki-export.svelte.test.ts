import { expect, test } from 'vitest';
import { AnkiExport } from '#lib/state/anki-export.svelte.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

test('exports the deck and leaves out suggestions that wait', async () => {
	const { store } = await makeStudy(6);
	const file = await new AnkiExport({ ready: Promise.resolve(store) }).export();
	const rows = file?.text.split('\n').filter((line) => line !== '' && !line.startsWith('#')) ?? [];
	expect(file?.cardCount).toBeGreaterThan(0);
	expect(rows.filter((row) => row.includes('commonplace '))).toHaveLength(file?.cardCount ?? -1);
});

test('says why when the store is closed', async () => {
	const { store } = await makeStudy(2);
	store.close();
	const anki = new AnkiExport({ ready: Promise.resolve(store) });
	expect(await anki.export()).toBeNull();
	expect(anki.error?.code).toBe('closed');
});
