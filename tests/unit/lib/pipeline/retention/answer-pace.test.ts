import { describe, expect, it } from 'vitest';
import { secondsPerAnswer } from '#lib/pipeline/retention/answer-pace.ts';

const log = (tookMs: readonly number[]) => ({ length: tookMs.length, tookMs: Float64Array.from(tookMs) });
const times = (count: number, ms: number) => Array.from({ length: count }, () => ms);

describe('secondsPerAnswer', () => {
	it.each([
		{ name: 'nothing of no answers', tookMs: [], seconds: null },
		{ name: 'nothing below twenty answers', tookMs: times(19, 5000), seconds: null },
		{ name: 'the median, whatever one long pause', tookMs: [900_000, ...times(20, 6500)], seconds: 6.5 },
		{ name: 'the middle of the two in the middle', tookMs: [...times(10, 9000), ...times(10, 4000)], seconds: 6.5 }
	])('gives $name', ({ tookMs, seconds }) => {
		expect(secondsPerAnswer(log(tookMs))).toBe(seconds);
	});
});
