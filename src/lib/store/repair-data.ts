import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { AnyTransaction } from '#lib/store/card-range.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { type Finding, isRepairable } from '#lib/store/finding.ts';
import { CHECKED_STORES, StoreJudge } from '#lib/store/judge-store.ts';
import type { Judgement } from '#lib/store/judgement.ts';
import { keepApart, type SetAsideRecord } from '#lib/store/set-aside-records.ts';
import type { Store } from '#lib/store/store.ts';

/** What a repair put right, and how many records it kept apart. */
export interface Repair {
	readonly repaired: readonly Finding[];
	/** Those that nothing can read. */
	readonly setAsideCount: number;
	/** Those mended that said something more, as they were before. */
	readonly copyCount: number;
}

/**
 * Puts right whatever can be put right, all or nothing, as the store is at this moment and not as a check found it
 * before. Nothing that a record said is erased.
 * @param settings in force where the store has none
 * @param atMs epoch milliseconds
 * @throws StoreError
 */
export function repairData(
	store: Store,
	settings: SchedulingSettings,
	needs: CheckNeeds,
	atMs: number
): Promise<Repair> {
	return store.write([...CHECKED_STORES, 'changes'], async (transaction) => {
		const repaired: Finding[] = [];
		const [setAside, copies]: [SetAsideRecord[], SetAsideRecord[]] = [[], []];
		const changed = new Set<CardId>();

		async function mend(judgement: Judgement): Promise<void> {
			for (const finding of judgement.findings) if (isRepairable(finding)) repaired.push(finding);
			for (const record of judgement.setAside) setAside.push(record);
			for (const record of judgement.copies) copies.push(record);
			for (const cardId of judgement.changed) changed.add(cardId);
			await Promise.all(
				judgement.mends.map(async (one): Promise<void> => {
					const records = transaction.objectStore(one.store);
					// What is put or removed was read from that store.
					if ('put' in one) await records.put(one.put as never);
					else await records.delete(one.remove as never);
				})
			);
		}

		await new StoreJudge(settings, needs).judgeAll(async (piece) => {
			const judged = await piece(transaction as unknown as AnyTransaction);
			await mend(judged.judgement);
			return judged;
		});
		await keepApart(transaction.objectStore('settings'), [...setAside, ...copies], atMs);
		await noteChanges(transaction.objectStore('changes'), [...changed]);
		return { repaired, setAsideCount: setAside.length, copyCount: copies.length };
	});
}
