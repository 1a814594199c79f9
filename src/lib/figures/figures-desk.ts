import type { FurtherFigures, LeadingFigures, Scope } from '#lib/figures/figures.ts';
import { FiguresError } from '#lib/figures/figures-error.ts';
import type { FiguresQuestion, FiguresReply, LearningPace } from '#lib/figures/figures-message.ts';
import type { FiguresWorker } from '#lib/figures/start-worker.ts';
import type { TextForecast } from '#lib/pipeline/retention/text-forecast.ts';
import { StoreError } from '#lib/store/store-error.ts';

/** Told the figures as they come. */
export interface FiguresListener {
	/** How many reviews have been read, where the log is read through. */
	readonly onreading: (reviewCount: number) => void;
	readonly onleading: (figures: LeadingFigures) => void;
}

interface Waiting {
	readonly question: FiguresQuestion;
	readonly hear: (reply: FiguresReply) => void;
	readonly fail: (error: StoreError | FiguresError) => void;
}

/** Has figures worked out in a worker, which it starts when first asked and ends when closed. */
export class FiguresDesk {
	readonly #startWorker: () => FiguresWorker;
	readonly #nowMs: () => number;
	#worker: FiguresWorker | null = null;
	#waiting = new Map<number, Waiting>();
	#lastAskId = 0;
	#lastFiguresId = 0;
	#isClosed = false;

	constructor(startWorker: () => FiguresWorker, nowMs: () => number) {
		this.#startWorker = startWorker;
		this.#nowMs = nowMs;
	}

	/** Starts the worker, so that its code is here once something is asked. */
	open(): void {
		this.#worker ??= this.#start();
	}

	/** @returns the further figures; null if others were asked for meanwhile. @throws StoreError, FiguresError */
	async figures(scope: Scope, listener: FiguresListener): Promise<FurtherFigures | null> {
		const askId = this.#nextId();
		const isLast = () => askId === this.#lastFiguresId;
		this.#lastFiguresId = askId;
		return this.#ask<FurtherFigures | null>({ type: 'figures', askId, scope, nowMs: this.#nowMs() }, (reply) => {
			if (reply.type === 'further') return isLast() ? reply.figures : null;
			if (reply.type === 'reading' && isLast()) listener.onreading(reply.reviewCount);
			if (reply.type === 'leading' && isLast()) listener.onleading(reply.figures);
			return reply.type === 'passed-over' ? null : undefined;
		});
	}

	/** When a text will be known; null if another pace of it was asked about meanwhile. @throws StoreError, FiguresError */
	forecast(pace: LearningPace): Promise<TextForecast | null> {
		const askId = this.#nextId();
		return this.#ask<TextForecast | null>({ type: 'forecast', askId, pace, nowMs: this.#nowMs() }, (reply) => {
			if (reply.type === 'forecast') return reply.forecast;
			return reply.type === 'passed-over' ? null : undefined;
		});
	}

	/** Ends the worker where it stands, as its page is kept for going back; what was asked waits. */
	pause(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	/** Asks anew what was not answered yet. */
	resume(): void {
		for (const { question } of this.#waiting.values()) this.#send(question);
	}

	/** Ends the worker; whatever was asked, or is asked later, stays unanswered. */
	close(): void {
		this.#isClosed = true;
		this.#end();
	}

	#end(): void {
		this.pause();
		this.#waiting.clear();
	}

	#nextId(): number {
		this.#lastAskId += 1;
		return this.#lastAskId;
	}

	#ask<Answer>(question: FiguresQuestion, read: (reply: FiguresReply) => Answer | undefined): Promise<Answer> {
		return new Promise((resolve, reject) => {
			// A page that was left while the store opened: nobody waits for the answer.
			if (this.#isClosed) return;
			const done = () => this.#waiting.delete(question.askId);
			this.#waiting.set(question.askId, {
				question,
				hear: (reply) => {
					if (reply.type === 'problem') {
						done();
						reject(new StoreError(reply.code));
						return;
					}
					const answer = read(reply);
					if (answer === undefined) return;
					done();
					resolve(answer);
				},
				fail: reject
			});
			this.#send(question);
		});
	}

	#send(question: FiguresQuestion): void {
		this.#worker ??= this.#start();
		this.#worker.postMessage(question);
	}

	#start(): FiguresWorker {
		const worker = this.#startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<FiguresReply>) =>
			this.#waiting.get(data.askId)?.hear(data)
		);
		worker.addEventListener('error', (cause) => {
			if (worker !== this.#worker) return;
			const waiting = [...this.#waiting.values()];
			this.#end();
			for (const { fail } of waiting) fail(new FiguresError({ cause }));
		});
		return worker;
	}
}
