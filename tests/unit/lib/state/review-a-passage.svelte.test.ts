import { describe, expect, test } from 'vitest';
import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readCurrentCard } from '#lib/store/current-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { read, sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const P3 = 'p3' as const;
/** Cards 2, 5 and 6 rest on the third paragraph, the others on paragraphs of their own. */
const CARDS = [0, 1, 2, 3, 4, 5, 6].map((order) =>
	deckCard(order, { paragraphId: order === 2 || order >= 5 ? P3 : `p${order + 10}` })
);

async function sitOver(study: Study, paragraphId: ParagraphId = P3) {
	const session = new ReviewSession({ ...study.needs, passage: { textId: TEXT_ID, paragraphId } });
	await session.start();
	return session;
}

async function findings({ store }: Study): Promise<unknown> {
	return (await checkData(store, await readScheduling(store))).findings;
}

/** Answers Easy to the end and gives the cards in the order they were asked. */
async function orderOf(study: Study, session: ReviewSession): Promise<(number | undefined)[]> {
	const orders: (number | undefined)[] = [];
	while (session.phase === 'question') {
		orders.push(session.card?.order);
		await answer(study, session, 4);
	}
	return orders;
}

describe('a session over the cards of one passage', () => {
	test('asks its new cards in reading order, whatever the day’s limit, and no others', async () => {
		const study = await makeStudy(CARDS, { newCardsPerDay: 1 });
		const session = await sitOver(study);
		expect(session.progress).toEqual({ done: 0, remaining: { new: 3, learning: 0, review: 0 } });
		expect(await orderOf(study, session)).toEqual([2, 5, 6]);
		expect(session.phase).toBe('done');
		expect(session.passageSummary).toMatchObject({ reviewed: 3, forgotten: 0, introduced: 3, answered: 3, aside: 0 });
		expect(session.passageSummary?.memory).toMatchObject({ of: 3, met: 3 });
		expect(session.summary).toBeNull();
		expect(await findings(study)).toEqual([]);
	});

	test('asks what is due first, then what is not, each by its risk, and new cards last', async () => {
		const study = await makeStudy([...CARDS, ...[7, 8].map((order) => deckCard(order, { paragraphId: P3 }))]);
		const { store, clock } = study;
		const past: Readonly<Record<number, { stabilityDays: number; dueInDays: number }>> = {
			2: { stabilityDays: 200, dueInDays: 30 },
			5: { stabilityDays: 40, dueInDays: -1 },
			6: { stabilityDays: 20, dueInDays: -1 },
			7: { stabilityDays: 100, dueInDays: 20 }
		};
		for (const [order, { stabilityDays, dueInDays }] of Object.entries(past)) {
			const schedule = reviewSchedule({
				...{ cardId: cardId(Number(order)), stabilityDays, reviewCount: 1 },
				dueAtMs: clock.nowMs() + dueInDays * DAY_MS,
				lastReviewAtMs: clock.nowMs() - 20 * DAY_MS
			});
			await store.write(['schedules'], ({ store: schedules }) =>
				schedules.put({ ...schedule, queue: 'review', at: schedule.dueAtMs, subjectId: null })
			);
		}
		expect(await orderOf(study, await sitOver(study))).toEqual([6, 5, 7, 2, 8]);
	});

	test('asks cards in learning steps until they are learned', async () => {
		const study = await makeStudy(CARDS);
		const session = await sitOver(study);
		await answer(study, session, 1);
		await finish(study, session, 3);
		expect(session.passageSummary).toMatchObject({ forgotten: 1, introduced: 3 });
		for (const order of [2, 5, 6]) {
			expect((await readCard(study.store, cardId(order)))?.schedule.state).toBe('review');
		}
	});

	test('leaves cards answered today and not due out until the reader wants them again, once each', async () => {
		const study = await makeStudy(CARDS);
		await finish(study, await sitOver(study));
		const session = await sitOver(study);
		expect([session.phase, session.passageSummary?.answered]).toEqual(['done', 3]);
		study.clock.advance(MINUTE_MS);
		await session.askAgain();
		expect(session.progress.remaining.review).toBe(3);
		expect(await orderOf(study, session)).toHaveLength(3);
		expect(session.phase).toBe('done');
		expect(await reviewsSince(study.store, 0)).toHaveLength(6);
		expect(await findings(study)).toEqual([]);
	});

	test('goes on where it was after a reload', async () => {
		const study = await makeStudy(CARDS);
		await answer(study, await sitOver(study), 4);
		const again = await sitOver(study);
		expect([again.card?.order, again.progress.remaining.new, again.progress.done]).toEqual([5, 2, 1]);
	});

	test('takes back what was done to its cards, after a reload too, and nothing done to others', async () => {
		const study = await makeStudy(CARDS);
		const day = await study.sit();
		await answer(study, day, 4);
		const session = await sitOver(study);
		expect(session.canUndo).toBe(false);
		await answer(study, session, 4);
		await session.suspend();
		await finish(study, session);
		const later = await sitOver(study);
		await later.undo();
		expect([later.card?.order, later.canUndo]).toEqual([6, true]);
		await later.undo();
		expect(later.card?.order).toBe(5);
		await later.undo();
		expect([later.card?.order, later.canUndo]).toEqual([2, false]);
		expect((await reviewsSince(study.store, 0)).filter(({ undone }) => !undone).map((one) => one.cardId)).toEqual([
			cardId(0)
		]);
		expect(await findings(study)).toEqual([]);
	});

	test('leaves the day’s session at the card that it showed', async () => {
		const study = await makeStudy(CARDS);
		const day = await study.sit();
		await answer(study, day, 4);
		expect(day.card?.order).toBe(1);
		const session = await sitOver(study);
		await answer(study, session, 4);
		await session.bury();
		await finish(study, session);
		expect(await readCurrentCard(study.store, 0)).toBe(cardId(1));
		const later = await study.sit();
		expect(later.card?.order).toBe(1);
		// What was met counts for the day.
		expect(later.progress.done).toBe(3);
	});

	test('lets the day go on with another card where it answered the one on show there', async () => {
		const study = await makeStudy(CARDS);
		await answer(study, await sitOver(study, 'p10'), 4);
		const day = await study.sit();
		expect(day.card?.order).toBe(1);
		await answer(study, await sitOver(study, 'p11'), 4);
		expect((await study.sit()).card?.order).toBe(2);
	});

	test('asks the new cards of a section not read, and leaves the others of it waiting', async () => {
		const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
		await read(study.store, 's1');
		expect((await readCard(study.store, cardId(4)))?.schedule.queue).toBe('unread');
		const session = await sitOver(study, 'p7');
		expect(session.card?.order).toBe(4);
		await answer(study, session, 4);
		expect((await readCard(study.store, cardId(4)))?.schedule.queue).toBe('review');
		expect((await readCard(study.store, cardId(5)))?.schedule.queue).toBe('unread');
		await session.undo();
		expect([session.card?.order, (await readCard(study.store, cardId(4)))?.schedule.queue]).toEqual([4, 'unread']);
	});

	test('takes one of two grades given in two tabs, and goes on with what the other left', async () => {
		const study = await makeStudy(CARDS);
		const [here, there] = [await sitOver(study), await study.sit()];
		while (there.card?.order !== 2) await answer(study, there, 4);
		here.showAnswer();
		await answer(study, there, 4);
		await here.grade(1);
		expect([here.note.doneElsewhere, here.card?.order]).toEqual(['graded', 5]);
		await here.heed();
		expect(here.card?.order).toBe(5);
		expect((await reviewsSince(study.store, 0)).filter((one) => one.cardId === cardId(2))).toHaveLength(1);
	});

	test.each<{ name: string; paragraphId: ParagraphId; textId?: string }>([
		{ name: 'a passage without cards', paragraphId: 'p99' },
		{ name: 'a text that is not here', paragraphId: P3, textId: 'elsewhere' }
	])('has nothing to ask of $name', async ({ paragraphId, textId = TEXT_ID }) => {
		const study = await makeStudy(CARDS);
		const passage = { textId: textId as typeof TEXT_ID, paragraphId };
		const session = new ReviewSession({ ...study.needs, passage });
		await session.start();
		expect([session.phase, session.passageSummary?.memory]).toEqual(['done', null]);
	});

	test('tells of cards set aside', async () => {
		const study = await makeStudy(CARDS);
		const session = await sitOver(study);
		await session.suspend();
		await session.bury();
		await finish(study, session);
		expect(session.passageSummary).toMatchObject({ aside: 2, answered: 1 });
		expect(session.passageSummary?.memory?.of).toBe(3);
	});
});
