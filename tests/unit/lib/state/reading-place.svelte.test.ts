import { describe, expect, test, vi } from 'vitest';
import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { type ReachedPlace, ReadingPlace } from '#lib/state/reading-place.svelte.ts';
import { readPlace } from '#lib/store/places.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const at = (paragraphId: ParagraphId, sectionId: SectionId = 's1'): ReachedPlace => ({
	paragraphId,
	character: 3,
	fraction: 0.5,
	sectionId
});
const spot = (paragraphId: ParagraphId) => ({ paragraphId, character: 3, fraction: 0.5 });

describe('a reading place', () => {
	test('is found again after a reload, each text its own', async () => {
		const study = await makeStudy(1);
		const before = new ReadingPlace(study.needs);
		expect(await before.load(TEXT_ID)).toBe(null);
		await before.moveTo(at('p7'));
		const after = new ReadingPlace(study.needs);
		expect(await after.load(TEXT_ID)).toEqual(spot('p7'));
		expect(await after.load('another' as TextId)).toBe(null);
	});

	test('is the last one, and those overtaken are not written', async () => {
		const study = await makeStudy(1);
		const place = new ReadingPlace(study.needs);
		await place.load(TEXT_ID);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		await Promise.all((['p1', 'p2', 'p3', 'p4'] as const).map((id) => place.moveTo(at(id))));
		expect(put.mock.calls.length).toBeLessThanOrEqual(2);
		put.mockRestore();
		expect((await readPlace(study.store, TEXT_ID))?.paragraphId).toBe('p4');
	});

	test('tells every section come to, those of places overtaken too', async () => {
		const study = await makeStudy(1);
		const place = new ReadingPlace(study.needs);
		await place.load(TEXT_ID);
		await Promise.all([place.moveTo(at('p1')), place.moveTo(at('p4', 's2')), place.moveTo(at('p9', 's3'))]);
		await place.moveTo(at('p2'));
		expect(await readPlace(study.store, TEXT_ID)).toMatchObject({
			paragraphId: 'p2',
			reachedSectionIds: ['s1', 's2', 's3']
		});
	});

	test('is not undone by a place that loads late', async () => {
		const study = await makeStudy(1);
		const first = new ReadingPlace(study.needs);
		await first.load(TEXT_ID);
		await first.moveTo(at('p2'));
		const second = new ReadingPlace(study.needs);
		const loading = second.load(TEXT_ID);
		await second.moveTo(at('p9'));
		await loading;
		expect(second.place).toEqual(spot('p9'));
	});
});
