import { describe, expect, test, vi } from 'vitest';
import { MemoryMap } from '#lib/state/memory-map.svelte.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { cardId, deckCard, deckOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { answer } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const CARDS = [0, 1, 2, 3].map((order) => deckCard(order, { paragraphId: order < 2 ? 'p4' : `p${order + 7}` }));

async function open({ needs }: Study): Promise<MemoryMap> {
	const map = new MemoryMap({ ready: needs.ready, nowMs: needs.nowMs, textId: TEXT_ID });
	await map.load();
	return map;
}

const told = (map: MemoryMap) =>
	map.passages.map(({ paragraphId, of, met, level }) => [paragraphId, of, met, level] as const);

describe('the memory map of a text', () => {
	test('tells of each passage that has cards, and more once they are learned, and less with time', async () => {
		const study = await makeStudy(CARDS);
		const map = await open(study);
		expect(told(map)).toEqual([
			['p4', 2, 0, 'unmet'],
			['p9', 1, 0, 'unmet'],
			['p10', 1, 0, 'unmet']
		]);
		const session = await study.sit();
		await answer(study, session, 4);
		await map.load();
		expect(told(map)[0]).toEqual(['p4', 2, 1, 'half']);
		await answer(study, session, 4);
		await map.load();
		expect(told(map)[0]).toEqual(['p4', 2, 2, 'firm']);
		study.clock.advance(400 * DAY_MS);
		await map.load();
		expect(['little', 'half', 'most']).toContain(map.passages[0]?.level);
	});

	test('gives the cards of a passage, each with its chance', async () => {
		const study = await makeStudy(CARDS);
		await answer(study, await study.sit(), 4);
		const map = await open(study);
		const [first, second, ...others] = map.cardsOf('p4');
		expect(others).toEqual([]);
		expect(first).toMatchObject({ id: cardId(0), prompt: 'Which harbour is number 0?' });
		expect(first?.chance).toBeGreaterThan(0.99);
		expect(second).toMatchObject({ id: cardId(1), chance: null });
	});

	test('counts the cards of the deck, suspended ones too, and no others', async () => {
		const study = await makeStudy([...CARDS, deckCard(4, { paragraphId: 'p4', tier: 'suggested' })]);
		await suspendCard(study.store, cardId(0), study.clock.nowMs());
		await decideCard(study.store, cardId(2), 'dropped', study.clock.nowMs());
		expect(told(await open(study)).map(([paragraphId, of]) => [paragraphId, of])).toEqual([
			['p4', 2],
			['p10', 1]
		]);
	});

	test('reads no card of another text', async () => {
		const study = await makeStudy(CARDS);
		const textId = 'on-tides' as TextId;
		const cards = [7, 8].map((order) => deckCard(order, { textId, paragraphId: 'p4' }));
		await installDeck(study.store, deckOf(cards, { textId, slug: 'on-tides' }), DEFAULT_SCHEDULING);
		const get = vi.spyOn(IDBObjectStore.prototype, 'get');
		expect(told(await open(study))[0]).toEqual(['p4', 2, 0, 'unmet']);
		expect(get).toHaveBeenCalledTimes(4);
		get.mockRestore();
	});

	test('says why it has nothing to show', async () => {
		const study = await makeStudy(CARDS);
		vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('no', 'QuotaExceededError');
		});
		const map = await open(study);
		expect([map.isLoaded, map.error === null]).toEqual([false, false]);
		await map.load();
		expect([map.isLoaded, map.error]).toEqual([true, null]);
	});
});
