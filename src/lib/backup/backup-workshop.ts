import type { BackupJob, BackupProgress, BackupReply, RestorePreview } from '#lib/backup/backup-message.ts';
import { BackupWorkshopError } from '#lib/backup/backup-workshop-error.ts';
import type { BackupWorker } from '#lib/backup/start-worker.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import { StoreError } from '#lib/store/store-error.ts';

type OnProgress = (progress: BackupProgress) => void;

interface Order {
	readonly job: BackupJob;
	readonly hear: (reply: BackupReply) => void;
	readonly fail: (error: Error) => void;
}

/** Has backups made, read and restored in a worker, one job after the other. It starts when first asked. */
export class BackupWorkshop {
	readonly #startWorker: () => BackupWorker;
	readonly #watch: (workshop: BackupWorkshop) => () => void;
	#worker: BackupWorker | null = null;
	#endWatch = (): void => undefined;
	/** The first is being done. */
	#orders: Order[] = [];
	#isClosing = false;

	/** @param watch called as a worker starts, and what it returns as it ends: to pause the workshop in between */
	constructor(
		startWorker: () => BackupWorker,
		watch: (workshop: BackupWorkshop) => () => void = () => () => undefined
	) {
		this.#startWorker = startWorker;
		this.#watch = watch;
	}

	/** The whole store as a `.commonplace` file. @throws StoreError, BackupWorkshopError */
	make(
		origin: { readonly app: string; readonly createdAtMs: number },
		onprogress?: OnProgress
	): Promise<Uint8Array<ArrayBuffer>> {
		return this.#order(
			{ type: 'make', ...origin },
			(reply) => (reply.type === 'made' ? reply.bytes : null),
			onprogress
		);
	}

	/** Reads a backup and says what is in it; changes nothing. @throws BackupError, StoreError, BackupWorkshopError */
	read(bytes: Uint8Array): Promise<RestorePreview> {
		return this.#order({ type: 'read', bytes }, (reply) => (reply.type === 'read' ? reply.preview : null));
	}

	/** Merges the backup read last into the store, all or nothing. @throws StoreError, BackupWorkshopError */
	async restore(onprogress?: OnProgress): Promise<void> {
		await this.#order({ type: 'restore' }, (reply) => reply.type === 'restored' || null, onprogress);
	}

	/** Breaks off what is being done, as its page is kept for going back, and fails what was ordered. */
	pause(): void {
		if (this.#orders.length > 0) this.#end();
	}

	/** Ends the worker once what was ordered is done: a page that is left breaks no restoring off. */
	close(): void {
		this.#isClosing = true;
		if (this.#orders.length === 0) this.#end();
	}

	#order<Result>(
		job: BackupJob,
		resultOf: (reply: BackupReply) => Result | null,
		onprogress: OnProgress = () => undefined
	): Promise<Result> {
		return new Promise((resolve, reject) => {
			const settle = (act: () => void) => {
				this.#orders.shift();
				act();
				this.#next();
			};
			const hear = (reply: BackupReply) => {
				if (reply.type === 'progress') return onprogress(reply);
				if (reply.type === 'problem') return settle(() => reject(new StoreError(reply.code)));
				if (reply.type === 'unreadable') return settle(() => reject(asBackupError(reply)));
				const result = resultOf(reply);
				if (result !== null) settle(() => resolve(result));
			};
			this.#orders.push({ job, hear, fail: reject });
			if (this.#orders.length === 1) this.#next();
		});
	}

	#next(): void {
		const [order] = this.#orders;
		if (order === undefined) {
			if (this.#isClosing) this.#end();
			return;
		}
		this.#worker ??= this.#start();
		this.#worker.postMessage(order.job);
	}

	#start(): BackupWorker {
		const worker = this.#startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<BackupReply>) => this.#orders[0]?.hear(data));
		worker.addEventListener('error', (cause) => {
			if (worker === this.#worker) this.#end(new BackupWorkshopError({ cause }));
		});
		this.#endWatch = this.#watch(this);
		return worker;
	}

	#end(error = new BackupWorkshopError()): void {
		this.#endWatch();
		this.#endWatch = () => undefined;
		this.#worker?.terminate();
		this.#worker = null;
		const orders = this.#orders;
		this.#orders = [];
		for (const { fail } of orders) fail(error);
	}
}

function asBackupError({ code, file, line }: Extract<BackupReply, { type: 'unreadable' }>): BackupError {
	return new BackupError(code, { ...(file !== null && { file }), ...(line !== null && { line }) });
}
