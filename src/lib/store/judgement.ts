import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Finding, FindingCode } from '#lib/store/finding.ts';
import { leavesOut } from '#lib/store/leaves-out.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import type { SetAsideRecord } from '#lib/store/set-aside-records.ts';
import type { StoreName } from '#lib/store/store.ts';

/** A record to be put, or one to be taken away. */
export type Mend =
	{ readonly store: StoreName; readonly put: unknown } | { readonly store: StoreName; readonly remove: IDBValidKey };

/** What a finding is of, as far as it is known. */
type Subject = Partial<Pick<Finding, 'cardId' | 'words'>> & { readonly recordId: IDBValidKey };

/** What was found in some records, and what would put it right. A check reads the findings, a repair does the rest. */
export class Judgement {
	readonly findings: Finding[] = [];
	readonly mends: Mend[] = [];
	readonly setAside: SetAsideRecord[] = [];
	/** Records as they were before a mend that leaves something of them out. */
	readonly copies: SetAsideRecord[] = [];
	/** Cards that the mends write about. */
	readonly changed = new Set<CardId>();

	find(code: FindingCode, { cardId = null, words = null, recordId }: Subject): void {
		// A record that is malformed may have anything where its words should be.
		const plainWords = typeof words === 'string' && words !== '' ? words : null;
		this.findings.push({ code, cardId, words: plainWords, recordId: String(recordId) });
	}

	put<Name extends StoreName>(store: Name, record: CommonplaceSchema[Name]['value']): void {
		this.mends.push({ store, put: record });
	}

	remove(store: StoreName, key: IDBValidKey): void {
		this.mends.push({ store, remove: key });
	}

	/** Takes a record that nothing can use out of its store, and keeps it apart. */
	keepApart(store: StoreName, key: IDBValidKey, record: unknown): void {
		this.remove(store, key);
		this.setAside.push({ store, record });
	}

	/** Keeps a record apart as it was, if something of it is not in what it becomes. */
	keepCopy(store: StoreName, record: unknown, mended: unknown): void {
		if (leavesOut(record, mended)) this.copies.push({ store, record });
	}
}
