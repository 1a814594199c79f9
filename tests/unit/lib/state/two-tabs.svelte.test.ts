import { describe, expect, test } from 'vitest';
import { type ReviewSession } from '#lib/state/review-session.svelte.ts';
import { SectionStudy } from '#lib/state/section-study.svelte.ts';
import { StudySettings } from '#lib/state/study-settings.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

async function findings({ store }: Study): Promise<unknown> {
	return (await checkData(store, await readScheduling(store))).findings;
}

/** Chooses another desired retention, as on the settings page in a tab of its own. */
async function choose({ needs }: Study, desiredRetention: number): Promise<void> {
	await new StudySettings(needs).choose('desiredRetention', desiredRetention);
}

const shown = ({ phase, card, note }: ReviewSession) => [phase, card?.id ?? null, note.doneElsewhere];

/** Two sittings over one store, as in two tabs, that show the same card. */
async function twoTabs(cards = 12): Promise<{ study: Study; here: ReviewSession; there: ReviewSession }> {
	const study = await makeStudy(cards);
	const [here, there] = [await study.sit(), await study.sit()];
	return { study, here, there };
}

describe('a review in two tabs', () => {
	test('takes one of two grades for a card, and the tab refused goes on with another card', async () => {
		const { study, here, there } = await twoTabs();
		here.showAnswer();
		there.showAnswer();
		await here.grade(3);
		await there.grade(1);
		expect((await reviewsSince(study.store, 0)).map(({ rating }) => rating)).toEqual([3]);
		expect(shown(here)).toEqual(['question', cardId(1), null]);
		expect(shown(there)).toEqual(['question', cardId(1), 'graded']);
		expect(there.progress).toEqual(here.progress);
		await answer(study, there, 3);
		expect(shown(there)).toEqual(['question', cardId(2), null]);
		expect(await findings(study)).toEqual([]);
	});

	test('an undo right after a grade that came too late leaves the one given elsewhere', async () => {
		const { study, here, there } = await twoTabs();
		here.showAnswer();
		there.showAnswer();
		await here.grade(3);
		await Promise.all([there.grade(1), there.undo(), there.undo()]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false]);
		expect([...shown(there), there.canUndo]).toEqual(['question', cardId(1), 'graded', true]);
	});

	test('takes one of two grades given in the same moment', async () => {
		const { study, here, there } = await twoTabs();
		here.showAnswer();
		there.showAnswer();
		await Promise.all([here.grade(3), there.grade(4)]);
		expect(await reviewsSince(study.store, 0)).toHaveLength(1);
		expect([here.note.doneElsewhere, there.note.doneElsewhere].filter((done) => done !== null)).toEqual(['graded']);
		expect(await findings(study)).toEqual([]);
	});

	test.each<{ name: string; act: (study: Study, there: ReviewSession) => Promise<unknown>; after: unknown[] }>([
		{ name: 'graded', act: (study, there) => answer(study, there), after: ['question', cardId(1), 'graded'] },
		{ name: 'suspended', act: (_, there) => there.suspend(), after: ['question', cardId(1), 'set-aside'] },
		{ name: 'buried', act: (_, there) => there.bury(), after: ['question', cardId(1), 'set-aside'] },
		{
			name: 'deleted',
			act: async (study, there) => {
				await study.store.write(['cards'], ({ store: cards }) => cards.delete(cardId(0)));
				await there.heed();
			},
			after: ['question', cardId(1), 'deleted']
		},
		{
			name: 'reworded',
			act: (_, there) => there.edit({ prompt: 'x', answer: 'y' }),
			after: ['answer', cardId(0), null]
		}
	])('a card $name there before it is answered here', async ({ act, after }) => {
		const { study, here, there } = await twoTabs();
		here.showAnswer();
		await act(study, there);
		await here.heed();
		expect(shown(here)).toEqual(after);
		expect(here.progress).toEqual(there.progress);
	});

	test.each(['removed', 'marked as deleted'])(
		'words for a card %s there meanwhile are not kept, and that is said',
		async (how) => {
			const { study, here } = await twoTabs();
			await study.store.write(['cards'], async ({ store: cards }) => {
				const card = await cards.get(cardId(0));
				if (how === 'removed' || card === undefined) await cards.delete(cardId(0));
				else await cards.put({ ...card, deletedAtMs: 1 });
			});
			expect(await here.edit({ prompt: 'Mine?', answer: 'Mine.' })).toMatchObject({ code: 'deleted-elsewhere' });
			expect(here.note).toEqual({ done: null, doneElsewhere: 'deleted', leech: null });
			expect(here.canUndo).toBe(false);
		}
	);

	test('words from there are written over once they were seen here, and come back', async () => {
		const { study, here, there } = await twoTabs();
		const seen = here.card;
		const mine = { prompt: 'Mine?', answer: 'Mine.' };
		await there.edit({ prompt: 'Theirs?', answer: 'Theirs.' });
		expect(await here.edit(mine, seen)).toMatchObject({
			code: 'reworded-elsewhere',
			card: { prompt: 'Theirs?', answer: 'Theirs.' }
		});
		expect([here.card?.prompt, here.note.done]).toEqual(['Theirs?', null]);
		study.clock.advance(1000);
		expect(await here.edit(mine)).toBeNull();
		expect(here.card?.prompt).toBe('Mine?');
		await here.undo();
		expect(here.card?.prompt).toBe('Theirs?');
	});

	test('a grade of another card leaves the card on show, and its answer, where they are', async () => {
		const { study, here, there } = await twoTabs();
		await answer(study, here);
		here.showAnswer();
		await there.heed();
		await answer(study, there);
		await there.undo();
		await here.heed();
		expect(shown(here)).toEqual(['answer', cardId(1), null]);
		await here.grade(3);
		await there.heed();
		expect(there.progress).toEqual(here.progress);
	});

	test('a card reworded there after it was read ahead here shows its new words', async () => {
		const { study, here } = await twoTabs();
		here.showAnswer();
		// Comes after the read ahead, which began before it.
		await readCard(study.store, cardId(1));
		await editCard(study.store, cardId(1), { prompt: 'Clearer?', answer: 'Yes.' }, study.clock.nowMs());
		await here.heed();
		await here.grade(4);
		expect([here.card?.id, here.card?.prompt]).toEqual([cardId(1), 'Clearer?']);
	});

	test('what is told while something is under way is heeded after it', async () => {
		const { study, here, there } = await twoTabs();
		here.showAnswer();
		await answer(study, there);
		await Promise.all([here.grade(3), here.heed()]);
		await here.heed();
		expect(here.progress).toEqual(there.progress);
		expect(await reviewsSince(study.store, 0)).toHaveLength(1);
	});

	test('a grade goes by the settings as another tab left them, and so does one taken back', async () => {
		const { study, here } = await twoTabs();
		await answer(study, here, 4);
		here.showAnswer();
		await choose(study, 0.8);
		await here.grade(4);
		expect(await findings(study)).toEqual([]);
		await choose(study, 0.85);
		await here.undo();
		expect(await findings(study)).toEqual([]);
		study.clock.advance(20 * DAY_MS);
		const later = await study.sit();
		later.showAnswer();
		await choose(study, 0.95);
		await later.grade(3);
		expect(await findings(study)).toEqual([]);
		await choose(study, 0.75);
		await answer(study, later, 4);
		await choose(study, 0.8);
		await later.undo();
		await later.undo();
		expect(await findings(study)).toEqual([]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([
			false,
			true,
			true,
			true
		]);
	});

	test('a grade and a choice of another desired retention in the same moment agree', async () => {
		const { study, here } = await twoTabs();
		for (const [index, desiredRetention] of [0.8, 0.95, 0.72, 0.9].entries()) {
			here.showAnswer();
			const both = [() => here.grade(4), () => choose(study, desiredRetention)];
			await Promise.all((index % 2 === 0 ? both : both.reverse()).map((act) => act()));
			expect(await findings(study)).toEqual([]);
		}
		expect(await reviewsSince(study.store, 0)).toHaveLength(4);
	});

	test('an end here is an end there, and an undo there brings both back', async () => {
		const { study, here, there } = await twoTabs(1);
		await finish(study, there, 4);
		await here.heed();
		expect(shown(here)).toEqual(['done', null, 'graded']);
		expect(here.summary).toEqual(there.summary);
		await there.undo();
		await here.heed();
		expect([here.phase, there.phase]).toEqual(['question', 'question']);
	});
});

describe('the cards of a section in two tabs', () => {
	async function twoSections() {
		const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
		const open = async () => {
			const section = new SectionStudy({
				...study.needs,
				open: () => study.needs.ready,
				textId: TEXT_ID,
				sectionId: 's1'
			});
			await section.start();
			return section;
		};
		return { study, here: await open(), there: await open() };
	}

	test('a grade that comes too late is refused, and the next card shows', async () => {
		const { study, here, there } = await twoSections();
		here.showAnswer();
		there.showAnswer();
		await there.grade(3);
		await here.grade(1);
		expect([here.phase, here.card?.id, here.isOvertaken]).toEqual(['question', cardId(1), true]);
		expect((await readCard(study.store, cardId(0)))?.schedule.reviewCount).toBe(1);
		expect(await findings(study)).toEqual([]);
	});

	test('an undo right after a grade that came too late leaves the one given elsewhere', async () => {
		const { study, here, there } = await twoSections();
		here.showAnswer();
		there.showAnswer();
		await there.grade(3);
		await Promise.all([here.grade(1), here.undo()]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false]);
		expect([here.phase, here.card?.id, here.isOvertaken]).toEqual(['question', cardId(1), true]);
	});

	test('a grade goes by the settings as another tab left them, and so does one taken back', async () => {
		const { study, here } = await twoSections();
		here.showAnswer();
		await choose(study, 0.8);
		await here.grade(4);
		expect(here.summary).toMatchObject({ answered: 1 });
		expect(await findings(study)).toEqual([]);
		here.showAnswer();
		await here.grade(4);
		await choose(study, 0.95);
		await here.undo();
		expect(await findings(study)).toEqual([]);
	});

	test('a card graded there leaves before it is answered here; a skipped one stays skipped', async () => {
		const { here, there } = await twoSections();
		here.skip();
		here.showAnswer();
		await here.heed();
		expect([here.phase, here.card?.id, here.isOvertaken]).toEqual(['answer', cardId(1), false]);
		there.skip();
		there.showAnswer();
		await there.grade(3);
		await here.heed();
		expect([here.phase, here.card, here.isOvertaken]).toEqual(['done', null, true]);
		expect(here.summary).toMatchObject({ answered: 1, left: 1 });
	});
});
