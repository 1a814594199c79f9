import { describe, expect, test, vi } from 'vitest';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { BackupDesk } from '#lib/state/backup-desk.svelte.ts';
import { readCareNote } from '#lib/state/read-care-note.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { inProcessWorkshop } from '#tests/support/in-process-backups.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const deskOf = (study: Study, onchange: () => void = () => undefined) =>
	new BackupDesk({
		...study.needs,
		workshop: inProcessWorkshop(study.store),
		app: () => Promise.resolve('0.1.0'),
		onchange
	});

async function grade(study: Study, rating: 1 | 2 | 3 | 4): Promise<void> {
	const session = await study.sit();
	session.showAnswer();
	study.clock.advance(1000);
	await session.grade(rating);
}

async function exported(study: Study): Promise<Uint8Array> {
	const file = await deskOf(study).export();
	return file?.bytes ?? new Uint8Array();
}

async function restore(study: Study, bytes: Uint8Array): Promise<BackupDesk> {
	const desk = deskOf(study);
	await desk.choose(bytes);
	await desk.confirm();
	return desk;
}

/** What was done on the device that a backup is restored on, in days after the backup was made. */
interface RestoredOn {
	readonly name: string;
	readonly reviewed?: number;
	readonly backedUp?: number;
	readonly restored: number;
	/** When the last backup was made then. */
	readonly last: number | null;
}

const restoredOn: readonly RestoredOn[] = [
	{ name: 'nothing reviewed here', restored: 20, last: 0 },
	{ name: 'reviewed after it was made', reviewed: 3, restored: 20, last: 0 },
	{ name: 'reviewed before it was made: that is in no backup', reviewed: -3, restored: 20, last: null },
	{ name: 'a later backup here', reviewed: 3, backedUp: 5, restored: 20, last: 5 },
	{ name: 'an earlier backup here', backedUp: -5, restored: 20, last: 0 },
	{ name: 'a backup of the time to come here', backedUp: 30, restored: 20, last: 0 },
	{ name: 'made while its clock was ahead', restored: -1, last: null }
];

describe('what was restored is the last backup, if all that was reviewed till then is in it', () => {
	test.each(restoredOn)('$name', async ({ reviewed, backedUp, restored, last }) => {
		const [from, to] = [await makeStudy(3), await makeStudy(3)];
		await grade(from, 3);
		const madeAtMs = from.clock.nowMs();
		const bytes = await exported(from);
		const goTo = (days: number) => to.clock.advance(madeAtMs + days * DAY_MS - to.clock.nowMs());
		if (reviewed !== undefined) {
			goTo(reviewed);
			await grade(to, 3);
		}
		if (backedUp !== undefined) {
			goTo(backedUp);
			const file = await deskOf(to).export();
			if (file !== null) await deskOf(to).handedOver(file);
		}
		goTo(restored);
		const desk = await restore(to, bytes);
		expect(desk.phase).toBe('restored');
		await desk.load();
		expect(desk.lastBackupAtMs).toBe(last === null ? null : madeAtMs + last * DAY_MS);
	});

	test('though a review was undone before it was made', async () => {
		const [from, to] = [await makeStudy(3), await makeStudy(3)];
		await grade(from, 3);
		await (await from.sit()).undo();
		await grade(from, 3);
		const bytes = await exported(from);
		to.clock.advance(20 * DAY_MS);
		const desk = await restore(to, bytes);
		expect(desk.lastBackupAtMs).toBe(from.clock.nowMs());
	});

	test('Today does not say then that there is none', async () => {
		const [from, to] = [await makeStudy(3), await makeStudy(3)];
		await grade(from, 3);
		const bytes = await exported(from);
		to.clock.advance(20 * DAY_MS);
		await restore(to, bytes);
		const facts = { risk: null, folder: null, nowMs: to.clock.nowMs() };
		expect(await readCareNote(to.store, facts)).toBeNull();
		await grade(to, 3);
		expect(await readCareNote(to.store, facts)).toMatchObject({ type: 'backup', sinceDays: 19 });
	});
});

describe('the backup desk', () => {
	test('exports under the day’s name and remembers when', async () => {
		const study = await makeStudy(3);
		const file = await deskOf(study).export();
		expect(file?.name).toBe('commonplace-2025-04-16.commonplace');
		const later = deskOf(study);
		await later.load();
		expect(later.lastBackupAtMs, 'made, but not handed over').toBeNull();
		if (file !== null) await deskOf(study).handedOver(file);
		await later.load();
		expect(later.lastBackupAtMs).toBe(study.clock.nowMs());
	});

	test('previews, and changes nothing until confirmed', async () => {
		const [from, to] = [await makeStudy(3), await makeStudy(2)];
		await grade(from, 3);
		const before = await readWhole(to.store);
		const desk = deskOf(to);
		await desk.choose(await exported(from));
		expect(desk.preview).toMatchObject({ cards: 3, reviews: 1, app: '0.1.0' });
		expect(desk.preview?.effect.added).toEqual({ cards: 1, reviews: 1, highlights: 0 });
		desk.cancel();
		await desk.confirm();
		expect([desk.phase, await readWhole(to.store)]).toEqual(['idle', before]);
	});

	test('restores all: exported again it is the same bytes', async () => {
		const [from, to] = [await makeStudy(4), await makeStudy(1)];
		await grade(from, 3);
		await grade(from, 1);
		const bytes = await exported(from);
		const onchange = vi.fn();
		const desk = deskOf(to, onchange);
		await desk.choose(bytes);
		expect(onchange).not.toHaveBeenCalled();
		await desk.confirm();
		expect(onchange).toHaveBeenCalledOnce();
		expect([desk.phase, desk.error, desk.preview]).toEqual(['restored', null, null]);
		to.clock.advance(from.clock.nowMs() - to.clock.nowMs());
		expect(await exported(to)).toEqual(bytes);
		expect((await checkData(to.store, await readScheduling(to.store))).findings).toEqual([]);
	});

	test('gives the same store whichever of two devices’ backups comes first, and again', async () => {
		const [one, two, first, second] = await Promise.all([3, 4, 1, 1].map((cards) => makeStudy(cards)));
		if (!one || !two || !first || !second) throw new Error('four studies');
		await grade(one, 3);
		two.clock.advance(500);
		await grade(two, 1);
		const [oneBytes, twoBytes] = [await exported(one), await exported(two)];
		for (const bytes of [oneBytes, twoBytes, oneBytes]) await restore(first, bytes);
		for (const bytes of [twoBytes, oneBytes]) await restore(second, bytes);
		expect(await readWhole(first.store)).toEqual(await readWhole(second.store));
	});

	test('brings along records that nothing can use, set aside here and not refused', async () => {
		const [from, to] = [await makeStudy(3), await makeStudy(1)];
		await grade(from, 3);
		const broken = { ...(await readWhole(from.store)).reviews[0], id: 'broken', rating: 9 } as unknown as Review;
		await from.store.write(['reviews'], ({ store: reviews }) => reviews.put(broken));
		const bytes = await exported(from);
		const apart = { name: 'set-aside', value: [{ store: 'cards', record: 'torn' }], changedAtMs: 1 } as const;
		await to.store.write(['settings'], ({ store: settings }) => settings.put(apart));
		for (const time of [1, 2]) expect((await restore(to, bytes)).error, `time ${time}`).toBeNull();
		const { reviews, setAside } = await readWhole(to.store);
		expect(reviews).toHaveLength(1);
		expect(setAside).toEqual([
			{ record: 'torn', store: 'cards' },
			{ record: broken, store: 'reviews' }
		]);
		expect((await checkData(to.store, await readScheduling(to.store))).findings).toEqual([]);
	});

	test('can still restore what it shows after an export in between', async () => {
		const [from, to] = [await makeStudy(3), await makeStudy(1)];
		const desk = deskOf(to);
		await desk.choose(await exported(from));
		expect(await desk.export()).not.toBeNull();
		expect([desk.phase, desk.preview?.cards]).toEqual(['preview', 3]);
		await desk.confirm();
		expect(desk.phase).toBe('restored');
	});

	test('says why a file is no backup', async () => {
		const desk = deskOf(await makeStudy(1));
		await desk.choose(new Uint8Array([1, 2, 3]));
		expect([desk.phase, desk.error?.code, desk.preview]).toEqual(['idle', 'not-a-backup', null]);
	});

	test('changes nothing when the store is full, and may be confirmed again', async () => {
		const [from, to] = [await makeStudy(5), await makeStudy(1)];
		const before = await readWhole(to.store);
		const desk = deskOf(to);
		await desk.choose(await exported(from));
		failNextWrite();
		await desk.confirm();
		expect([desk.phase, desk.error?.code]).toEqual(['preview', 'quota']);
		expect(await readWhole(to.store)).toEqual(before);
		vi.restoreAllMocks();
		await desk.confirm();
		expect(desk.phase).toBe('restored');
		expect((await readWhole(to.store)).cards).toHaveLength(5);
	});
});
