import { describe, expect, test } from 'vitest';
import { ReadingProgress } from '#lib/state/reading-progress.svelte.ts';
import { readPlace, savePlace } from '#lib/store/places.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const TEXT_END = 6000;
const SCREEN = 900;

/** A reader who looks at one screen after another, so many seconds each. */
async function reading() {
	const study = await makeStudy(1);
	const place = { textId: TEXT_ID, paragraphId: 'p1', character: 0, fraction: 0, atMs: 1 } as const;
	await savePlace(study.store, place, ['s1']);
	let nowMs = 1_000_000;
	const needs = { ready: study.needs.ready, nowMs: () => nowMs };
	const progress = new ReadingProgress(needs);
	await progress.load(TEXT_ID, TEXT_END);
	const lookAt = (start: number, afterSeconds: number) => {
		nowMs += afterSeconds * 1000;
		return progress.look([start, Math.min(TEXT_END, start + SCREEN)]);
	};
	return { study, needs, progress, lookAt, wait: (seconds: number) => (nowMs += seconds * 1000) };
}

describe('reading progress', () => {
	test('is what stood on the screen long enough, and is there after a reload', async () => {
		const { study, needs, progress, lookAt } = await reading();
		await lookAt(0, 0);
		await lookAt(900, 30);
		await lookAt(4000, 30);
		expect(progress.shareOf([0, 1800])).toBe(1);
		expect(progress.shareOf([1800, 4000])).toBe(0);
		const reopened = new ReadingProgress(needs);
		await reopened.load(TEXT_ID, TEXT_END);
		expect(reopened.shareOf([0, 3600])).toBe(0.5);
		expect((await readPlace(study.store, TEXT_ID))?.readStretches).toEqual([[0, 1800]]);
	});

	test('counts no time away from the screen', async () => {
		const { progress, lookAt, wait } = await reading();
		await lookAt(0, 0);
		await progress.lookAway([0, 900]);
		wait(600);
		await lookAt(900, 0);
		await lookAt(1800, 1);
		expect(progress.shareOf([0, 1800])).toBe(0);
	});

	test('tells the time left by the reader’s own pace', async () => {
		const { progress, lookAt } = await reading();
		expect(progress.minutesLeft([0, TEXT_END])).toBeCloseTo(TEXT_END / (238 * 6));
		await lookAt(0, 0);
		for (let start = 900; start <= 5400; start += 900) await lookAt(start, 60);
		const left = progress.minutesLeft([5400, TEXT_END]);
		expect(left).toBeGreaterThan(600 / (238 * 6));
		expect(left).toBeLessThan(600 / 900);
	});

	test('reaches the end on the last screen', async () => {
		const { progress, lookAt } = await reading();
		await lookAt(5100, 0);
		await lookAt(5100, 40);
		expect(progress.shareOf([5100, TEXT_END])).toBe(1);
	});
});
