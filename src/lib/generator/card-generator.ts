import { GeneratorError } from '#lib/generator/generator-error.ts';
import type { GeneratorProgress, GeneratorReply, StartMessage, TextAbout } from '#lib/generator/generator-message.ts';
import { faultAtSight } from '#lib/generator/read-source.ts';
import type { GeneratorWorker } from '#lib/generator/start-worker.ts';
import type { Card } from '#lib/pipeline/cards/card.ts';

/** The cards found in a text, in reading order, included and suggested. */
export interface GeneratedCards {
	readonly wordCount: number;
	readonly cards: readonly Card[];
}

interface JobOptions {
	readonly onProgress?: (progress: GeneratorProgress) => void;
	/** Aborted, the job ends at once. */
	readonly signal?: AbortSignal;
}

interface Job {
	readonly id: number;
	readonly hear: (reply: GeneratorReply) => void;
	readonly fail: (reason: unknown) => void;
}

const IDLE_MS = 30_000;

/** Makes cards of texts in a worker, which it starts when first asked and ends when nothing was asked for a while. */
export class CardGenerator {
	readonly #startWorker: () => GeneratorWorker;
	readonly #idleMs: number;
	#worker: GeneratorWorker | null = null;
	#job: Job | null = null;
	#lastId = 0;
	#turn: Promise<unknown> = Promise.resolve();
	#idleTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(startWorker: () => GeneratorWorker, idleMs = IDLE_MS) {
		this.#startWorker = startWorker;
		this.#idleMs = idleMs;
	}

	/**
	 * Makes the cards of a text. Of several texts each waits for its turn.
	 * @throws GeneratorError, or the signal's reason once it is aborted.
	 */
	generateCards(text: string | Blob, about: TextAbout, options: JobOptions = {}): Promise<GeneratedCards> {
		const result = this.#turn.then(() => this.#run(text, about, options));
		this.#turn = result.catch(() => undefined);
		return result;
	}

	async #run(text: string | Blob, about: TextAbout, { onProgress, signal }: JobOptions): Promise<GeneratedCards> {
		signal?.throwIfAborted();
		const fault = faultAtSight(text);
		if (fault !== null) throw new GeneratorError(fault);
		clearTimeout(this.#idleTimer);
		const cancel = () => this.#breakOff(signal?.reason);
		signal?.addEventListener('abort', cancel, { once: true });
		try {
			return await this.#ask({ type: 'start', jobId: (this.#lastId += 1), text, ...about }, onProgress);
		} finally {
			signal?.removeEventListener('abort', cancel);
			this.#job = null;
			this.#idleTimer = setTimeout(() => this.#end(), this.#idleMs);
		}
	}

	#ask(message: StartMessage, onProgress: JobOptions['onProgress']): Promise<GeneratedCards> {
		return new Promise((resolve, reject) => {
			const cards: Card[] = [];
			const hear = (reply: GeneratorReply) => {
				if (reply.type === 'progress') onProgress?.({ stage: reply.stage, done: reply.done });
				else if (reply.type === 'cards') cards.push(...reply.cards);
				else if (reply.type === 'done') resolve({ wordCount: reply.wordCount, cards });
				else reject(new GeneratorError(reply.code));
			};
			this.#job = { id: message.jobId, hear, fail: reject };
			this.#worker ??= this.#start();
			this.#worker.postMessage(message);
		});
	}

	#start(): GeneratorWorker {
		const worker = this.#startWorker();
		let hasAnswered = false;
		const isCurrent = () => worker === this.#worker;
		worker.addEventListener('message', ({ data }: MessageEvent<GeneratorReply>) => {
			hasAnswered = true;
			if (isCurrent() && data.jobId === this.#job?.id) this.#job.hear(data);
		});
		worker.addEventListener('error', (cause) => {
			const code = hasAnswered ? 'generator-crashed' : 'generator-unavailable';
			if (isCurrent()) this.#breakOff(new GeneratorError(code, { cause }));
		});
		return worker;
	}

	#breakOff(reason: unknown): void {
		this.#end();
		this.#job?.fail(reason);
	}

	#end(): void {
		clearTimeout(this.#idleTimer);
		this.#worker?.terminate();
		this.#worker = null;
	}
}
