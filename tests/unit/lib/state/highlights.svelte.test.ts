import { describe, expect, test } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { LibraryError } from '#lib/state/library-error.ts';
import { Highlights } from '#lib/state/highlights.svelte.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const TEXT = 'The tide turned.\n\nPilots knew it well.\n\nNobody else did. The tide turned.';

const rangeOf = (words: string, from = 0) => {
	const start = TEXT.indexOf(words, from);
	return { start, end: start + words.length };
};

async function reader() {
	const study = await makeStudy(1);
	let made = 0;
	let failure: LibraryError | null = null;
	const needs = {
		...study.needs,
		open: async () => failure ?? study.store,
		makeHighlightId: () => `highlight-${(made += 1)}`
	};
	const setFailure = (next: LibraryError | null) => (failure = next);
	const open = async (text = TEXT, textId = TEXT_ID) => {
		const highlights = new Highlights(needs);
		await highlights.load(textId, text);
		return highlights;
	};
	return { ...study, setFailure, open, highlights: await open() };
}

const wordsOf = (highlights: Highlights) => highlights.anchored.map(({ highlight }) => highlight.source.exact);

describe('highlights', () => {
	test('are found again after a reload, in reading order, each text its own', async () => {
		const { highlights, open, clock } = await reader();
		await highlights.mark({ range: rangeOf('Nobody'), colour: 'blue' });
		await highlights.mark({ range: rangeOf('tide turned.\n\nPilots'), colour: 'pink', note: 'Why?' });
		const after = await open();
		expect(after.anchored).toEqual(highlights.anchored);
		expect(wordsOf(after)).toEqual(['tide turned.\n\nPilots', 'Nobody']);
		expect(after.anchored[0]?.highlight).toEqual({
			id: 'highlight-2',
			textId: TEXT_ID,
			source: {
				start: 4,
				end: 24,
				exact: 'tide turned.\n\nPilots',
				prefix: 'The ',
				suffix: TEXT.slice(24, 56)
			},
			colour: 'pink',
			note: 'Why?',
			createdAtMs: clock.nowMs(),
			changedAtMs: clock.nowMs(),
			removedAtMs: null
		});
		expect((await open(TEXT, 'another' as TextId)).anchored).toEqual([]);
	});

	test('follow their words through a text that changed; those without words are kept apart', async () => {
		const { highlights, open } = await reader();
		await highlights.mark({ range: rangeOf('The tide turned.', 20), colour: 'yellow' });
		await highlights.mark({ range: rangeOf('Pilots knew'), colour: 'green', note: 'Mine.' });
		const changed = `A new beginning.\n\n${TEXT.replace('Pilots', 'Sailors')}`;
		const after = await open(changed);
		const [found] = after.anchored;
		expect(found?.start).toBe(changed.lastIndexOf('The tide'));
		expect(after.orphans.map(({ source, note }) => [source.exact, note])).toEqual([['Pilots knew', 'Mine.']]);
		expect((await open()).orphans).toEqual([]);
	});

	test('over the same stretch are one, which takes the new colour and keeps its note', async () => {
		const { highlights } = await reader();
		const first = await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow', note: 'Who?' });
		expect(await highlights.mark({ range: rangeOf('Pilots'), colour: 'green' })).toBe(first);
		expect(highlights.anchored.map(({ highlight }) => [highlight.colour, highlight.note])).toEqual([['green', 'Who?']]);
	});

	test('change colour and note', async () => {
		const { highlights, open } = await reader();
		const id = (await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow' })) ?? '';
		await highlights.recolour(id, 'blue');
		await highlights.writeNote(id, 'Who were they?');
		expect((await open()).find(id)).toMatchObject({ colour: 'blue', note: 'Who were they?' });
	});

	test('are removed and brought back', async () => {
		const { highlights, open } = await reader();
		const id = (await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow' })) ?? '';
		await highlights.remove(id);
		expect([highlights.anchored, (await open()).anchored]).toEqual([[], []]);
		expect(highlights.loss).toMatchObject({ type: 'removed', before: { id } });
		await highlights.takeBack();
		expect(highlights.loss).toBe(null);
		expect(wordsOf(await open())).toEqual(['Pilots']);
	});

	test('have a note written over, and the one before brought back', async () => {
		const { highlights, open } = await reader();
		const id = (await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow' })) ?? '';
		await highlights.writeNote(id, 'Who were they?');
		expect(highlights.loss).toBe(null);
		for (const other of ['Whose?', '']) {
			await highlights.writeNote(id, other);
			expect(highlights.loss).toMatchObject({ type: 'rewritten', before: { note: 'Who were they?' } });
			await highlights.takeBack();
			expect(highlights.loss).toBe(null);
			expect((await open()).find(id)?.note).toBe('Who were they?');
		}
		await highlights.writeNote(id, 'Who were they?');
		expect(highlights.loss).toBe(null);
	});

	test('once removed are not brought back by the backup of another device, whose clock is ahead', async () => {
		const { highlights, open, store, clock } = await reader();
		const id = (await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow' })) ?? '';
		const backup = await readWhole(store);
		const ahead = backup.highlights.map((one) => ({ ...one, changedAtMs: clock.nowMs() + 1000 }));
		await mergeWhole(store, { ...backup, highlights: ahead });
		await highlights.remove(id);
		await mergeWhole(store, { ...backup, highlights: ahead });
		expect(wordsOf(await open())).toEqual([]);
	});

	test('that the store refuses are told, and are not there', async () => {
		const { highlights } = await reader();
		failNextWrite();
		expect(await highlights.mark({ range: rangeOf('Pilots'), colour: 'yellow' })).toBe(null);
		expect(highlights.error?.code).toBe('quota');
		expect(highlights.anchored).toEqual([]);
	});

	test('without a store are told, and once there is one the same words are marked once', async () => {
		const { setFailure, open, store } = await reader();
		await (await open()).mark({ range: rangeOf('Pilots'), colour: 'blue', note: 'Who?' });
		setFailure(new LibraryError('deck-unavailable'));
		const highlights = await open();
		expect([highlights.error, highlights.isLoaded]).toEqual([null, false]);
		expect(await highlights.mark({ range: rangeOf('Pilots'), colour: 'pink' })).toBe(null);
		expect(highlights.error?.code).toBe('deck-unavailable');
		setFailure(null);
		expect(await highlights.mark({ range: rangeOf('Pilots'), colour: 'pink' })).toBe('highlight-1');
		expect(highlights.error).toBe(null);
		expect((await readWhole(store)).highlights).toMatchObject([{ colour: 'pink', note: 'Who?' }]);
	});

	test('marked twice at once are marked once', async () => {
		const { highlights, store } = await reader();
		const twice = ['pink', 'blue'] as const;
		await Promise.all(twice.map((colour) => highlights.mark({ range: rangeOf('Pilots'), colour })));
		expect((await readWhole(store)).highlights).toMatchObject([{ id: 'highlight-1', colour: 'blue' }]);
	});

	test('of another tab are seen, and one that it removed stands again once a note is written to it', async () => {
		const { highlights, open } = await reader();
		const other = await open();
		const id = (await highlights.mark({ range: rangeOf('Pilots'), colour: 'pink' })) ?? '';
		await other.heed();
		expect(wordsOf(other)).toEqual(['Pilots']);
		await other.remove(id);
		expect(await highlights.writeNote(id, 'Who were they?')).toBe(true);
		await other.heed();
		expect(other.anchored.map(({ highlight }) => highlight.note)).toEqual(['Who were they?']);
	});
});
