import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { QueueName } from '#lib/store/schema.ts';

/** In IndexedDB's order of keys an array stands after every number and string. */
export const AFTER_ALL: IDBValidKey = [];

/** The places of one queue before a time, for index `byQueue`. */
export function queueBefore(queue: QueueName, beforeMs: number): IDBKeyRange {
	return IDBKeyRange.bound([queue], [queue, beforeMs], false, true);
}

/** All places of one queue, for index `byQueue`. */
export function wholeQueue(queue: QueueName): IDBKeyRange {
	return IDBKeyRange.bound([queue], [queue, AFTER_ALL]);
}

/** All that belongs to one card or text, for indexes whose keys begin with its id. */
export function belongingTo(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id], [id, AFTER_ALL]);
}

/** The reviews given at or after a time. */
export function reviewsFrom(sinceMs: number): IDBKeyRange {
	return IDBKeyRange.lowerBound(beginningOfIds(sinceMs));
}

/** The reviews given at a time or before it. */
export function reviewsUntil(untilMs: number): IDBKeyRange {
	return IDBKeyRange.upperBound(beginningOfIds(untilMs + 1), true);
}

/** Ids of reviews begin with the time, as 48 bits in hexadecimal (UUID version 7). */
function beginningOfIds(atMs: number): string {
	const time = Math.max(0, Math.floor(atMs)).toString(16).padStart(12, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}`;
}

/** The reviews that stand behind one in the log; all of them where there is none. */
export function reviewsAfter(review: Review | undefined): IDBKeyRange | null {
	return review === undefined ? null : IDBKeyRange.lowerBound(review.id, true);
}
