import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import { isWellFormed } from '#lib/state/is-well-formed.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { checkData, type DataCheck } from '#lib/store/check-data.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { readTexts } from '#lib/store/texts.ts';

interface DataCheckupNeeds {
	readonly ready: Promise<Store>;
	/** The words of a text as they are now; rejects where they cannot be had. */
	readonly fetchParagraphs: (slug: string) => Promise<readonly PlacedParagraph[]>;
}

/** What a check saw and found. */
export interface CheckResult extends DataCheck {
	/** Titles of texts whose words could not be had: what is said of their passages was not checked. */
	readonly unreadTitles: readonly string[];
}

type CheckupPhase = 'idle' | 'checking';

/** Whether what is stored agrees with itself. */
export class DataCheckup {
	#needs: DataCheckupNeeds;
	#phase = $state.raw<CheckupPhase>('idle');
	#progress = $state.raw(0);
	#result = $state.raw<CheckResult | null>(null);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: DataCheckupNeeds) {
		this.#needs = needs;
	}

	get phase(): CheckupPhase {
		return this.#phase;
	}

	/** In phase `checking`: how much of the log has been read, in [0, 1]. */
	get progress(): number {
		return this.#progress;
	}

	/** What was found last; null before the first run. No findings mean that all is well. */
	get result(): CheckResult | null {
		return this.#result;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Checks all of it; changes nothing. */
	async run(): Promise<void> {
		await this.#act(async (store) => {
			await this.#check(store);
		});
	}

	async #check(store: Store): Promise<void> {
		this.#phase = 'checking';
		this.#progress = 0;
		const { needs, unreadTitles } = await this.#readTexts(store);
		const check = await checkData(store, DEFAULT_SCHEDULING, needs, (share) => (this.#progress = share));
		this.#result = { ...check, unreadTitles };
	}

	async #readTexts(store: Store): Promise<{ readonly needs: CheckNeeds; readonly unreadTitles: readonly string[] }> {
		const texts = await Promise.all(
			(await readTexts(store)).map(async ({ id, title, slug }) => {
				// That a text cannot be had is none of the store's faults.
				const paragraphs = await this.#needs.fetchParagraphs(slug).catch(() => []);
				return { id, title, paragraphs };
			})
		);
		const isAtHand = ({ paragraphs }: (typeof texts)[number]) => paragraphs.length > 0;
		return {
			needs: { isWellFormed, texts: texts.filter(isAtHand) },
			unreadTitles: texts.filter((text) => !isAtHand(text)).map(({ title }) => title)
		};
	}

	/** Does one thing at a time. */
	async #act(work: (store: Store) => Promise<void>): Promise<void> {
		if (this.#phase !== 'idle') return;
		this.#phase = 'checking';
		this.#progress = 0;
		try {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(() => work(store));
		} finally {
			this.#phase = 'idle';
		}
	}
}
