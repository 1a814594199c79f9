import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardGenerator } from '#lib/generator/card-generator.ts';
import type { GeneratorProgress } from '#lib/generator/generator-message.ts';
import type { Card } from '#lib/pipeline/cards/card.ts';
import { FakeGeneratorWorker } from '#tests/support/fake-generator-worker.ts';

const about = { title: 'The mill', author: 'Ann Reed' };
const cardOf = (id: string) => ({ id }) as Card;

let workers: FakeGeneratorWorker[] = [];
let generator: CardGenerator;

function startFake(): FakeGeneratorWorker {
	const worker = new FakeGeneratorWorker();
	workers.push(worker);
	return worker;
}

/** The worker started last, once it has been asked something. */
async function asked(times = 1): Promise<{ worker: FakeGeneratorWorker; jobId: number }> {
	await vi.waitFor(() => expect(workers.at(-1)?.asked).toHaveLength(times));
	const worker = workers.at(-1) ?? startFake();
	return { worker, jobId: worker.asked.at(-1)?.jobId ?? 0 };
}

beforeEach(() => {
	workers = [];
	generator = new CardGenerator(startFake, 1000);
});

afterEach(() => {
	vi.useRealTimers();
});

test('starts no worker before it is asked, then asks it for the text', async () => {
	expect(workers).toHaveLength(0);
	void generator.generateCards('It rained.', about);
	const { worker, jobId } = await asked();
	expect(worker.asked).toEqual([{ type: 'start', jobId, text: 'It rained.', ...about }]);
});

test('gathers the portions and tells of progress', async () => {
	const told: GeneratorProgress[] = [];
	const result = generator.generateCards('It rained.', about, { onProgress: (progress) => told.push(progress) });
	const { worker, jobId } = await asked();
	worker.answer({ type: 'progress', jobId, stage: 'figures', done: 0.4 });
	worker.answer({ type: 'cards', jobId, cards: [cardOf('a'), cardOf('b')] });
	worker.answer({ type: 'cards', jobId: jobId + 7, cards: [cardOf('of another job')] });
	worker.answer({ type: 'cards', jobId, cards: [cardOf('c')] });
	worker.answer({ type: 'done', jobId, wordCount: 2 });
	expect(await result).toEqual({ wordCount: 2, cards: ['a', 'b', 'c'].map(cardOf) });
	expect(told).toEqual([{ stage: 'figures', done: 0.4 }]);
});

describe('a text that is none', () => {
	test.each([
		['empty', '', 'empty-text'],
		['blank', ' \n\t\u00a0', 'empty-text'],
		['an empty file', new Blob([]), 'empty-text'],
		['too long', 'a'.repeat(5_000_001), 'text-too-large'],
		['too large a file', new Blob(['a'.repeat(5_000_001)]), 'text-too-large']
	])('%s: no worker is started for it', async (_, text, code) => {
		await expect(generator.generateCards(text, about)).rejects.toMatchObject({ name: 'GeneratorError', code });
		expect(workers).toHaveLength(0);
	});

	test('what only the worker can see is its problem', async () => {
		const result = generator.generateCards('\0', about);
		const { worker, jobId } = await asked();
		worker.answer({ type: 'problem', jobId, code: 'not-text' });
		await expect(result).rejects.toMatchObject({ code: 'not-text' });
		expect(worker.isEnded).toBe(false);
	});
});

test('cancelling ends the worker at once; the next text gets a new one', async () => {
	const controller = new AbortController();
	const result = generator.generateCards('It rained.', about, { signal: controller.signal });
	const first = await asked();
	controller.abort();
	await expect(result).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
	expect(first.worker.isEnded).toBe(true);

	const again = generator.generateCards('It rained.', about);
	const second = await asked();
	expect(second.worker).not.toBe(first.worker);
	first.worker.answer({ type: 'done', jobId: second.jobId, wordCount: 99 });
	second.worker.answer({ type: 'done', jobId: second.jobId, wordCount: 2 });
	expect(await again).toEqual({ wordCount: 2, cards: [] });
});

test('a job cancelled before its turn is never begun', async () => {
	const aborted = AbortSignal.abort();
	await expect(generator.generateCards('It rained.', about, { signal: aborted })).rejects.toThrow();
	expect(workers).toHaveLength(0);
});

test('a second text waits for the first', async () => {
	const first = generator.generateCards('One.', about);
	const second = generator.generateCards('Two.', about);
	const { worker, jobId } = await asked();
	worker.answer({ type: 'done', jobId, wordCount: 1 });
	await first;
	const next = await asked(2);
	expect(next.worker).toBe(worker);
	expect(next.jobId).not.toBe(jobId);
	worker.answer({ type: 'done', jobId: next.jobId, wordCount: 1 });
	await second;
});

test.each([
	['that cannot be loaded', false, 'generator-unavailable'],
	['that breaks off midway', true, 'generator-crashed']
])('a worker %s is told apart', async (_, hasAnswered, code) => {
	const result = generator.generateCards('It rained.', about);
	const { worker, jobId } = await asked();
	if (hasAnswered) worker.answer({ type: 'progress', jobId, stage: 'reading', done: 0 });
	worker.break();
	await expect(result).rejects.toMatchObject({ code });
	expect(worker.isEnded).toBe(true);
	void generator.generateCards('It rained.', about);
	await vi.waitFor(() => expect(workers).toHaveLength(2));
});

test('ends an idle worker, but none that was asked again', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const finish = async (times: number) => {
		const result = generator.generateCards('It rained.', about);
		await Promise.resolve().then(() => undefined);
		const worker = workers.at(-1);
		expect(worker?.asked).toHaveLength(times);
		worker?.answer({ type: 'done', jobId: worker.asked.at(-1)?.jobId ?? 0, wordCount: 2 });
		await result;
		return worker;
	};
	const worker = await finish(1);
	vi.advanceTimersByTime(900);
	await finish(2);
	vi.advanceTimersByTime(900);
	expect(worker?.isEnded).toBe(false);
	vi.advanceTimersByTime(100);
	expect(worker?.isEnded).toBe(true);
	expect(workers).toHaveLength(1);
});
