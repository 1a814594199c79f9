import { count } from '#lib/format/count.ts';
import { fullDate } from '#lib/format/dates.ts';
import type { CardsDeed } from '#lib/store/stored-deed.ts';

/** What came of a deed on many cards. */
interface ManyDone {
	readonly deed: CardsDeed;
	readonly changedCount: number;
	/** Cards to which it did not apply. */
	readonly skippedCount: number;
	/** Where cards were moved to, epoch milliseconds; null where none were, or it is not known any more. */
	readonly dueAtMs: number | null;
	readonly isUndone: boolean;
}

/** What was just done to many cards, or taken back: "12 cards suspended." */
export function manyDeedsWords({ deed, changedCount, skippedCount, dueAtMs, isUndone }: ManyDone): string {
	const cards = count(changedCount, 'card');
	if (isUndone) return `Undone: ${cards} as before.`;
	const skipped = skippedCount === 0 ? '' : ` ${notDone(deed, skippedCount)}`;
	return changedCount === 0 ? skipped.trim() : `${cards} ${done(deed, changedCount, dueAtMs)}.${skipped}`;
}

function done(deed: CardsDeed, changedCount: number, dueAtMs: number | null): string {
	switch (deed) {
		case 'suspended':
			return 'suspended';
		case 'returned':
			return 'brought back';
		case 'deleted':
			return 'deleted';
		case 'reset':
			return changedCount === 1 ? 'is new again' : 'are new again';
		case 'moved':
		case 'rescheduled':
		case 'spread':
			return dueAtMs === null ? 'moved' : `moved to ${fullDate(dueAtMs)}`;
	}
}

function notDone(deed: CardsDeed, skippedCount: number): string {
	switch (deed) {
		case 'suspended':
			return `Suspended before: ${skippedCount}.`;
		case 'returned':
			return `Not set aside: ${skippedCount}.`;
		case 'deleted':
			return `Not there: ${skippedCount}.`;
		case 'reset':
			return `Not reset: ${skippedCount} never answered.`;
		case 'moved':
		case 'rescheduled':
		case 'spread':
			return `Not moved: ${skippedCount} new or still being learned.`;
	}
}
