import { expect, test, vi } from 'vitest';
import { DataCheckup } from '#lib/state/data-checkup.svelte.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

test('a checkup counts what it saw and tells what contradicts the log', async () => {
	const study = await makeStudy(3);
	const checkup = new DataCheckup(study.needs);
	await checkup.run();
	expect(checkup.result).toEqual({ cardCount: 3, reviewCount: 0, findings: [] });
	await study.store.write(['schedules'], ({ store: schedules }) => schedules.clear());
	await checkup.run();
	expect(checkup.result?.findings.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'schedule-missing'));
});

test('a checkup that cannot read says so', async () => {
	const checkup = new DataCheckup((await makeStudy(1)).needs);
	vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
		throw new DOMException('no', 'DataError');
	});
	await checkup.run();
	expect([checkup.error?.code, checkup.result, checkup.isRunning]).toEqual(['corrupt', null, false]);
	vi.restoreAllMocks();
});
