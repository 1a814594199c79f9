import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { AnyTransaction } from '#lib/store/card-range.ts';
import { type CheckNeeds, RECORDS_ALONE } from '#lib/store/check-needs.ts';
import type { Finding } from '#lib/store/finding.ts';
import { CHECKED_STORES, StoreJudge } from '#lib/store/judge-store.ts';
import type { Store } from '#lib/store/store.ts';

export interface DataCheck {
	readonly cardCount: number;
	readonly reviewCount: number;
	readonly findings: readonly Finding[];
}

/**
 * Holds all that is stored against itself: schedules against the review log and the reading, the log against the cards,
 * quotations against the texts. Changes nothing. It reads a few cards at a time, each with its log in one transaction,
 * so that neither a large store holds up the page nor a review given meanwhile is taken for a fault.
 * @param settings in force where the store has none
 * @param onprogress told how much of the log has been read, in [0, 1]
 * @throws StoreError
 */
export async function checkData(
	store: Store,
	settings: SchedulingSettings,
	needs: CheckNeeds = RECORDS_ALONE,
	onprogress: (share: number) => void = () => undefined
): Promise<DataCheck> {
	const read = <Result>(work: (transaction: AnyTransaction) => Promise<Result>) =>
		store.read(CHECKED_STORES, (transaction) => work(transaction as unknown as AnyTransaction));
	const [cardCount, total] = await read((transaction) =>
		Promise.all([transaction.objectStore('cards').count(), transaction.objectStore('reviews').count()])
	);
	const findings: Finding[] = [];
	let reviewCount = 0;
	await new StoreJudge(settings, needs).judgeAll(async (piece) => {
		const judged = await read(piece);
		for (const finding of judged.judgement.findings) findings.push(finding);
		reviewCount += judged.reviewCount;
		if (judged.reviewCount > 0) onprogress(Math.min(1, reviewCount / total));
		return judged;
	});
	return { cardCount, reviewCount, findings };
}
