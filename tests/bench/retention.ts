/**
 * What each statistic of the Retention page costs in Node over a million rows, in the median of several runs.
 * Run with: npx tsx tests/bench/retention.ts
 */
import { fileURLToPath } from 'node:url';
import { answerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import { cardArrivals } from '#lib/pipeline/retention/card-arrivals.ts';
import { cardDistributions } from '#lib/pipeline/retention/distribution.ts';
import { dueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import { hoursOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import { measuredRetention, measuredRetentionBy } from '#lib/pipeline/retention/measured-retention.ts';
import { predictedRetention, predictedRetentionBy } from '#lib/pipeline/retention/predicted-retention.ts';
import { retentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import { reviewCalendar } from '#lib/pipeline/retention/review-calendar.ts';
import { reviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { studyHabit, timeSpent } from '#lib/pipeline/retention/study-habit.ts';
import { selectRows, studyLog } from '#lib/pipeline/retention/study-log.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { type BenchRow, isWithinBudget, quantile } from '#tests/bench/bench-row.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { cardId, review, reviewId } from '#tests/support/review-histories.ts';
import { cardFigures, cardsOf, everyRow } from '#tests/support/study-logs.ts';

const ROWS = 1_000_000;
const CARDS_OF_LOG = ROWS / 10;
const RUNS = 5;
const YEAR_DAYS = 371;
/** 100 ns a row. */
const BUDGET_MS = ROWS / 10_000;
/** What asks for the retrievability of each card pays for it, and the spread of the cards counts each four times. */
const RECALL_BUDGET_MS = 2 * BUDGET_MS;
const SPREAD_BUDGET_MS = 4 * BUDGET_MS;
/** A replay of FSRS for each review, and sorting out the cards. */
const COLUMNS_BUDGET_MS = 10 + ROWS / 250;

const settings = DEFAULT_SCHEDULING;
const now = FIXED_NOW_MS;

/** Ten reviews a card over ten years, at all hours, one in nine forgotten. */
function tenYearsOfReviews(): Review[] {
	return Array.from({ length: ROWS }, (_, index) =>
		review({
			id: reviewId(index),
			cardId: `card-${(index * 7919) % CARDS_OF_LOG}`,
			atMs: now - 3650 * DAY_MS + Math.floor((index * 3650 * DAY_MS) / ROWS),
			rating: index % 9 === 0 ? 1 : 3,
			tookMs: 1000 + ((index * 104_729) % 20_000)
		})
	);
}

function millionCards() {
	return cardsOf(
		Array.from({ length: ROWS }, (_, index) =>
			cardFigures({
				paragraphId: `p${index % 1000}`,
				stabilityDays: 0.5 + ((index * 7919) % 40_000) / 100,
				difficulty: 1 + ((index * 31) % 90) / 10,
				intervalDays: 1 + ((index * 7919) % 400),
				dueAtMs: now + (((index * 104_729) % 10_000) - 1000) * HOUR_MS,
				firstReviewAtMs: now - ((index * 7919) % 10_000) * HOUR_MS,
				lastReviewAtMs: now - ((index * 104_729) % 5000) * HOUR_MS,
				addedAtMs: now - ((index * 7919) % 12_000) * HOUR_MS
			})
		)
	);
}

function medianMs(run: () => unknown, times: number): number {
	const taken = Array.from({ length: times }, () => {
		const startMs = performance.now();
		run();
		return performance.now() - startMs;
	});
	return quantile(taken, 0.5);
}

/** Measures the columns and every statistic in this process. */
export function measureRetention(): BenchRow[] {
	const rows: BenchRow[] = [];
	const measure = (what: string, run: () => unknown, budget = BUDGET_MS, times = RUNS) =>
		rows.push({ what: `${what}, 1,000,000`, median: medianMs(run, times), unit: 'ms', budget });

	const reviews = tenYearsOfReviews();
	const cardIds = Array.from({ length: CARDS_OF_LOG }, (_, index) => cardId(`card-${index}`));
	measure('reviews into columns', () => reviewColumns(reviews, cardIds), COLUMNS_BUDGET_MS, 1);
	const columns = reviewColumns(reviews, cardIds);
	measure('study days of the log', () => studyLog(columns, settings));
	const log = studyLog(columns, settings);
	const groups = Int32Array.from({ length: CARDS_OF_LOG }, (_, row) => row % 1000);
	measure('half of the log selected', () => selectRows(log, (row) => row % 2 === 0));
	measure('measured retention', () => measuredRetention(log, now, settings));
	measure('measured retention of 1,000 groups', () => measuredRetentionBy(groups, log, now, settings));
	measure('trend of retention', () => retentionTrend(log, now, settings));
	measure('answer counts', () => answerCounts(log));
	measure('calendar of a year', () => reviewCalendar(log, now, YEAR_DAYS, settings));
	measure('hours of the day', () => hoursOfDay(log));
	measure('study habit', () => studyHabit(log, now, settings));
	measure('time spent', () => timeSpent(log));

	const cards = millionCards();
	measure('arrivals of a year', () => cardArrivals(cards, everyRow, now, YEAR_DAYS, settings));
	measure('forecast of a year', () => dueForecast(cards, everyRow, now, YEAR_DAYS, settings));
	measure('predicted retention', () => predictedRetention(cards, everyRow, now), RECALL_BUDGET_MS);
	measure(
		'predicted retention of 1,000 passages',
		() => predictedRetentionBy(cards.passage, cards, everyRow, now),
		RECALL_BUDGET_MS
	);
	measure('spread of the cards', () => cardDistributions(cards, everyRow, now), SPREAD_BUDGET_MS);
	return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	console.table(measureRetention().map((row) => ({ ...row, isWithin: isWithinBudget(row) })));
}
