import { findNext, mayShow, type Next, type ScheduledCard } from '#lib/state/find-next.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { isAsSeen } from '#lib/store/grade-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import type { Store } from '#lib/store/store.ts';

/** What another tab did to the card that showed here. */
export type DoneElsewhere = 'graded' | 'set-aside' | 'deleted';

/** What there is to study once another tab has changed something. */
interface SessionNews {
	readonly plan: SessionPlan;
	/** What was done to the card on show; null if it stays, or if none shows. */
	readonly done: DoneElsewhere | null;
	/** What to show instead; null where the card on show stays. */
	readonly next: Next | null;
}

/** Looks at what shows in the light of a plan made anew. @throws StoreError */
export async function readNews(
	store: Store,
	plan: SessionPlan,
	shown: ScheduledCard | null,
	nowMs: number
): Promise<SessionNews> {
	const done = shown === null ? null : await doneElsewhere(store, plan, shown);
	if (shown !== null && done === null) return { plan, done, next: null };
	return { plan, done, next: await findNext(store, plan, nowMs) };
}

async function doneElsewhere(
	store: Store,
	{ passage }: SessionPlan,
	{ card, schedule }: ScheduledCard
): Promise<DoneElsewhere | null> {
	const now = await readCard(store, card.id);
	if (now === null) return 'deleted';
	if (!mayShow(now.schedule.queue, passage)) return 'set-aside';
	return isAsSeen(now.schedule, schedule) ? null : 'graded';
}
