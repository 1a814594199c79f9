import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { checkData } from '#lib/store/check-data.ts';
import { isRepairable } from '#lib/store/finding.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { builtInEssay, studyEssay } from '#tests/support/essay-store.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { makeHostile, withWordsInEachField } from '#tests/support/hostile-backups.ts';
import { type HostileBackup, lyingBomb, MARKUP } from '#tests/support/hostile-bytes.ts';
import { backupDeskOf } from '#tests/support/in-process-backups.ts';
import { LIMIT, rounds, seed, tell } from './fault-runs.ts';
import { openEveryScreen } from './open-every-screen.ts';

const FILES = rounds(100, 2000);
const REFUSALS = ['not-a-backup', 'unknown-version', 'damaged', 'malformed', 'too-large'];

const essay = builtInEssay();
const nowMs = () => FIXED_NOW_MS;

async function makeStore(days: number): Promise<Store> {
	Object.assign(globalThis, { indexedDB: new IDBFactory() });
	const store = await openStore();
	await studyEssay(store, essay, days);
	return store;
}

async function everything(store: Store): Promise<unknown> {
	const rest = await store.read(['schedules', 'deeds', 'settings'], (transaction) =>
		Promise.all([
			transaction.objectStore('schedules').getAll(),
			transaction.objectStore('deeds').getAll(),
			transaction.objectStore('settings').getAll()
		])
	);
	return [await readWhole(store), rest];
}

async function realBackup(): Promise<Uint8Array> {
	const desk = backupDeskOf(makeStore(12), nowMs);
	const file = await desk.export();
	if (file === null) throw new Error('not exported');
	return file.bytes;
}

/** @returns why it was refused; null if it was restored, and then what is wrong with that */
async function restore(store: Store, { bytes }: HostileBackup): Promise<{ refused: string } | { problems: string[] }> {
	const before = await everything(store);
	const desk = backupDeskOf(store, nowMs);
	await desk.choose(bytes);
	const shown = await everything(store);
	if (desk.phase === 'preview') await desk.confirm();
	if (desk.error !== null) {
		expect(shown).toEqual(before);
		expect(await everything(store)).toEqual(before);
		return { refused: desk.error.code };
	}
	expect(desk.phase).toBe('restored');
	const { findings } = await checkData(store, await readScheduling(store));
	// What is of something that is not here is kept and explained; a review that came twice is told and can be mended.
	const problems = findings
		.filter((finding) => isRepairable(finding) && finding.code !== 'review-duplicated')
		.map(({ code, cardId }) => `${code} ${cardId}`);
	const { cards } = await readWhole(store);
	const cardIds = [...cards.slice(0, 3), ...cards.slice(-2)].map(({ id }) => id);
	return {
		problems: [...problems, ...(await openEveryScreen(store, { nowMs, ...essay, textId: essay.deck.textId, cardIds }))]
	};
}

test(
	`${FILES} files made of a backup are refused with a reason or restored, and every screen opens`,
	LIMIT,
	async () => {
		const random = seededRandom(seed);
		const backup = await realBackup();
		const words = await Promise.all(
			[MARKUP, '\ud800', 'x'.repeat(100_000), ''].map((one) => withWordsInEachField(backup, one))
		);
		const made = [...words.flat(), { name: 'a bomb that says it is small', bytes: lyingBomb() }];
		const refused = new Map<string, number>();
		const wrong: string[] = [];
		let restoredCount = 0;
		let store = await makeStore(5);
		for (let count = 0; count < FILES; count += 1) {
			const file = made[count] ?? (await makeHostile(backup, random));
			const end = await restore(store, file).catch((error: unknown) => ({ problems: [String(error).slice(0, 300)] }));
			if ('refused' in end) {
				refused.set(end.refused, (refused.get(end.refused) ?? 0) + 1);
				if (!REFUSALS.includes(end.refused)) wrong.push(`${count} ${file.name}: ${end.refused}`);
			} else {
				restoredCount += 1;
				if (end.problems.length > 0) wrong.push(`${count} ${file.name}: ${end.problems.join(', ')}`);
				store.close();
				store = await makeStore(5);
			}
		}
		tell('mutated backups', { files: FILES, restored: restoredCount, ...Object.fromEntries(refused) });
		expect(wrong).toEqual([]);
	}
);
