import { type FurtherFigures, type LeadingFigures, type Scope, WHOLE_SCOPE } from '#lib/figures/figures.ts';
import type { FiguresDesk } from '#lib/figures/figures-desk.ts';
import { FiguresError } from '#lib/figures/figures-error.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

interface RetentionReportNeeds {
	readonly ready: Promise<Store>;
	readonly desk: Pick<FiguresDesk, 'figures'>;
	/** Lets the page do something else. */
	readonly rest: () => Promise<void>;
}

/** In so many parts the further figures are shown, one after the other: all charts at once would hold up the page. */
export const PART_COUNT = 14;

/** The figures drawn from the review log, for the part of it that the reader chose. */
export class RetentionReport {
	#needs: RetentionReportNeeds;
	#scope = $state.raw(WHOLE_SCOPE);
	#leading = $state.raw<LeadingFigures | null>(null);
	#parts = $state.raw<readonly (FurtherFigures | null)[]>(Array.from({ length: PART_COUNT }, () => null));
	#showings = 0;
	#readCount = $state.raw(0);
	#isWorking = $state.raw(false);
	#error = $state.raw<StoreError | FiguresError | null>(null);

	constructor(needs: RetentionReportNeeds) {
		this.#needs = needs;
	}

	get scope(): Scope {
		return this.#scope;
	}

	/** Null until they are worked out for the first time. Those of the scope before stay until the new ones come. */
	get leading(): LeadingFigures | null {
		return this.#leading;
	}

	/** The figures that each part of the page shows: null until its turn, then those of the scope before until its next. */
	get parts(): readonly (FurtherFigures | null)[] {
		return this.#parts;
	}

	/** How many reviews have been read where all must be, as after a restored backup; 0 where that is not so. */
	get readCount(): number {
		return this.#readCount;
	}

	/** Whether figures are on their way. */
	get isWorking(): boolean {
		return this.#isWorking;
	}

	get error(): StoreError | FiguresError | null {
		return this.#error;
	}

	/** Works the figures out as the log stands now. */
	async load(): Promise<void> {
		this.#isWorking = true;
		// The page's own store is opened, upgraded and filled before a worker looks at it.
		await this.#needs.ready;
		const scope = this.#scope;
		try {
			const further = await this.#needs.desk.figures(scope, {
				onreading: (reviewCount) => (this.#readCount = reviewCount),
				onleading: (figures) => {
					this.#leading = figures;
					this.#readCount = 0;
				}
			});
			if (further === null) return;
			this.#error = null;
			this.#isWorking = false;
			await this.#showInTurn(further);
		} catch (error) {
			if (!(error instanceof StoreError) && !(error instanceof FiguresError)) throw error;
			this.#error = error;
			this.#isWorking = false;
			this.#readCount = 0;
		}
	}

	/** Narrows or widens what the figures are drawn from; what `change` leaves out stays. */
	async narrow(change: Partial<Scope>): Promise<void> {
		this.#scope = { ...this.#scope, ...change };
		await this.load();
	}

	async #showInTurn(further: FurtherFigures): Promise<void> {
		this.#showings += 1;
		const showing = this.#showings;
		for (let part = 0; part < PART_COUNT; part += 1) {
			this.#parts = this.#parts.map((shown, index) => (index === part ? further : shown));
			await this.#needs.rest();
			if (showing !== this.#showings) return;
		}
	}
}
