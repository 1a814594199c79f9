import { expect, test } from 'vitest';
import { readCareNote } from '#lib/state/read-care-note.ts';
import type { StorageRisk } from '#lib/state/storage-care.svelte.ts';
import { saveSetting } from '#lib/store/settings.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

interface Row {
	readonly name: string;
	/** When reviews were given, in days before now. */
	readonly reviewed: readonly number[];
	readonly backup?: number;
	readonly putOffUntil?: number;
	readonly risk?: StorageRisk;
	readonly folder?: 'waits' | 'denied';
	readonly note: Awaited<ReturnType<typeof readCareNote>>;
}

const backup = (sinceDays: number | null) => ({ type: 'backup', sinceDays }) as const;

const rows: readonly Row[] = [
	{ name: 'nothing reviewed', reviewed: [], note: null },
	{ name: 'nothing reviewed, in a private window', reviewed: [], risk: 'private', note: null },
	{ name: 'begun two weeks ago, no backup', reviewed: [14, 0], note: null },
	{ name: 'begun more than two weeks ago, no backup', reviewed: [15, 3], note: backup(null) },
	{ name: 'a backup of two weeks ago', reviewed: [40, 1], backup: 14, note: null },
	{ name: 'a backup older than two weeks', reviewed: [40, 1], backup: 15.5, note: backup(15) },
	{ name: 'an old backup and nothing reviewed since', reviewed: [40], backup: 30, note: null },
	{ name: 'put off', reviewed: [40, 1], backup: 30, putOffUntil: -2, note: null },
	{ name: 'put off some time ago', reviewed: [40, 1], backup: 30, putOffUntil: 1, note: backup(30) },
	{ name: 'a private window', reviewed: [40, 1], backup: 30, risk: 'private', note: { type: 'private' } },
	{ name: 'Safari, not installed', reviewed: [1], risk: 'ios-tab', note: { type: 'ios-tab' } },
	{ name: 'Safari, not installed, put off', reviewed: [1], risk: 'ios-tab', putOffUntil: -2, note: null },
	{ name: 'a folder that waits', reviewed: [1], folder: 'waits', note: { type: 'folder-waits' } },
	{ name: 'a folder that is denied', reviewed: [1], folder: 'denied', note: { type: 'folder-denied' } },
	{ name: 'a folder that waits, put off', reviewed: [1], folder: 'waits', putOffUntil: -2, note: null },
	{ name: 'a backup of years to come', reviewed: [40, 1], backup: -3000, note: backup(null) },
	{ name: 'put off for years', reviewed: [40, 1], putOffUntil: -3000, note: backup(null) },
	{ name: 'a browser that promises nothing', reviewed: [1], risk: 'unpromised', note: null }
];

test.each(rows)('$name', async ({ reviewed, backup: backupDays, putOffUntil, risk = null, folder = null, note }) => {
	const study = await makeStudy(3);
	for (const daysAgo of reviewed) {
		study.clock.advance(FIXED_NOW_MS - daysAgo * DAY_MS - study.clock.nowMs());
		const session = await study.sit();
		session.showAnswer();
		await session.grade(4);
	}
	const at = (daysAgo: number) => FIXED_NOW_MS - daysAgo * DAY_MS;
	if (backupDays !== undefined) await saveSetting(study.store, 'last-backup', at(backupDays), at(backupDays));
	if (putOffUntil !== undefined) await saveSetting(study.store, 'care-put-off', at(putOffUntil), at(putOffUntil));
	expect(await readCareNote(study.store, { risk, folder, nowMs: FIXED_NOW_MS })).toEqual(note);
});
