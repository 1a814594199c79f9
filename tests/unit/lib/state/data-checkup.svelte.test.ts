import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackupDesk } from '#lib/state/backup-desk.svelte.ts';
import { DataCheckup } from '#lib/state/data-checkup.svelte.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { readBackup } from '#lib/portable/read-backup.ts';
import { sha256 } from '#tests/support/backup-builders.ts';
import { cardId, reviewOf } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { inProcessWorkshop } from '#tests/support/in-process-backups.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const PARAGRAPHS = Array.from({ length: 3 }, (_, order) => {
	return { id: `p${order + 1}`, sectionId: 's1', start: order * 10, text: `Harbour ${order}` } as const;
});

type Needs = ConstructorParameters<typeof DataCheckup>[0];

function makeCheckup(study: Study, needs: Partial<Needs> = {}) {
	const desk = new BackupDesk({
		...study.needs,
		workshop: inProcessWorkshop(study.store),
		app: () => Promise.resolve('0.1.0')
	});
	const checkup = new DataCheckup({
		...study.needs,
		fetchParagraphs: () => Promise.resolve(PARAGRAPHS),
		exportBackup: () => desk.export(),
		onchange: () => undefined,
		...needs
	});
	return { checkup };
}

const loseSchedules = ({ store }: Study) => store.write(['schedules'], ({ store: schedules }) => schedules.clear());
const codesOf = (checkup: DataCheckup) => checkup.result?.findings.map(({ code }) => code);

afterEach(() => void vi.restoreAllMocks());

describe('a checkup', () => {
	test('counts what it saw and tells what contradicts the log', async () => {
		const study = await makeStudy(3);
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect(checkup.result).toEqual({ cardCount: 3, reviewCount: 0, findings: [], unreadTitles: [] });
		expect(checkup.canRepair).toBe(false);
		await loseSchedules(study);
		await checkup.run();
		expect(codesOf(checkup)).toEqual(Array.from({ length: 3 }, () => 'schedule-missing'));
		expect(checkup.canRepair).toBe(true);
	});

	test('looks quotations up in the text, and says so where it cannot', async () => {
		const study = await makeStudy(4);
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect(checkup.result?.findings.map(({ code, words }) => [code, words])).toEqual(
			[
				['passage-link-broken', 'Which harbour is number 3?'],
				['passage-lost', 'Which harbour is number 3?']
			].reverse()
		);
		const offline = makeCheckup(study, { fetchParagraphs: () => Promise.reject(new TypeError('no network')) }).checkup;
		await offline.run();
		expect(offline.result).toMatchObject({ findings: [], unreadTitles: ['On Harbours'] });
	});

	test('that cannot read says so', async () => {
		const { checkup } = makeCheckup(await makeStudy(1));
		vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('no', 'DataError');
		});
		await checkup.run();
		expect([checkup.error?.code, checkup.result, checkup.phase]).toEqual(['corrupt', null, 'idle']);
	});
});

describe('a repair', () => {
	test('hands over a backup of the damaged store, mends, and checks again', async () => {
		const study = await makeStudy(3);
		await study.store.write(['reviews'], async ({ store: reviews }) => {
			await reviews.put(reviewOf(cardId(0), FIXED_NOW_MS, 3, 1));
			await reviews.put(reviewOf(cardId(0), FIXED_NOW_MS, 3, 2));
		});
		const { checkup } = makeCheckup(study);
		await checkup.run();
		await checkup.repair();
		expect(checkup.repaired, 'no backup yet').toBeNull();
		await checkup.backUp();
		const bytes = checkup.backup?.bytes ?? new Uint8Array();
		expect((await readWhole(study.store)).reviews.map(({ undone }) => undone)).toEqual([undefined, undefined]);
		await checkup.repair();
		expect(checkup.result?.findings).toEqual([]);
		expect(checkup.repaired).toMatchObject({ setAsideCount: 0, backupName: 'commonplace-2025-04-16.commonplace' });
		expect(checkup.repaired?.repaired.map(({ code }) => code)).toEqual(['review-duplicated']);
		expect((await readWhole(study.store)).reviews.map(({ undone }) => undone)).toEqual([undefined, true]);
		const { data } = await readBackup(bytes, sha256);
		expect(data.reviews.map(({ undone }) => undone)).toEqual([undefined, undefined]);
		expect(checkup.backup, 'each repair wants one of its own').toBeNull();
		await checkup.run();
		expect(checkup.repaired).toBeNull();
	});

	test('without a backup does nothing', async () => {
		const study = await makeStudy(3);
		await loseSchedules(study);
		const { checkup } = makeCheckup(study, { exportBackup: () => Promise.resolve(null) });
		await checkup.run();
		await checkup.backUp();
		await checkup.repair();
		expect([checkup.isBackupRefused, checkup.repaired, checkup.canRepair]).toEqual([true, null, true]);
		expect(await study.store.read(['schedules'], ({ store: schedules }) => schedules.count())).toBe(0);
		await checkup.run();
		expect(checkup.isBackupRefused).toBe(false);
	});

	test('is not begun where nothing can be repaired', async () => {
		const study = await makeStudy(3);
		const exportBackup = vi.fn(() => Promise.resolve(null));
		const { checkup } = makeCheckup(study, { exportBackup });
		await checkup.backUp();
		await checkup.run();
		await checkup.backUp();
		expect(exportBackup).not.toHaveBeenCalled();
	});

	test('of a card whose answer is very long finds nothing to do, and leaves it', async () => {
		const study = await makeStudy(3);
		const answer = 'x'.repeat(100_001);
		await editCard(study.store, cardId(0), { prompt: 'What is long?', answer }, FIXED_NOW_MS);
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect([codesOf(checkup), checkup.canRepair]).toEqual([[], false]);
	});

	test('tells of a record that was not mended whole', async () => {
		const study = await makeStudy(3);
		await study.store.write(['cards'], async ({ store: cards }) => {
			await cards.put({ ...(await cards.get(cardId(0))), answer: 7 } as never);
		});
		const { checkup } = makeCheckup(study);
		await checkup.run();
		await checkup.backUp();
		await checkup.repair();
		expect(checkup.repaired).toMatchObject({ setAsideCount: 0, copyCount: 1 });
	});

	test('makes a backup of a record that is broken too, as it is', async () => {
		const study = await makeStudy(3);
		const broken = { ...reviewOf(cardId(0), FIXED_NOW_MS), rating: 9 };
		await study.store.write(['reviews'], ({ store: reviews }) => reviews.put(broken as never));
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect(codesOf(checkup)).toEqual(['review-unusable']);
		await checkup.backUp();
		checkup.leave();
		await checkup.repair();
		expect(checkup.repaired, 'left as it was').toBeNull();
		await checkup.backUp();
		await checkup.repair();
		expect([checkup.result?.findings, checkup.repaired?.setAsideCount]).toEqual([[], 1]);
	});
});
