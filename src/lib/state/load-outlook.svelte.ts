import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { simulateStudy } from '#lib/pipeline/schedule/simulate-study.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { countDue, readStudied } from '#lib/store/due-cards.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

interface LoadOutlookNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly random: () => number;
}

/** What some days of study under settings are expected to bring. */
export interface Outlook {
	/** Reviews a day on average, new cards left out. */
	readonly reviewsADay: number;
	/** Cards that would be recalled at the end. */
	readonly held: number;
	readonly days: number;
	/** New cards of sections not read yet: they are not counted. */
	readonly heldBack: number;
}

const DAYS = 90;

/** Foresees, on this device, what settings would ask of the reader. */
export class LoadOutlook {
	#outlook = $state.raw<Outlook | null>(null);
	#error = $state.raw<StoreError | null>(null);
	#studied: readonly StoredSchedule[] | null = null;
	#newCount = 0;
	#heldBack = 0;
	#asked = 0;
	#needs: LoadOutlookNeeds;

	constructor(needs: LoadOutlookNeeds) {
		this.#needs = needs;
	}

	/** Null until it is worked out, and where there are no cards. */
	get outlook(): Outlook | null {
		return this.#outlook;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads the cards anew the next time: they may have been changed from elsewhere. */
	forgetCards(): void {
		this.#studied = null;
	}

	/** Works it out for settings; of several asked for in a row, the last one counts. */
	async foresee(settings: SchedulingSettings): Promise<void> {
		this.#asked += 1;
		const asked = this.#asked;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			const nowMs = this.#needs.nowMs();
			if (this.#studied === null) {
				// Whatever is due does not matter here: only how many new cards there are.
				const [studied, due, unread] = await Promise.all([
					readStudied(store),
					countDue(store, nowMs),
					readUnread(store)
				]);
				// All at once: who asks meanwhile must not find one without the others.
				this.#studied = studied;
				this.#newCount = due.new;
				this.#heldBack = unread.count;
			}
			if (asked !== this.#asked) return;
			this.#outlook = this.#foresee(settings, this.#studied, nowMs);
		});
	}

	#foresee(settings: SchedulingSettings, memories: readonly StoredSchedule[], nowMs: number): Outlook | null {
		if (memories.length + this.#newCount === 0) return null;
		const { reviewsPerDay, held } = simulateStudy({
			memories,
			newCount: this.#newCount,
			settings,
			answers: USUAL_ANSWERS,
			secondsPerAnswer: null,
			days: DAYS,
			nowMs,
			random: this.#needs.random
		});
		const total = reviewsPerDay.reduce((sum, reviews) => sum + reviews, 0);
		return { reviewsADay: total / DAYS, held: Math.round(held), days: DAYS, heldBack: this.#heldBack };
	}
}
