import type { FiguresDesk } from '#lib/figures/figures-desk.ts';
import { FiguresError } from '#lib/figures/figures-error.ts';
import type { LearningPace } from '#lib/figures/figures-message.ts';
import type { TextForecast } from '#lib/pipeline/retention/text-forecast.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

interface TextOutlookNeeds {
	readonly ready: Promise<Store>;
	readonly desk: Pick<FiguresDesk, 'forecast'>;
}

/** When a text will be known, at a pace that the reader tries out. */
export class TextOutlook {
	#needs: TextOutlookNeeds;
	#forecast = $state.raw<TextForecast | null>(null);
	#error = $state.raw<StoreError | FiguresError | null>(null);
	#asked = 0;

	constructor(needs: TextOutlookNeeds) {
		this.#needs = needs;
	}

	/** Null until it is worked out; the one before stays until the next comes. */
	get forecast(): TextForecast | null {
		return this.#forecast;
	}

	get error(): StoreError | FiguresError | null {
		return this.#error;
	}

	/** Works it out; of several paces tried in a row, the last one counts. */
	async foresee(pace: LearningPace): Promise<void> {
		this.#asked += 1;
		const asked = this.#asked;
		await this.#needs.ready;
		try {
			const forecast = await this.#needs.desk.forecast(pace);
			if (asked !== this.#asked || forecast === null) return;
			this.#forecast = forecast;
			this.#error = null;
		} catch (error) {
			if (!(error instanceof StoreError) && !(error instanceof FiguresError)) throw error;
			this.#error = error;
		}
	}
}
