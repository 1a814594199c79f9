import { expect, test } from 'vitest';
import type { SectionId } from '#lib/pipeline/document/document.ts';
import { readToday } from '#lib/state/read-today.ts';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { SectionStudy } from '#lib/state/section-study.svelte.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { saveCurrentCard } from '#lib/store/current-card.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { answer } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const AHEAD_MS = 5 * DAY_MS;

const PLACES = ['the day’s cards', 'a passage', 'a section'] as const;

/** A sitting over three cards: the day's, or those of a passage, or of a section. */
async function sitOver(study: Study, place: (typeof PLACES)[number]): Promise<ReviewSession | SectionStudy> {
	const passage = { textId: TEXT_ID, paragraphId: 'p1' as const };
	const session =
		place === 'a section'
			? new SectionStudy({
					...{ ...study.needs, open: () => study.needs.ready },
					...{ textId: TEXT_ID, sectionId: 's1' as SectionId }
				})
			: new ReviewSession({ ...study.needs, ...(place === 'a passage' ? { passage } : {}) });
	await session.start();
	return session;
}

async function grade(study: Study, session: ReviewSession | SectionStudy): Promise<void> {
	session.showAnswer();
	study.clock.advance(1000);
	await session.grade(4);
}

/** Grades the first card and begins it anew, while the clock is ahead. */
async function resetAhead(study: Study): Promise<void> {
	study.clock.advance(AHEAD_MS);
	await grade(study, await study.sit());
	study.clock.advance(MINUTE_MS);
	await actOnCards(study.store, { deed: 'reset', cardIds: [cardId(0)], atMs: study.clock.nowMs() });
	study.clock.advance(-AHEAD_MS);
	// The next sitting begins with the card again.
	await saveCurrentCard(study.store, null, study.clock.nowMs());
}

/** How many grades a sitting says were given today. */
function doneIn(session: ReviewSession | SectionStudy): number {
	return session instanceof ReviewSession ? session.progress.done : (session.summary?.answered ?? 0);
}

const studyOf = (count: number) =>
	makeStudy(
		sectionedCards()
			.slice(0, count)
			.map((card) => ({ ...card, sectionId: 's1' as SectionId, paragraphId: 'p1' as const })),
		{},
		{ sections: SECTIONS }
	);

test.each(PLACES)(
	'grades that a clock set right since dated on a later day are none of today, nor taken back: %s',
	async (place) => {
		const study = await studyOf(4);
		study.clock.advance(AHEAD_MS);
		const ahead = await sitOver(study, place);
		await grade(study, ahead);
		await grade(study, ahead);
		study.clock.advance(-AHEAD_MS);
		const right = await sitOver(study, place);
		expect([doneIn(right), right.canUndo]).toEqual([0, false]);
		const graded = right.card?.id;
		await grade(study, right);
		expect(doneIn(right)).toBe(1);
		study.clock.advance(MINUTE_MS);
		const reloaded = await sitOver(study, place);
		expect(doneIn(reloaded)).toBe(1);
		await reloaded.undo();
		expect([reloaded.card?.id, doneIn(reloaded), reloaded.canUndo]).toEqual([graded, 0, false]);
	}
);

test.each(PLACES)(
	'a grade of a card that was reset while the clock was ahead counts and is taken back in its sitting: %s',
	async (place) => {
		const study = await studyOf(3);
		await resetAhead(study);
		const session = await sitOver(study, place);
		await grade(study, session);
		expect([doneIn(session), session.canUndo, session.card?.id]).toEqual([1, true, cardId(1)]);
		await grade(study, session);
		await session.heed();
		expect(doneIn(session)).toBe(2);
		await session.undo();
		expect([session.card?.id, doneIn(session)]).toEqual([cardId(1), 1]);
		await session.undo();
		expect([session.card?.id, doneIn(session), session.canUndo]).toEqual([cardId(0), 0, false]);
	}
);

test('undo takes back what another tab did since, before a grade given here that is dated later', async () => {
	const study = await makeStudy(3);
	await resetAhead(study);
	const [here, there] = [await study.sit(), await study.sit()];
	await answer(study, here, 4);
	study.clock.advance(MINUTE_MS);
	await there.heed();
	await answer(study, there, 4);
	await here.heed();
	await here.undo();
	expect(here.card?.id).toBe(cardId(1));
	await here.undo();
	expect(here.card?.id).toBe(cardId(0));
});

test('cards of a passage that a clock once ahead dated later are asked, and once each', async () => {
	const study = await studyOf(2);
	study.clock.advance(AHEAD_MS);
	const ahead = await sitOver(study, 'a passage');
	await grade(study, ahead);
	await grade(study, ahead);
	study.clock.advance(-AHEAD_MS);
	const right = await sitOver(study, 'a passage');
	expect(right instanceof ReviewSession && right.progress.remaining.review).toBe(2);
	await grade(study, right);
	await grade(study, right);
	expect(right.phase).toBe('done');
	const reloaded = await sitOver(study, 'a passage');
	expect(reloaded.phase).toBe('done');
	expect(reloaded instanceof ReviewSession && reloaded.passageSummary).toMatchObject({ reviewed: 2, answered: 2 });
});

test('new cards set aside on a day still to come leave the days before it theirs', async () => {
	const study = await makeStudy(20, { newCardsPerDay: 3 });
	study.clock.advance(AHEAD_MS);
	const ahead = await study.sit();
	for (let count = 0; count < 3; count += 1) {
		study.clock.advance(1000);
		await ahead.suspend();
	}
	study.clock.advance(-AHEAD_MS);
	const left: number[] = [];
	for (let day = 0; day < 5; day += 1) {
		left.push((await readToday(study.store, study.clock.nowMs())).counts.new);
		study.clock.advance(DAY_MS);
	}
	expect(left).toEqual([3, 3, 3, 3, 3]);
});
