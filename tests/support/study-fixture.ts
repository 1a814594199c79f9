import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { deckOf, reviewId } from '#tests/support/deck-builders.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';

/** A store of its own with a deck in it, a clock that stands still, and sessions over both. */
export interface Study {
	readonly store: Store;
	readonly clock: ReturnType<typeof fixedClock>;
	readonly needs: ConstructorParameters<typeof ReviewSession>[0];
	/** A new sitting, as after a reload. */
	readonly sit: () => Promise<ReviewSession>;
}

let count = 0;

export async function makeStudy(
	cards: number | Deck['cards'] = 12,
	settings: Partial<SchedulingSettings> = {},
	text: Partial<Deck> = {}
): Promise<Study> {
	const store = await openStore(`study-${(count += 1)}`);
	await installDeck(store, deckOf(cards, text), DEFAULT_SCHEDULING);
	const clock = fixedClock();
	await saveSetting(store, 'scheduling', { ...DEFAULT_SCHEDULING, ...settings }, clock.nowMs());
	const needs = {
		ready: Promise.resolve(store),
		nowMs: clock.nowMs,
		makeReviewId: (atMs: number) => reviewId(atMs, (count += 1)),
		onchange: () => undefined
	};
	const sit = async () => {
		const session = new ReviewSession(needs);
		await session.start();
		return session;
	};
	return { store, clock, needs, sit };
}
