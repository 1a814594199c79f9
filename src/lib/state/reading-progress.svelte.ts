import type { TextId } from '#lib/pipeline/document/document.ts';
import { type Stretch, type Stretches, withStretch } from '#lib/pipeline/document/stretches.ts';
import { readingLeft } from '#lib/state/reading-left.ts';
import { type Glimpse, NO_PACE, stretchRead, withStretchRead } from '#lib/state/reading-pace.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { noteRead, readPlace } from '#lib/store/places.ts';
import type { ReadingPace } from '#lib/store/schema.ts';
import { readSetting, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface ReadingProgressNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** What of one text was read, and how fast. */
export class ReadingProgress {
	#needs: ReadingProgressNeeds;
	#textId: TextId | null = null;
	#textEnd = 0;
	#read = $state.raw<Stretches>([]);
	#pace = $state.raw<ReadingPace>(NO_PACE);
	#error = $state.raw<StoreError | null>(null);
	#lastGlimpse: Glimpse | null = null;

	constructor(needs: ReadingProgressNeeds) {
		this.#needs = needs;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** How much of a piece of the text was read, in [0, 1]. */
	shareOf(stretch: Stretch): number {
		return readingLeft(this.#read, this.#pace, stretch).share;
	}

	/** How long what is not read of a piece takes at the reader's own pace, minutes. */
	minutesLeft(stretch: Stretch): number {
		return readingLeft(this.#read, this.#pace, stretch).minutes;
	}

	/** Turns to a text. @param textEnd its length, UTF-16 code units */
	async load(textId: TextId, textEnd: number): Promise<void> {
		this.#textId = textId;
		this.#textEnd = textEnd;
		this.#read = [];
		this.#lastGlimpse = null;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			const [place, pace] = await Promise.all([readPlace(store, textId), readSetting(store, 'reading-pace')]);
			if (this.#textId !== textId) return;
			// What was read while the store opened is not stored yet.
			this.#read = this.#read.reduce(withStretch, place?.readStretches ?? []);
			this.#pace = pace ?? NO_PACE;
		});
	}

	/** Notes what is on the screen now, each time that it comes to rest. */
	async look(seen: Stretch): Promise<void> {
		const glimpse = { seen, atMs: this.#needs.nowMs() };
		const before = this.#lastGlimpse;
		this.#lastGlimpse = glimpse;
		const read = before && stretchRead(before, glimpse, this.#textEnd);
		const textId = this.#textId;
		if (!before || !read || textId === null) return;
		this.#read = withStretch(this.#read, read);
		this.#pace = withStretchRead(this.#pace, read, glimpse.atMs - before.atMs);
		const pace = this.#pace;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			await noteRead(store, textId, read);
			await saveSetting(store, 'reading-pace', pace, glimpse.atMs);
		});
	}

	/** The screen is left: what passes until the next look is no reading. */
	lookAway(seen: Stretch): Promise<void> {
		const looked = this.look(seen);
		this.#lastGlimpse = null;
		return looked;
	}
}
