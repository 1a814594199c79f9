import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { CardsDeed, ReadersPlan } from '#lib/store/stored-deed.ts';

type Stamp = 'decidedAtMs' | 'plannedAtMs';

/** What each deed changes of a card: its own fields, and the stamp by which a merge knows the later of two. */
const CHANGED_BY: Readonly<
	Record<CardsDeed, { readonly fields: readonly (keyof ReadersPlan)[]; readonly stamp: Stamp }>
> = {
	suspended: { fields: ['suspended'], stamp: 'decidedAtMs' },
	returned: { fields: ['suspended', 'buriedUntilMs'], stamp: 'decidedAtMs' },
	deleted: { fields: ['deletedAtMs'], stamp: 'decidedAtMs' },
	reset: { fields: ['resetAtMs', 'movedDue'], stamp: 'plannedAtMs' },
	moved: { fields: ['movedDue'], stamp: 'plannedAtMs' },
	rescheduled: { fields: ['movedDue'], stamp: 'plannedAtMs' },
	spread: { fields: ['movedDue'], stamp: 'plannedAtMs' }
};

/**
 * A card after a deed.
 * @param dueAtMs the day to move it to, epoch milliseconds; null where the deed moves nothing
 * @returns null where there is nothing to do: it is so already, was never reviewed, or is in steps of minutes
 */
export function afterDeed(
	card: StoredCard,
	schedule: Schedule,
	{ deed, atMs, dueAtMs }: { readonly deed: CardsDeed; readonly atMs: number; readonly dueAtMs: number | null }
): StoredCard | null {
	// Deleted elsewhere meanwhile.
	if (card.deletedAtMs !== null) return null;
	const { stamp } = CHANGED_BY[deed];
	const stamped = { ...card, [stamp]: stampAfter(card[stamp], atMs) };
	switch (deed) {
		case 'suspended':
			return card.suspended ? null : { ...stamped, suspended: true };
		case 'returned':
			if (!card.suspended && card.buriedUntilMs === null) return null;
			return { ...stamped, suspended: false, buriedUntilMs: null };
		case 'deleted':
			return { ...stamped, deletedAtMs: atMs };
		case 'reset': {
			if (schedule.lastReviewAtMs === null) return null;
			// A clock set back: what was reviewed so far is behind all the same.
			const resetAtMs = Math.max(atMs, schedule.lastReviewAtMs);
			return { ...stamped, resetAtMs, movedDue: null };
		}
		case 'moved':
		case 'rescheduled':
		case 'spread': {
			if (schedule.state !== 'review' || schedule.lastReviewAtMs === null || dueAtMs === null) return null;
			// Two windows that come back after a holiday spread the same: it is done, and taken back, once.
			if (deed === 'spread' && schedule.dueAtMs === dueAtMs) return null;
			return { ...stamped, movedDue: { dueAtMs, afterReviewAtMs: schedule.lastReviewAtMs } };
		}
	}
}

/** What a deed may change, as it is now. */
export function planOf({ suspended, buriedUntilMs, deletedAtMs, movedDue, resetAtMs }: StoredCard): ReadersPlan {
	return { suspended, buriedUntilMs, deletedAtMs, movedDue, resetAtMs };
}

/** A card as a deed found it; what else was done to it since stays. To take back is a change too. */
export function beforeDeed(card: StoredCard, deed: CardsDeed, plan: ReadersPlan, atMs: number): StoredCard {
	const { fields, stamp } = CHANGED_BY[deed];
	const then = Object.fromEntries(fields.map((field) => [field, plan[field]]));
	return { ...card, ...then, [stamp]: stampAfter(card[stamp], atMs) };
}
