import { describe, expect, test } from 'vitest';
import { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import type { CanPause } from '#lib/platform/kept-page.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { InProcessBackupWorker } from '#tests/support/in-process-backups.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const origin = { app: '0.1.0', createdAtMs: 1 };

function workshopOf(study: Study): { readonly workshop: BackupWorkshop; readonly workers: InProcessBackupWorker[] } {
	const workers: InProcessBackupWorker[] = [];
	const workshop = new BackupWorkshop(() => {
		const worker = new InProcessBackupWorker(() => Promise.resolve(study.store));
		workers.push(worker);
		return worker;
	});
	return { workshop, workers };
}

async function review(study: Study, times: number): Promise<void> {
	for (let time = 0; time < times; time += 1) {
		const session = await study.sit();
		session.showAnswer();
		await session.grade(3);
		study.clock.advance(1000);
	}
}

describe('the workshop of backups', () => {
	test('does one job after the other, in one worker, and tells how far it is', async () => {
		const [from, to] = [await makeStudy(6), await makeStudy(2)];
		await review(from, 4);
		const { workshop, workers } = workshopOf(to);
		const told: string[] = [];
		const bytes = await workshopOf(from).workshop.make(origin, ({ done, total }) => told.push(`${done}/${total}`));
		const reading = workshop.read(bytes);
		const restoring = workshop.restore(({ done, total }) => told.push(`${done}/${total}`));
		expect((await reading).effect.added).toEqual({ cards: 4, reviews: 4, highlights: 0 });
		await restoring;
		expect(told[0]).toBe('4/4');
		// 4 cards, 4 reviews, 6 schedules.
		expect(told.at(-1)).toBe('14/14');
		expect(workers).toHaveLength(1);
		expect(await readWhole(to.store)).toEqual(await readWhole(from.store));
	});

	test('breaks off what is being done when its page is kept for going back, and works again after', async () => {
		const study = await makeStudy(3);
		const { workshop, workers } = workshopOf(study);
		const making = workshop.make(origin);
		workshop.pause();
		await expect(making).rejects.toMatchObject({ code: 'backup-unavailable' });
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
		expect((await workshop.make(origin)).length).toBeGreaterThan(0);
		// At rest it keeps what it has read.
		workshop.pause();
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	});

	test('is at hand to be paused for as long as its worker is there, and no longer', async () => {
		const study = await makeStudy(3);
		const watched = new Set<CanPause>();
		const workshop = new BackupWorkshop(
			() => new InProcessBackupWorker(() => Promise.resolve(study.store)),
			(work) => {
				watched.add(work);
				return () => watched.delete(work);
			}
		);
		expect(watched.size, 'nothing ordered').toBe(0);
		await workshop.make(origin);
		expect([...watched], 'at rest').toEqual([workshop]);
		const making = workshop.make(origin);
		workshop.close();
		expect([...watched], 'left while it works').toEqual([workshop]);
		await making;
		expect(watched.size, 'done').toBe(0);
	});

	test('restores over records that are damaged', async () => {
		const study = await makeStudy(3);
		await review(study, 2);
		const before = await readWhole(study.store);
		const { workshop } = workshopOf(study);
		const bytes = await workshop.make(origin);
		await study.store.write(['reviews', 'texts'], async (transaction) => {
			for (const name of ['reviews', 'texts'] as const) {
				const records = transaction.objectStore(name);
				const [first] = await records.getAll();
				await records.put({ ...first, atMs: undefined, version: undefined } as never);
			}
		});
		await workshop.read(bytes);
		await workshop.restore();
		const { setAside, ...after } = await readWhole(study.store);
		expect({ ...after, setAside: [] }).toEqual(before);
		expect(setAside.map(({ store }) => store).sort()).toEqual(['reviews', 'texts']);
	});

	test('ends its worker only when what was ordered is done', async () => {
		const study = await makeStudy(3);
		const { workshop, workers } = workshopOf(study);
		const making = workshop.make(origin);
		workshop.close();
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
		expect((await making).length).toBeGreaterThan(100);
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
	});

	test('fails what was ordered when the worker breaks off, and starts another', async () => {
		const study = await makeStudy(3);
		const { workshop, workers } = workshopOf(study);
		const [first, second] = [workshop.make(origin), workshop.make(origin)];
		workers[0]?.dispatchEvent(new Event('error'));
		await expect(first).rejects.toMatchObject({ code: 'backup-unavailable' });
		await expect(second).rejects.toMatchObject({ code: 'backup-unavailable' });
		expect((await workshop.make(origin)).length).toBeGreaterThan(100);
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	});

	test('restores nothing that was not read', async () => {
		const study = await makeStudy(3);
		const before = await readWhole(study.store);
		await expect(workshopOf(study).workshop.restore()).rejects.toMatchObject({ code: 'backup-unavailable' });
		expect(await readWhole(study.store)).toEqual(before);
	});

	test('gives the code and the place of what cannot be read', async () => {
		const { workshop } = workshopOf(await makeStudy(1));
		await expect(workshop.read(new Uint8Array([1, 2]))).rejects.toMatchObject({ code: 'not-a-backup', file: null });
	});
});
