import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '#lib/pipeline/retention/calibration.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { anyPast, logOf, type Past } from '#tests/support/built-log.ts';

const at90 = { elapsedDays: 10 };

describe('the errors of forecasts', () => {
	it('gives the errors reckoned by hand', () => {
		// Stability is the time after which 0.9 is recalled: all four are forecast 0.9. Two and two are alike.
		const errors = calibration(
			logOf([
				{ rating: 3, elapsedDays: 10 },
				{ rating: 4, elapsedDays: 60, stabilityDays: 60 },
				{ rating: 1, elapsedDays: 12, stabilityDays: 12 },
				{ rating: 2, elapsedDays: 70, stabilityDays: 70 }
			])
		);
		expect(errors.schedule?.logLoss).toBeCloseTo(-(3 * Math.log(0.9) + Math.log(0.1)) / 4, 10);
		// (0.9 - 0.5)² of two, (0.9 - 1)² of two.
		expect(errors.schedule?.rmseBins).toBeCloseTo(Math.sqrt(0.085), 10);
		// Nine of ten before the first; then ten of eleven, eleven of twelve, eleven of thirteen.
		const [first, second, third, fourth] = [9 / 10, 10 / 11, 11 / 12, 11 / 13];
		const loss = Math.log(first) + Math.log(second) + Math.log(1 - third) + Math.log(fourth);
		expect(errors.baseline?.logLoss).toBeCloseTo(-loss / 4, 10);
		const [short, long] = [(first + third) / 2 - 0.5, (second + fourth) / 2 - 1];
		expect(errors.baseline?.rmseBins).toBeCloseTo(Math.sqrt((2 * short ** 2 + 2 * long ** 2) / 4), 10);
	});

	it('lets the baseline see what came before in time, not in the rows', () => {
		const late = { ...at90, rating: 1, atMs: FIXED_NOW_MS };
		const early = { ...at90, rating: 3, atMs: FIXED_NOW_MS - DAY_MS };
		const loss = -(Math.log(9 / 10) + Math.log(1 - 10 / 11)) / 2;
		for (const rows of [
			[late, early],
			[early, late]
		]) {
			expect(calibration(logOf(rows)).baseline?.logLoss).toBeCloseTo(loss, 10);
		}
	});

	it('charges a certainty that failed with a sureness of 0.9999', () => {
		const { schedule } = calibration(logOf([{ rating: 1, elapsedDays: 0 }]));
		expect(schedule).toEqual({ logLoss: expect.closeTo(-Math.log(0.0001), 8), rmseBins: 1 });
	});

	it('gives what the formulas give written out over objects', () => {
		fc.assert(
			fc.property(fc.array(anyPast, { maxLength: 200 }), (reviews) => {
				const { schedule, baseline } = calibration(logOf(reviews));
				const plain = plainErrors(reviews);
				for (const [errors, expected] of [
					[schedule, plain.schedule],
					[baseline, plain.baseline]
				] as const) {
					expect(errors === null).toBe(expected === null);
					expect(errors?.logLoss ?? 0).toBeCloseTo(expected?.logLoss ?? 0, 8);
					expect(errors?.rmseBins ?? 0).toBeCloseTo(expected?.rmseBins ?? 0, 8);
				}
			})
		);
	});

	it('has errors that are not negative, and an RMSE(bins) of at most 1', () => {
		fc.assert(
			fc.property(fc.array(anyPast, { maxLength: 60 }), (reviews) => {
				const { schedule, baseline } = calibration(logOf(reviews));
				for (const errors of [schedule, baseline]) {
					expect(errors?.logLoss ?? 0).toBeGreaterThanOrEqual(0);
					expect(errors?.rmseBins ?? 0).toBeGreaterThanOrEqual(0);
					expect(errors?.rmseBins ?? 0).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});

interface Forecast {
	readonly key: string;
	readonly forecast: number;
	readonly outcome: number;
}

/** The same errors as the benchmark words them: groups by the names of their bins. */
function plainErrors(reviews: readonly Past[]) {
	const compared = reviews
		.filter(({ state, isFirstOfDay }) => state === 'review' && isFirstOfDay === true)
		.sort((one, other) => (one.atMs ?? 0) - (other.atMs ?? 0))
		.map((past) => ({ ...past, outcome: past.rating === 1 ? 0 : 1, key: binName(past) }));
	const outcomes = compared.map(({ outcome }) => outcome);
	return {
		schedule: errorsOf(
			compared.map((past) => ({ ...past, forecast: forgettingCurve(past.elapsedDays, past.stabilityDays ?? 10) }))
		),
		baseline: errorsOf(
			compared.map((past, index) => ({ ...past, forecast: mean([...times10(), ...outcomes.slice(0, index)]) }))
		)
	};
}

const times10 = () => [1, 1, 1, 1, 1, 1, 1, 1, 1, 0];
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function binName({ elapsedDays, reviewsBefore = 1, lapsesBefore = 0 }: Past): string {
	const grid = (amount: number, first: number, base: number) =>
		first * base ** Math.floor(Math.log(amount) / Math.log(base));
	const days = elapsedDays === 0 ? '0' : grid(elapsedDays, 2.48, 3.62).toFixed(2);
	const lapses = lapsesBefore === 0 ? '0' : grid(lapsesBefore, 1.65, 1.73).toFixed(0);
	return `${days} ${grid(reviewsBefore + 1, 1.99, 1.89).toFixed(0)} ${lapses}`;
}

function errorsOf(forecasts: readonly Forecast[]) {
	if (forecasts.length === 0) return null;
	const groups = new Map<string, Forecast[]>();
	for (const forecast of forecasts) groups.set(forecast.key, [...(groups.get(forecast.key) ?? []), forecast]);
	const squares = [...groups.values()].map((group) => {
		const apart = mean(group.map(({ forecast }) => forecast)) - mean(group.map(({ outcome }) => outcome));
		return group.length * apart ** 2;
	});
	const losses = forecasts.map(({ forecast, outcome }) => {
		const chance = Math.min(0.9999, Math.max(0.0001, forecast));
		return -(outcome * Math.log(chance) + (1 - outcome) * Math.log(1 - chance));
	});
	return {
		logLoss: mean(losses),
		rmseBins: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / forecasts.length)
	};
}
