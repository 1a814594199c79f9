import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { BackupFile } from '#lib/state/backup-file.ts';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { checkData, type DataCheck } from '#lib/store/check-data.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { isRepairable } from '#lib/store/finding.ts';
import { type Repair, repairData } from '#lib/store/repair-data.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { readTexts } from '#lib/store/texts.ts';

interface DataCheckupNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	/** The words of a text as they are now; rejects where they cannot be had. */
	readonly fetchParagraphs: (slug: string) => Promise<readonly PlacedParagraph[]>;
	/** The whole store as one file; null if it could not be made. */
	readonly exportBackup: () => Promise<BackupFile | null>;
	/** What the store holds is no longer what pages have read of it. */
	readonly onchange: () => void;
}

/** What a check saw and found. */
export interface CheckResult extends DataCheck {
	/** Titles of texts whose words could not be had: what is said of their passages was not checked. */
	readonly unreadTitles: readonly string[];
}

/** What a repair did, and the name of the backup made before it. */
export interface DoneRepair extends Repair {
	readonly backupName: string;
}

type CheckupPhase = 'idle' | 'checking' | 'saving' | 'repairing';

/** Whether what is stored agrees with itself; and, once the reader wants it, a repair after a backup. */
export class DataCheckup {
	#needs: DataCheckupNeeds;
	#phase = $state.raw<CheckupPhase>('idle');
	#progress = $state.raw(0);
	#result = $state.raw<CheckResult | null>(null);
	#backup = $state.raw<BackupFile | null>(null);
	#repair = $state.raw<DoneRepair | null>(null);
	#isBackupRefused = $state.raw(false);
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

	/** What was repaired before the result that is shown; null if nothing was. */
	get repaired(): DoneRepair | null {
		return this.#repair;
	}

	/** How all was before the repair that is to come; null until `backUp` has made it. */
	get backup(): BackupFile | null {
		return this.#backup;
	}

	/** Whether something can be put right. */
	get canRepair(): boolean {
		return this.#phase === 'idle' && (this.#result?.findings.some(isRepairable) ?? false);
	}

	/** Whether no backup could be made, so that nothing was repaired. */
	get isBackupRefused(): boolean {
		return this.#isBackupRefused;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Checks all of it; changes nothing. */
	async run(): Promise<void> {
		await this.#act(async (store) => {
			this.#repair = null;
			this.#backup = null;
			await this.#check(store);
		});
	}

	/** Makes the backup that a repair wants first, for the reader to save. */
	async backUp(): Promise<void> {
		if (!this.canRepair) return;
		await this.#act(async () => {
			this.#phase = 'saving';
			this.#backup = await this.#needs.exportBackup();
			this.#isBackupRefused = this.#backup === null;
		});
	}

	/** Leaves all as it is. */
	leave(): void {
		this.#backup = null;
	}

	/** Puts right what can be put right, and checks again. Without a backup, nothing is done. */
	async repair(): Promise<void> {
		const file = this.#backup;
		if (!this.canRepair || file === null) return;
		await this.#act(async (store) => {
			this.#phase = 'repairing';
			const { needs } = await this.#readTexts(store);
			const done = await repairData(store, DEFAULT_SCHEDULING, needs, this.#needs.nowMs());
			this.#repair = { ...done, backupName: file.name };
			this.#backup = null;
			this.#needs.onchange();
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
		this.#isBackupRefused = false;
		try {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(() => work(store));
		} finally {
			this.#phase = 'idle';
		}
	}
}
