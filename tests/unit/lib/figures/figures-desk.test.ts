import { expect, test } from 'vitest';
import { FiguresDesk } from '#lib/figures/figures-desk.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { InProcessFiguresWorker } from '#tests/support/in-process-figures.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

test('a desk whose page is kept for going back ends its worker, and asks anew when the reader is back', async () => {
	const study = await makeStudy(3);
	const workers: InProcessFiguresWorker[] = [];
	const desk = new FiguresDesk(() => {
		const worker = new InProcessFiguresWorker(() => Promise.resolve(study.store));
		workers.push(worker);
		return worker;
	}, study.needs.nowMs);
	const forecast = desk.forecast({ textId: TEXT_ID, desiredRetention: 0.9, newCardsPerDay: 2 });

	desk.pause();
	expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
	desk.resume();
	expect(await forecast).toMatchObject({ newCardsPerDay: 2, cardCount: 3 });
	desk.resume();
	expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});
