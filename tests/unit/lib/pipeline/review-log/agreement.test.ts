import { beforeAll, describe, expect, it } from 'vitest';
import { replay, replayCard } from '#lib/pipeline/review-log/replay.ts';
import { type Memory, plainIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import { DEFAULT_SCHEDULING, type Rating } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { daysApart, type Grade, rustReference, tsFsrsReference } from '#tests/support/reference-fsrs.ts';
import { cardId, review, reviewId } from '#tests/support/review-histories.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

const HISTORIES = 10_000;
/** The slower of the two comparisons takes two seconds, more on a busy machine. */
const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97];

const logOf = (id: string, grades: readonly Grade[]) =>
	grades.map(({ atMs, rating }, index) => review({ id: reviewId(index), cardId: id, atMs, rating }));
const replayed = (grades: readonly Grade[]) => replayCard(cardId('card'), logOf('card', grades), DEFAULT_SCHEDULING);

/** Grades some days after one another. */
const inDays = (...grades: readonly (readonly [daysLater: number, rating: Rating])[]): Grade[] => {
	let atMs = FIXED_NOW_MS;
	return grades.map(([daysLater, rating]) => ({ atMs: (atMs += daysLater * DAY_MS), rating }));
};

// The vectors that the authors of FSRS publish for version 6 with default parameters:
// https://github.com/open-spaced-repetition/fsrs-rs/blob/main/src/inference.rs
// https://github.com/open-spaced-repetition/py-fsrs/blob/main/tests/test_basic.py
describe('a log of the published vectors', () => {
	const again: readonly (readonly [number, Rating])[] = Array.from({ length: 10 }, () => [0, 4]);
	const rows: [name: string, grades: Grade[], memory: Memory][] = [
		['first Again', inDays([0, 1]), { stabilityDays: 0.212, difficulty: 6.4133 }],
		['first Hard', inDays([0, 2]), { stabilityDays: 1.2931, difficulty: 5.1121707 }],
		['first Good', inDays([0, 3]), { stabilityDays: 2.3065, difficulty: 2.118104 }],
		['first Easy', inDays([0, 4]), { stabilityDays: 8.2956, difficulty: 1 }],
		[
			'six reviews',
			inDays([0, 1], [0, 3], [1, 3], [3, 3], [8, 3], [21, 3]),
			{ stabilityDays: 53.62691, difficulty: 6.3574867 }
		]
	];
	it.each(rows)('%s', (_name, grades, memory) => {
		expect(replayed(grades).stabilityDays).toBeCloseTo(memory.stabilityDays, 4);
		expect(replayed(grades).difficulty).toBeCloseTo(memory.difficulty, 4);
	});

	it('ten times Easy at once: as easy as can be', () => {
		expect(replayed(inDays(...again)).difficulty).toBe(1);
	});

	it('thirteen reviews, each when due: the intervals without fuzz', () => {
		const ratings: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
		const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
		const grades = inDays(...ratings.map((rating, index) => [published[index - 1] ?? 0, rating] as const));
		const intervals = grades.map((_, index) => {
			const schedule = replayed(grades.slice(0, index + 1));
			return schedule.state === 'review' ? plainIntervalDays(schedule.stabilityDays, 0.9) : 0;
		});
		expect(intervals).toEqual(published);
	});
});

describe(`a log of ${HISTORIES} random histories`, () => {
	const histories = randomHistories();
	const groups = RETENTIONS.map((desiredRetention, group) => {
		const own = histories
			.map((grades, index) => ({ id: cardId(`card ${index}`), grades }))
			.filter((_, index) => index % RETENTIONS.length === group);
		const log = own.flatMap(({ id, grades }) => logOf(id, grades));
		return { desiredRetention, own, schedules: replay(log, { ...DEFAULT_SCHEDULING, desiredRetention }) };
	});

	it('holds what histories can hold', () => {
		const grades = histories.flat();
		const waits = histories.flatMap((history) =>
			history.slice(1).map(({ atMs }, index) => daysApart(history[index]?.atMs ?? atMs, atMs))
		);
		for (const rating of [1, 2, 3, 4])
			expect(grades.filter((grade) => grade.rating === rating).length).toBeGreaterThan(10_000);
		expect(waits.filter((days) => days === 0).length).toBeGreaterThan(10_000);
		expect(waits.filter((days) => days > 365).length).toBeGreaterThan(1000);
		expect(histories.filter(isWithoutSameDayHard).length).toBeGreaterThan(HISTORIES / 4);
	});

	it('replays into the very schedules that ts-fsrs gives, but for the two differences named', () => {
		for (const { desiredRetention, own, schedules } of groups) {
			const reference = tsFsrsReference(desiredRetention);
			for (const { id, grades } of own) expect(schedules.get(id), id).toEqual(reference(id, grades));
		}
	});

	describe('against fsrs-rs', () => {
		let rust: Awaited<ReturnType<typeof rustReference>>;
		beforeAll(async () => {
			rust = await rustReference();
		});

		it('replays into the same memory, within the precision of 32-bit floats', () => {
			for (const { own, schedules } of groups) {
				for (const { id, grades } of own) {
					if (!isWithoutSameDayHard(grades)) continue;
					const { stabilityDays, difficulty } = rust(grades);
					const schedule = schedules.get(id);
					expect(Math.abs((schedule?.stabilityDays ?? NaN) / stabilityDays - 1), id).toBeLessThan(1e-5);
					expect(Math.abs((schedule?.difficulty ?? NaN) - difficulty), id).toBeLessThan(1e-5);
				}
			}
		});

		// The one known difference. ts-fsrs lets no passing grade of the same day lower the stability; the fsrs-rs compiled
		// here spares only Good and Easy, as the wiki words it. The model of the authors' benchmark spares Hard too, and
		// once asked which is meant they changed py-fsrs (6.3.2) to do so: what ts-fsrs does is what they want.
		// https://github.com/open-spaced-repetition/srs-benchmark/issues/343
		// https://github.com/open-spaced-repetition/py-fsrs/pull/155
		it('keeps the stability at Hard on the same day, which fsrs-rs lowers', () => {
			const goodThenHard = inDays([0, 3], [0, 2]);
			expect(replayed(goodThenHard).stabilityDays).toBeCloseTo(2.3065, 4);
			expect(rust(goodThenHard).stabilityDays).toBeCloseTo(1.3334, 4);
			expect(replayed(goodThenHard).difficulty).toBeCloseTo(rust(goodThenHard).difficulty, 5);
		});
	});
});

function isWithoutSameDayHard(grades: readonly Grade[]): boolean {
	return grades.every(
		({ atMs, rating }, index) => rating !== 2 || index === 0 || daysApart(grades[index - 1]?.atMs ?? 0, atMs) > 0
	);
}

/** Up to sixteen grades each, minutes to years apart, at any time of the day. */
function randomHistories(): Grade[][] {
	const random = seededRandom(20_250_416);
	const waits = [
		() => random() * 20 * MINUTE_MS,
		() => random() * 36 * HOUR_MS,
		() => random() * 40 * DAY_MS,
		() => random() ** 3 * 1500 * DAY_MS
	];
	return Array.from({ length: HISTORIES }, () => {
		let atMs = FIXED_NOW_MS + Math.floor(random() * 365 * DAY_MS);
		return Array.from({ length: 1 + Math.floor(random() * 16) }, () => {
			const wait = waits[Math.floor(random() * waits.length)];
			atMs += Math.floor(wait?.() ?? 0);
			return { atMs, rating: (1 + Math.floor(random() * 4)) as Rating };
		});
	});
}
