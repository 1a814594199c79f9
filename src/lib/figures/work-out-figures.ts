import type { DatedLog } from '#lib/figures/dated-log.ts';
import type { FurtherFigures, LeadingFigures, Named, Scope } from '#lib/figures/figures.ts';
import type { LearningPace } from '#lib/figures/figures-message.ts';
import { rowsInScope } from '#lib/figures/rows-in-scope.ts';
import { secondsPerAnswer } from '#lib/pipeline/retention/answer-pace.ts';
import { answerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import { calibration } from '#lib/pipeline/retention/calibration.ts';
import { cardArrivals } from '#lib/pipeline/retention/card-arrivals.ts';
import { CARD_KINDS } from '#lib/pipeline/cards/card.ts';
import { cardDistributions } from '#lib/pipeline/retention/distribution.ts';
import { dueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import { hoursOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import { loadForecast } from '#lib/pipeline/retention/load-forecast.ts';
import { measuredRetention, measuredRetentionBy } from '#lib/pipeline/retention/measured-retention.ts';
import { predictedRetention, predictedRetentionBy } from '#lib/pipeline/retention/predicted-retention.ts';
import { retentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import { reviewCalendar } from '#lib/pipeline/retention/review-calendar.ts';
import { studyHabit, timeSpent } from '#lib/pipeline/retention/study-habit.ts';
import { type TextForecast, textForecast } from '#lib/pipeline/retention/text-forecast.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

/** The same forecast each time, as long as nothing has changed. */
const SEED = 1;
const FORECAST_DAYS = 30;
/** 53 whole weeks. */
const CALENDAR_DAYS = 371;

/** The figures that the page leads with. */
export function leadingFigures(
	dated: DatedLog,
	scope: Scope,
	nowMs: number,
	settings: SchedulingSettings
): LeadingFigures {
	const { cards } = dated.ledger;
	const { log, isCardInScope } = rowsInScope(dated, scope);
	return {
		reviewCount: log.length,
		predicted: predictedRetention(cards, isCardInScope, nowMs),
		measured: measuredRetention(log, nowMs, settings)
	};
}

/** All other figures. */
export function furtherFigures(
	dated: DatedLog,
	scope: Scope,
	nowMs: number,
	settings: SchedulingSettings
): FurtherFigures {
	const { cards } = dated.ledger;
	const { log, isCardInScope, logOfPeriod } = rowsInScope(dated, scope);
	const answered = logOfPeriod(nowMs, settings);
	return {
		scope,
		desiredRetention: settings.desiredRetention,
		measuredByKind: named(measuredRetentionBy(cards.kind, log, nowMs, settings), CARD_KINDS),
		measuredBySection: named(measuredRetentionBy(cards.section, log, nowMs, settings), cards.sectionNames),
		predictedBySection: named(predictedRetentionBy(cards.section, cards, isCardInScope, nowMs), cards.sectionNames),
		trend: retentionTrend(log, nowMs, settings),
		forecast: dueForecast(cards, isCardInScope, nowMs, FORECAST_DAYS, settings),
		load: loadForecast(cards, isCardInScope, {
			settings,
			secondsPerAnswer: secondsPerAnswer(log),
			days: FORECAST_DAYS,
			nowMs,
			random: seededRandom(SEED)
		}),
		calendar: reviewCalendar(log, nowMs, CALENDAR_DAYS, settings),
		habit: studyHabit(log, nowMs, settings),
		arrivals: cardArrivals(cards, isCardInScope, nowMs, FORECAST_DAYS, settings),
		distributions: cardDistributions(cards, isCardInScope, nowMs),
		answers: answerCounts(answered),
		hours: hoursOfDay(answered),
		time: timeSpent(log),
		calibration: calibration(answered)
	};
}

/** When a text will be known at a pace. */
export function forecastText(
	{ ledger: { cards }, log }: DatedLog,
	{ textId, newCardsPerDay, desiredRetention }: LearningPace,
	nowMs: number,
	settings: SchedulingSettings
): TextForecast {
	const text = cards.textNames.indexOf(textId);
	return textForecast(cards, (row) => cards.text[row] === text, {
		newCardsPerDay,
		desiredRetention,
		settings,
		secondsPerAnswer: secondsPerAnswer(log),
		nowMs,
		random: seededRandom(SEED)
	});
}

function named<Value>(groups: ReadonlyMap<number, Value>, names: readonly string[]): Named<Value> {
	return [...groups].flatMap(([group, value]) => {
		const name = names[group];
		return name === undefined ? [] : [{ name, value }];
	});
}
