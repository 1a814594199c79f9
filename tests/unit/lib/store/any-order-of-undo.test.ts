import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type StudyLedger, studyLedger } from '#lib/pipeline/retention/study-ledger.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { desiredRetentionAt } from '#lib/pipeline/schedule/desired-retention.ts';
import { DEFAULT_SCHEDULING, type Rating, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { makeReview } from '#lib/state/make-review.ts';
import { scheduleGraded } from '#lib/state/schedule-graded.ts';
import { actOnCards, undoDeed } from '#lib/store/card-deeds.ts';
import { changeDesiredRetention } from '#lib/store/change-desired-retention.ts';
import { checkData } from '#lib/store/check-data.ts';
import { actOnCard, type DayAction, undoAction } from '#lib/store/day-actions.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { reworded } from '#lib/store/edit-card.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { buried, returnCard, suspended } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import type { CardsDeed } from '#lib/store/stored-deed.ts';
import { cardFigures, type ReadLedger, readLedger, saveLedger } from '#lib/store/study-ledger.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckOf, reviewId } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { anyRating, anyWaitMs } from '#tests/support/review-histories.ts';

const CARDS = 3;

/** What a reader knows of what was done, beside the store. */
interface Known {
	nowMs: number;
	settings: SchedulingSettings;
	/** Every grade given, in the order given, those undone marked. */
	log: Review[];
	/** Other things done and not taken back. */
	actions: DayAction[];
	/** Things done to several cards at once and not taken back. */
	deedIds: number[];
	/** What statistics were last drawn from. */
	ledger: ReadLedger | null;
}
type Step = fc.AsyncCommand<Known, Store>;

const step = (name: string, run: (known: Known, store: Store) => Promise<unknown>): Step => ({
	check: () => true,
	run: async (known, store) => {
		await run(known, store);
		await expectSchedulesOfTheLog(known, store);
	},
	toString: () => name
});

/** Each schedule is the one that the grades left give, in the place that its card asks for. */
async function expectSchedulesOfTheLog({ log, settings }: Known, store: Store): Promise<void> {
	for (const id of Array.from({ length: CARDS }, (_, number) => cardId(number))) {
		const found = await readCard(store, id);
		if (found === null) throw new Error(`no card ${id}`);
		expect(found.schedule).toEqual(
			placeSchedule(replayCard(id, standing(log), settings, found.card.resetAtMs), found.card)
		);
	}
}

const grade = (card: CardId, rating: Rating, waitMs: number) =>
	step(`grade ${card} ${rating} after ${waitMs}`, async (known, store) => {
		known.nowMs += waitMs;
		while (known.log.some(({ atMs }) => atMs === known.nowMs)) known.nowMs += 1;
		const found = await readCard(store, card);
		if (found === null) return;
		const makeReviewId = (atMs: number) => reviewId(atMs, known.log.length);
		const review = makeReview(found, rating, known.nowMs, { nowMs: () => known.nowMs, makeReviewId });
		const schedule = await scheduleGraded(store, found, review, known.settings);
		expect(await gradeCard(store, { review, schedule, settings: known.settings, seen: found.schedule })).toBe('kept');
		known.log.push(review);
	});

const undo = (which: number) =>
	step(`undo grade ${which}`, async (known, store) => {
		const left = standing(known.log);
		const review = left[which % Math.max(1, left.length)];
		if (review === undefined) return;
		await undoReview(store, review.id);
		known.log = known.log.map((other) => (other === review ? { ...other, undone: true } : other));
	});

const change = (deed: DayAction['deed'], card: CardId, changeOf: (card: StoredCard, atMs: number) => StoredCard) =>
	step(`${deed} ${card}`, async (known, store) => {
		const atMs = (known.nowMs += 1000);
		const action = { cardId: card, deed, change: (stored: StoredCard) => changeOf(stored, atMs), atMs, sinceMs: 0 };
		const kept = await actOnCard(store, action);
		if (kept?.action) known.actions.push(kept.action);
	});

const takeBack = (which: number) =>
	step(`take back ${which}`, async (known, store) => {
		const [action] = known.actions.splice(which % Math.max(1, known.actions.length), 1);
		if (action !== undefined) await undoAction(store, action, (known.nowMs += 1000));
	});

const actTogether = (deed: CardsDeed, cards: readonly CardId[], days: number) =>
	step(`${deed} ${cards.join()} by ${days} days`, async (known, store) => {
		const atMs = (known.nowMs += 1000);
		const dueAtMsOf = () => atMs + days * DAY_MS;
		const { id } = await actOnCards(store, { deed, cardIds: cards, atMs, dueAtMsOf });
		if (id !== null) known.deedIds.push(id);
	});

const undoTogether = (which: number) =>
	step(`undo deed ${which}`, async (known, store) => {
		const [id] = known.deedIds.splice(which % Math.max(1, known.deedIds.length), 1);
		if (id !== undefined) await undoDeed(store, id, (known.nowMs += 1000));
	});

/** The ledger brought up to date is the one that all cards and all reviews give. */
const drawFigures = (isPageOpen: boolean) =>
	step(`draw figures ${isPageOpen ? 'again' : 'on a page newly opened'}`, async (known, store) => {
		known.ledger = await saveLedger(store, await readLedger(store, isPageOpen ? known.ledger : null));
		expect(known.ledger.ledger).toEqual(await ledgerOfAll(store));
	});

async function ledgerOfAll(store: Store): Promise<StudyLedger> {
	const [{ cards, reviews }, schedules] = await Promise.all([
		readWhole(store),
		store.read(['schedules'], ({ store: stored }) => stored.getAll())
	]);
	const figures = cards.map((card) =>
		cardFigures(
			{ ...card, awaitsReading: false },
			schedules.find(({ cardId: id }) => id === card.id)
		)
	);
	return studyLedger(figures, reviews, (id) => cards.find((card) => card.id === id)?.resetAtMs ?? null);
}

const anyCard = fc.nat(CARDS - 1).map((number) => cardId(number));
// Time passes or, now and then, goes back.
const anyMoveMs = fc.oneof(
	{ weight: 5, arbitrary: anyWaitMs },
	{ weight: 1, arbitrary: fc.integer({ min: -3 * HOUR_MS, max: 0 }) }
);
const anySteps = fc.commands(
	[
		fc.tuple(anyCard, anyRating, anyMoveMs).map(([card, rating, waitMs]) => grade(card, rating, waitMs)),
		fc.tuple(anyCard, anyRating, anyMoveMs).map(([card, rating, waitMs]) => grade(card, rating, waitMs)),
		fc.nat(20).map(undo),
		fc.nat(20).map(takeBack),
		anyCard.map((card) => change('suspended', card, suspended)),
		anyCard.map((card) => change('buried', card, (stored, atMs) => buried(stored, atMs + DAY_MS, atMs))),
		fc
			.tuple(anyCard, fc.string())
			.map(([card, prompt]) =>
				change('reworded', card, (stored, atMs) => reworded(stored, { prompt, answer: stored.answer }, atMs))
			),
		anyCard.map((card) => step(`return ${card}`, (known, store) => returnCard(store, card, known.nowMs))),
		fc.constant(step('the next day', (known, store) => returnBuried(store, (known.nowMs += DAY_MS)))),
		fc
			.tuple(
				fc.constantFrom<CardsDeed>('suspended', 'returned', 'reset', 'deleted', 'moved', 'rescheduled', 'spread'),
				fc.subarray(
					Array.from({ length: CARDS }, (_, number) => cardId(number)),
					{ minLength: 1 }
				),
				fc.integer({ min: -3, max: 40 })
			)
			.map(([deed, cards, days]) => actTogether(deed, cards, days)),
		fc.nat(20).map(undoTogether),
		fc.boolean().map(drawFigures),
		fc.integer({ min: 70, max: 97 }).map((percent) =>
			step(`retain ${percent}`, async (known, store) => {
				known.settings = await changeDesiredRetention(store, percent / 100, known.nowMs);
				expect(desiredRetentionAt(known.settings, known.nowMs + MINUTE_MS + 1)).toBe(percent / 100);
			})
		)
	],
	{ maxCommands: 40, size: 'max' }
);

test('whatever is graded, undone, set aside and reworded in whatever order, schedules follow from the log', async () => {
	let storeCount = 0;
	await fc.assert(
		fc.asyncProperty(anySteps, async (steps) => {
			const store = await openStore(`any-order-${(storeCount += 1)}`);
			await installDeck(store, deckOf(CARDS), DEFAULT_SCHEDULING);
			const known: Known = {
				nowMs: FIXED_NOW_MS,
				settings: DEFAULT_SCHEDULING,
				log: [],
				actions: [],
				deedIds: [],
				ledger: null
			};
			await fc.asyncModelRun(() => ({ model: known, real: store }), steps);
			expect((await checkData(store, known.settings)).findings).toEqual([]);
			const byId = (one: Review, other: Review) => (one.id < other.id ? -1 : 1);
			expect(await reviewsSince(store, 0)).toEqual(known.log.toSorted(byId));
			store.close();
		}),
		{ numRuns: 100 }
	);
}, 60_000);
