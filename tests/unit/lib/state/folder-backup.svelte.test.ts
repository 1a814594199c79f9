import { describe, expect, test } from 'vitest';
import { keepLastFiles } from '#lib/platform/backup-folder.ts';
import { FolderBackup, KEPT_FILES } from '#lib/state/folder-backup.svelte.ts';
import { readSetting, saveSetting } from '#lib/store/settings.ts';
import { readBackup } from '#lib/portable/read-backup.ts';
import { sha256 } from '#tests/support/backup-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { inProcessWorkshop } from '#tests/support/in-process-backups.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

/** The part of a folder that files are removed with. */
function folderOf(files: Map<string, Uint8Array>): FileSystemDirectoryHandle {
	async function* keys() {
		yield* files.keys();
	}
	const removeEntry = (name: string) => Promise.resolve(files.delete(name));
	return { keys, removeEntry } as unknown as FileSystemDirectoryHandle;
}

/** A folder and the browser's leave for it, without a disk. */
class Folders {
	access: PermissionState = 'granted';
	answer: PermissionState = 'granted';
	isGone = false;
	readonly files = new Map<string, Uint8Array>();
	/** The folder of each file written, in the order of writing. */
	readonly writtenTo: string[] = [];
	// What the store keeps must be clonable: a name is enough.
	readonly folder = { name: 'Documents' } as FileSystemDirectoryHandle;
	chosen: FileSystemDirectoryHandle | null = this.folder;
	/** Called as a file is about to be written, and waited for. */
	beforeWriting: () => Promise<void> = () => Promise.resolve();

	chooseFolder = () => Promise.resolve(this.chosen);
	folderAccess = () => Promise.resolve(this.access);
	askForFolder = () => Promise.resolve((this.access = this.answer));
	writeToFolder = async (folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array) => {
		await this.beforeWriting();
		if (this.isGone) throw new DOMException('gone', 'NotFoundError');
		this.files.set(name, bytes);
		this.writtenTo.push(folder.name);
	};
	keepLastFiles = (_folder: FileSystemDirectoryHandle, ...rule: [pattern: RegExp, count: number, last: string]) =>
		keepLastFiles(folderOf(this.files), ...rule);
}

const backupOf = (study: Study, folders: Folders) =>
	new FolderBackup({
		...study.needs,
		workshop: inProcessWorkshop(study.store),
		app: () => Promise.resolve('0.1.0'),
		makeTag: () => 'a1b2',
		folders,
		unlessInOtherTab: (_name, work) => work()
	});

async function review(study: Study): Promise<void> {
	const session = await study.sit();
	session.showAnswer();
	await session.grade(3);
	study.clock.advance(1000);
}

/** As the app is opened anew. */
async function visit(study: Study, folders: Folders): Promise<FolderBackup> {
	const backup = backupOf(study, folders);
	await backup.load();
	await backup.writeIfDue();
	return backup;
}

describe('backups that are written by themselves', () => {
	test('are off until a folder is chosen, and the first is written at once', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		await review(study);
		const backup = await visit(study, folders);
		expect([backup.status, backup.folderName, folders.files.size]).toEqual(['off', null, 0]);
		await backup.choose();
		expect([backup.status, backup.folderName, backup.error]).toEqual(['on', 'Documents', null]);
		const [[name, bytes] = []] = [...folders.files];
		expect(name).toBe('commonplace-daily-2025-04-16-a1b2.commonplace');
		expect((await readBackup(bytes ?? new Uint8Array(), sha256)).data.reviews).toHaveLength(1);
		expect(await readSetting(study.store, 'last-backup')).toBe(study.clock.nowMs());
	});

	test('are one file for each day with reviews, always its last state, and the last ten stay', async () => {
		const [study, folders] = [await makeStudy(60), new Folders()];
		await backupOf(study, folders).choose();
		const others = ['commonplace-2020-01-01.commonplace', 'commonplace-daily-2020-01-01-ffff.commonplace'];
		for (const name of others) folders.files.set(name, new Uint8Array());
		let given = 0;
		for (let day = 0; day < 14; day += 1) {
			study.clock.advance(DAY_MS);
			if (day % 5 === 4) continue;
			for (let session = 0; session < 2; session += 1) {
				await review(study);
				await visit(study, folders);
				expect((await visit(study, folders)).hasWritten, 'nothing new').toBe(false);
				const last = [...folders.files.values()].at(-1) ?? new Uint8Array();
				expect((await readBackup(last, sha256)).data.reviews).toHaveLength((given += 1));
			}
		}
		const names = [...folders.files.keys()].filter((name) => name.includes('a1b2'));
		expect(names).toHaveLength(KEPT_FILES);
		expect(names.at(-1)).toBe('commonplace-daily-2025-04-30-a1b2.commonplace');
		expect(names).not.toContain('commonplace-daily-2025-04-26-a1b2.commonplace');
		expect(
			others.map((name) => folders.files.has(name)),
			'the reader’s own, and another device’s'
		).toEqual([true, true]);
	});

	test('wait for the browser’s leave, say that one is owed, and go on once it is given', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		await backupOf(study, folders).choose();
		folders.files.clear();
		folders.access = 'prompt';
		study.clock.advance(DAY_MS);
		expect((await visit(study, folders)).hindrance, 'nothing reviewed').toBeNull();
		await review(study);
		const backup = await visit(study, folders);
		expect([backup.status, backup.hindrance, folders.files.size]).toEqual(['waits', 'waits', 0]);
		folders.answer = 'denied';
		await backup.allow();
		expect([backup.status, backup.hindrance, folders.files.size]).toEqual(['denied', 'denied', 0]);
		folders.answer = 'granted';
		await backup.allow();
		expect([backup.status, backup.hindrance, folders.files.size]).toEqual(['on', null, 1]);
	});

	test('say that the folder cannot be written to, and count as no backup', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		folders.isGone = true;
		await review(study);
		const backup = backupOf(study, folders);
		await backup.choose();
		expect([backup.error?.code, backup.isWriting]).toEqual(['folder-unwritable', false]);
		expect(await readSetting(study.store, 'last-backup')).toBeNull();
		folders.isGone = false;
		await backup.writeIfDue();
		expect([backup.error, folders.files.size]).toEqual([null, 1]);
	});

	test('go on after a clock that stood ahead is put right', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		study.clock.advance(3650 * DAY_MS);
		await backupOf(study, folders).choose();
		study.clock.advance(-3650 * DAY_MS);
		await review(study);
		await visit(study, folders);
		expect([...folders.files.keys()]).toContain('commonplace-daily-2025-04-16-a1b2.commonplace');
	});

	test.each([
		{ name: 'all of them', daysAhead: KEPT_FILES, daysBefore: 0 },
		{ name: 'some of them', daysAhead: 4, daysBefore: KEPT_FILES - 4 }
	])('dated ahead by a clock that is put right, $name, go before what is written then', async (row) => {
		const [study, folders] = [await makeStudy(60), new Folders()];
		await backupOf(study, folders).choose();
		folders.files.clear();
		const write = async (days: number): Promise<void> => {
			for (let day = 0; day < days; day += 1) {
				await review(study);
				await visit(study, folders);
				study.clock.advance(DAY_MS);
			}
		};
		await write(row.daysBefore);
		study.clock.advance(100 * DAY_MS);
		await write(row.daysAhead);
		const ahead = [...folders.files.keys()].slice(-row.daysAhead);
		study.clock.advance((-100 - row.daysAhead) * DAY_MS);
		for (let written = 1; written <= row.daysAhead; written += 1) {
			await write(1);
			const names = [...folders.files.keys()];
			expect(names).toHaveLength(KEPT_FILES);
			// What was written just now holds the last state; the first to be dated ahead goes for it.
			const last = await readBackup(folders.files.get(names.at(-1) ?? '') ?? new Uint8Array(), sha256);
			expect(last.data.reviews).toHaveLength(KEPT_FILES + written);
			expect(names.filter((name) => ahead.includes(name))).toEqual(ahead.slice(written));
		}
	});

	test('end when the reader says so; what was written stays', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		const backup = backupOf(study, folders);
		await backup.choose();
		await backup.stop();
		study.clock.advance(DAY_MS);
		await review(study);
		expect((await visit(study, folders)).status).toBe('off');
		expect(folders.files.size).toBe(1);
	});

	describe.each([
		['in the same tab', true],
		['in another tab', false]
	])('under way while %s', (_name, isSameTab) => {
		async function writeWhile(act: (backup: FolderBackup, folders: Folders) => Promise<void>) {
			const [study, folders] = [await makeStudy(30), new Folders()];
			await backupOf(study, folders).choose();
			study.clock.advance(DAY_MS);
			await review(study);
			const backup = backupOf(study, folders);
			await backup.load();
			const acting = isSameTab ? backup : backupOf(study, folders);
			await acting.load();
			folders.beforeWriting = () => {
				folders.beforeWriting = () => Promise.resolve();
				return act(acting, folders);
			};
			await backup.writeIfDue();
			return { study, folders, backup };
		}

		test('the reader says to stop, stop', async () => {
			const { study, backup } = await writeWhile((acting) => acting.stop());
			expect(await readSetting(study.store, 'backup-folder')).toBeNull();
			expect([backup.status, backup.folderName, backup.error]).toEqual(['off', null, null]);
		});

		test('the reader chooses another folder, go on there', async () => {
			const { study, folders, backup } = await writeWhile((acting, folders) => {
				folders.chosen = { name: 'Elsewhere' } as FileSystemDirectoryHandle;
				return acting.choose();
			});
			expect(await readSetting(study.store, 'backup-folder')).toMatchObject({ folder: { name: 'Elsewhere' } });
			expect([backup.status, backup.folderName, backup.error]).toEqual(['on', 'Elsewhere', null]);
			expect(folders.writtenTo).toContain('Elsewhere');
			await review(study);
			await visit(study, folders);
			expect(folders.writtenTo.at(-1)).toBe('Elsewhere');
		});
	});

	test('are not written at all where the reader says to stop while they are made', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		await backupOf(study, folders).choose();
		folders.files.clear();
		study.clock.advance(DAY_MS);
		await review(study);
		const backup = new FolderBackup({
			...study.needs,
			workshop: inProcessWorkshop(study.store),
			app: async () => {
				await backupOf(study, folders).stop();
				return '0.1.0';
			},
			makeTag: () => 'a1b2',
			folders,
			unlessInOtherTab: (_name, work) => work()
		});
		await backup.load();
		await backup.writeIfDue();
		expect([backup.status, backup.hasWritten, folders.files.size]).toEqual(['off', false, 0]);
	});

	test('stay as they are where no folder was chosen after all', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		folders.chosen = null;
		const backup = backupOf(study, folders);
		await backup.load();
		await backup.choose();
		expect([backup.status, backup.error]).toEqual(['off', null]);
	});

	test('do not come twice where another tab writes one', async () => {
		const [study, folders] = [await makeStudy(30), new Folders()];
		await saveSetting(study.store, 'backup-folder', { folder: folders.folder, tag: 'a1b2', writtenAtMs: null }, 0);
		await review(study);
		const backup = new FolderBackup({
			...study.needs,
			workshop: inProcessWorkshop(study.store),
			app: () => Promise.resolve('0.1.0'),
			makeTag: () => 'a1b2',
			folders,
			unlessInOtherTab: () => Promise.resolve(null)
		});
		await backup.load();
		await backup.writeIfDue();
		expect([backup.error, folders.files.size]).toEqual([null, 0]);
	});
});
