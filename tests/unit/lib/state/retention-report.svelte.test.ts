import { describe, expect, test } from 'vitest';
import { FiguresDesk } from '#lib/figures/figures-desk.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { RetentionReport } from '#lib/state/retention-report.svelte.ts';
import { TextOutlook } from '#lib/state/text-outlook.svelte.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { inProcessDesk } from '#tests/support/in-process-figures.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

async function gradeAll(study: Study, ratings: readonly (1 | 2 | 3 | 4)[]): Promise<void> {
	const session = await study.sit();
	for (const rating of ratings) {
		session.showAnswer();
		study.clock.advance(1000);
		await session.grade(rating);
	}
}

function reportOn(study: Study): RetentionReport {
	const { ready, nowMs } = study.needs;
	return new RetentionReport({ ready, desk: inProcessDesk(() => Promise.resolve(study.store), nowMs), rest });
}

const rest = () => Promise.resolve();
const furtherOf = (report: RetentionReport) => report.parts.at(-1) ?? null;
const named = <Value>(groups: readonly { readonly name: string; readonly value: Value }[] | undefined) =>
	new Map(groups?.map(({ name, value }) => [name, value]));

describe('the retention report', () => {
	test('is empty, not wrong, before anything is read or reviewed', async () => {
		const report = reportOn(await makeStudy(3));
		expect([report.leading, furtherOf(report), report.isWorking]).toEqual([null, null, false]);
		await report.load();
		expect(report.leading).toMatchObject({ reviewCount: 0, predicted: { held: 0, met: 0, of: 3 } });
		expect(furtherOf(report)?.calendar).toHaveLength(371);
		expect(furtherOf(report)?.calibration).toMatchObject({ count: 0, schedule: null, verdict: 'unsure' });
	});

	test('measures reviews of cards in review state, by kind and by section', async () => {
		const study = await makeStudy(3);
		await gradeAll(study, [4, 4, 4]);
		study.clock.advance(20 * DAY_MS);
		await gradeAll(study, [1, 3, 4]);
		const report = reportOn(study);
		await report.load();
		expect(report.leading?.measured[0]?.all).toMatchObject({ remembered: 2, reviews: 3, tooFew: true });
		expect([...named(furtherOf(report)?.measuredByKind).keys()].sort()).toEqual(['event', 'figure', 'position']);
		expect(named(furtherOf(report)?.measuredBySection).get('on-harbours s1')?.[0]?.all.reviews).toBe(3);
		expect(report.leading?.predicted).toMatchObject({ met: 3, of: 3 });
		expect(named(furtherOf(report)?.predictedBySection).get('on-harbours s1')?.of).toBe(3);
		expect(furtherOf(report)?.calendar.at(-1)?.reviews).toBe(3);
		expect(report.leading?.reviewCount).toBe(6);
	});

	test('takes in what was undone since', async () => {
		const study = await makeStudy(3);
		await gradeAll(study, [4]);
		const report = reportOn(study);
		await report.load();
		expect(report.leading?.reviewCount).toBe(1);
		await (await study.sit()).undo();
		await report.load();
		expect(report.leading?.reviewCount).toBe(0);
	});

	test('counts no suggestions, and forecasts no suspended cards', async () => {
		const study = await makeStudy([deckCard(0), deckCard(1), deckCard(2, { tier: 'suggested' })]);
		await gradeAll(study, [4, 4]);
		await suspendCard(study.store, cardId(0), study.clock.nowMs());
		const report = reportOn(study);
		await report.load();
		expect(report.leading?.predicted.of).toBe(2);
		const { days = [], later = NaN } = furtherOf(report)?.forecast ?? {};
		expect(days.reduce((sum, { due }) => sum + due, later)).toBe(1);
	});

	test('narrows to a kind, a section, a text and a period', async () => {
		const study = await makeStudy(3);
		await gradeAll(study, [4, 4, 4]);
		study.clock.advance(20 * DAY_MS);
		await gradeAll(study, [1, 3, 4]);
		const report = reportOn(study);
		await report.narrow({ kind: 'event' });
		expect([report.leading?.reviewCount, report.leading?.predicted.of]).toEqual([2, 1]);
		const narrowing = report.narrow({ kind: null, section: 'on-harbours s9' });
		// What is shown says what it is of, until the next figures come.
		expect(furtherOf(report)?.scope).toMatchObject({ kind: 'event', section: null });
		await narrowing;
		expect([report.leading?.reviewCount, report.leading?.predicted.of]).toEqual([0, 0]);
		expect(furtherOf(report)?.scope).toMatchObject({ kind: null, section: 'on-harbours s9' });
		await report.narrow({ section: null, textId: 'another' as TextId });
		expect(report.leading?.predicted.of).toBe(0);
		await report.narrow({ textId: TEXT_ID, period: 'today' });
		expect(report.leading?.reviewCount).toBe(6);
		const given = Object.values(furtherOf(report)?.answers.young ?? {});
		expect(given.reduce((sum, count) => sum + count, 0)).toBe(3);
		expect(furtherOf(report)?.answers.learning).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0 });
	});

	test('of several scopes in a row shows the last', async () => {
		const study = await makeStudy(3);
		const report = reportOn(study);
		await Promise.all([report.load(), report.narrow({ kind: 'event' }), report.narrow({ kind: 'figure' })]);
		expect(report.scope.kind).toBe('figure');
		expect([report.leading?.predicted.of, report.isWorking]).toEqual([1, false]);
	});

	test('says why there are none, and works them out once that is over', async () => {
		const study = await makeStudy(1);
		let isRefused = true;
		const openStore = () => (isRefused ? Promise.reject(new StoreError('blocked')) : Promise.resolve(study.store));
		const { ready, nowMs } = study.needs;
		const report = new RetentionReport({ ready, desk: inProcessDesk(openStore, nowMs), rest });
		await report.load();
		expect([report.error?.code, report.leading]).toEqual(['blocked', null]);
		isRefused = false;
		await report.load();
		expect([report.error, report.leading?.predicted.of]).toEqual([null, 1]);
	});

	test('reads on no more once it failed', async () => {
		const study = await makeStudy(1);
		const counts: number[] = [];
		const desk: Pick<FiguresDesk, 'figures'> = {
			figures: (_, { onreading }) => {
				onreading(5000);
				counts.push(report.readCount);
				return Promise.reject(new StoreError('corrupt'));
			}
		};
		const report = new RetentionReport({ ready: study.needs.ready, desk, rest });
		await report.load();
		expect([report.error?.code, counts, report.readCount]).toEqual(['corrupt', [5000], 0]);
	});

	test('says so where the worker cannot be started', async () => {
		const study = await makeStudy(1);
		const worker = Object.assign(new EventTarget(), {
			postMessage: () => worker.dispatchEvent(new Event('error')),
			terminate: () => undefined
		});
		const desk = new FiguresDesk(() => worker, study.needs.nowMs);
		const report = new RetentionReport({ ready: study.needs.ready, desk, rest });
		await report.load();
		expect(report.error?.code).toBe('figures-unavailable');
	});
});

describe('the outlook on a text', () => {
	test('answers the last of several paces', async () => {
		const study = await makeStudy(3);
		const { ready, nowMs } = study.needs;
		const outlook = new TextOutlook({ ready, desk: inProcessDesk(() => Promise.resolve(study.store), nowMs) });
		const pace = { textId: TEXT_ID, desiredRetention: 0.9 };
		await Promise.all([
			outlook.foresee({ ...pace, newCardsPerDay: 1 }),
			outlook.foresee({ ...pace, newCardsPerDay: 2 })
		]);
		expect(outlook.forecast).toMatchObject({ newCardsPerDay: 2, cardCount: 3 });
		expect(outlook.error).toBeNull();
	});

	test('is worked out for each of several texts on one page', async () => {
		const study = await makeStudy(3);
		const { ready, nowMs } = study.needs;
		const desk = inProcessDesk(() => Promise.resolve(study.store), nowMs);
		const pace = { desiredRetention: 0.9, newCardsPerDay: 1 };
		const outlooks = [TEXT_ID, 'another' as TextId].map(async (textId) => {
			const outlook = new TextOutlook({ ready, desk });
			await outlook.foresee({ ...pace, textId });
			return outlook.forecast?.cardCount;
		});
		expect(await Promise.all(outlooks)).toEqual([3, 0]);
	});

	test('asks nothing once its page is left', async () => {
		const study = await makeStudy(3);
		const { ready, nowMs } = study.needs;
		let startedCount = 0;
		const desk = new FiguresDesk(() => {
			startedCount += 1;
			throw new Error('started');
		}, nowMs);
		const outlook = new TextOutlook({ ready, desk });
		desk.close();
		void outlook.foresee({ textId: TEXT_ID, desiredRetention: 0.9, newCardsPerDay: 1 });
		await ready;
		await Promise.resolve();
		expect([startedCount, outlook.forecast]).toEqual([0, null]);
	});
});
