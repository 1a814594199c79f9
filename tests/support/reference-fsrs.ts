import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Card, fsrs, GenSeedStrategyWithCardId, get_fuzz_range, StrategyMode } from 'ts-fsrs';
import type { Memory } from '#lib/pipeline/schedule/fsrs.ts';
import type { Rating, Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';

const MAXIMUM_DAYS = 36_500;

/** One grade of a history: when, epoch milliseconds, and which. */
export interface Grade {
	readonly atMs: number;
	readonly rating: Rating;
}

/** The whole days between two grades: the nearest number of 24 hours. */
export function daysApart(lastAtMs: number, atMs: number): number {
	return Math.round((atMs - lastAtMs) / DAY_MS);
}

/** Schedules a history with ts-fsrs alone, and with the differences that `scheduleAfterGrade` names spelt out. */
export function tsFsrsReference(desiredRetention: number) {
	const parameters = { request_retention: desiredRetention, maximum_interval: MAXIMUM_DAYS } as const;
	const plain = fsrs(parameters);
	const fuzzed = fsrs({ ...parameters, enable_fuzz: true });
	fuzzed.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'));

	return (cardId: Schedule['cardId'], grades: readonly Grade[]): Schedule => {
		let card: Card & { cardId: string } = { ...emptyCard(), cardId };
		let dueAtMs = 0;
		for (const [index, { atMs, rating }] of grades.entries()) {
			const last = card;
			// First difference: ts-fsrs counts midnights of UTC. It is told of a last review whole days before.
			const elapsedDays = index === 0 ? 0 : daysApart(grades[index - 1]?.atMs ?? atMs, atMs);
			const lastReview = index === 0 ? {} : { last_review: new Date(atMs - elapsedDays * DAY_MS) };
			const offered = fuzzed.repeat({ ...last, ...lastReview }, atMs);
			card = { ...last, ...offered[rating].card };
			dueAtMs = card.due.getTime();
			if (last.state !== 2 || rating === 1) continue;
			// Second difference: fuzz never makes Good shorter than the last interval, and Easy is not shorter than Good.
			const longest = get_fuzz_range(plain.next_interval(offered[3].card.stability, 0), 0, MAXIMUM_DAYS).max_ivl;
			const good = Math.max(offered[3].card.scheduled_days, Math.min(last.scheduled_days, longest + 2));
			const guarded = rating === 2 ? card.scheduled_days : Math.max(card.scheduled_days, good);
			// And the maximum holds for all: ts-fsrs keeps Hard, Good and Easy a day apart even past it.
			card.scheduled_days = Math.min(guarded, MAXIMUM_DAYS);
			dueAtMs = atMs + card.scheduled_days * DAY_MS;
		}
		return {
			cardId,
			state: (['new', 'learning', 'review', 'relearning'] as const)[card.state],
			dueAtMs,
			stabilityDays: card.stability,
			difficulty: card.difficulty,
			intervalDays: card.scheduled_days,
			step: card.learning_steps,
			reviewCount: card.reps,
			lapseCount: card.lapses,
			firstReviewAtMs: grades[0]?.atMs ?? null,
			lastReviewAtMs: grades.at(-1)?.atMs ?? null
		};
	};
}

/**
 * The memory after a history by fsrs-rs, the Rust implementation that Anki uses, compiled to WebAssembly.
 * It reckons in 32-bit floats.
 */
export async function rustReference(): Promise<(grades: readonly Grade[]) => Memory> {
	// The module greets the page that loads it as a worker would.
	Object.assign(globalThis, { self: new EventTarget() });
	const { Fsrs, initSync } = await import('fsrs-browser');
	const wasmPath = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm');
	initSync({ module: readFileSync(wasmPath) });
	const reference = new Fsrs();
	return (grades) => {
		const days = grades.map(({ atMs }, index) => (index === 0 ? 0 : daysApart(grades[index - 1]?.atMs ?? atMs, atMs)));
		const ratings = grades.map(({ rating }) => rating);
		const [stabilityDays = NaN, difficulty = NaN] = reference.memoryState(
			Uint32Array.from(ratings),
			Uint32Array.from(days)
		);
		return { stabilityDays, difficulty };
	};
}

function emptyCard(): Card {
	return {
		due: new Date(0),
		stability: 0,
		difficulty: 0,
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: 0,
		reps: 0,
		lapses: 0,
		state: 0
	};
}
