import { describe, expect, test, vi } from 'vitest';
import type { SectionId } from '#lib/pipeline/document/document.ts';
import { LibraryError } from '#lib/state/library-error.ts';
import { SectionStudy } from '#lib/state/section-study.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { saveCurrentCard } from '#lib/store/current-card.ts';
import { readPlace } from '#lib/store/places.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { buryCard, suspendCard } from '#lib/store/set-aside-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { read, sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

/** Two cards a section, and three more in the second. */
const CARDS = [...sectionedCards(), ...[6, 7, 8].map((order) => deckCard(order, { sectionId: 's2' }))];

async function open(
	study: Study,
	sectionId: SectionId = 's2',
	onchange = () => undefined as unknown,
	openStore: ConstructorParameters<typeof SectionStudy>[0]['open'] = () => study.needs.ready
) {
	const section = new SectionStudy({ ...study.needs, open: openStore, textId: TEXT_ID, sectionId, onchange });
	await section.start();
	return section;
}

async function answer(study: Study, section: SectionStudy, ...ratings: (1 | 3)[]): Promise<void> {
	for (const rating of ratings) {
		section.showAnswer();
		study.clock.advance(1000);
		await section.grade(rating);
	}
}

const shown = ({ phase, card, progress }: SectionStudy) => [
	phase,
	card?.order ?? null,
	progress.number,
	progress.total
];

describe('studying the cards of a section where it ends', () => {
	test('asks its cards in reading order, and keeps each grade before the next shows', async () => {
		const study = await makeStudy(CARDS, {}, { sections: SECTIONS });
		await read(study.store, 's1');
		const onchange = vi.fn();
		const section = await open(study, 's2', onchange);
		expect(shown(section)).toEqual(['question', 2, 1, 5]);
		section.showAnswer();
		expect([section.phase, section.intervals?.[3]]).toEqual(['answer', 10 * MINUTE_MS]);
		study.clock.advance(1000);
		await section.grade(3);
		expect(shown(section)).toEqual(['question', 3, 2, 5]);
		expect(await reviewsSince(study.store, 0)).toMatchObject([{ cardId: cardId(2), rating: 3, tookMs: 1000 }]);
		expect((await readCard(study.store, cardId(2)))?.schedule.queue).toBe('learning');
		expect(onchange).toHaveBeenCalledTimes(1);
		await answer(study, section, 1, 3, 3, 3);
		expect(section.phase).toBe('done');
		expect(section.summary).toMatchObject({ answered: 5, forgotten: 1, left: 0, known: 0 });
		expect((section.summary?.firstDueAtMs ?? 0) - study.clock.nowMs()).toBe(MINUTE_MS - 3000);
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('counts towards the day’s new cards, and its section is read by it', async () => {
		const study = await makeStudy(CARDS, { newCardsPerDay: 6 });
		await read(study.store, 's1');
		await answer(study, await open(study), 3, 3);
		expect((await readPlace(study.store, TEXT_ID))?.reachedSectionIds).toEqual(['s1', 's2']);
		const today = new Today(study.needs);
		await today.refresh();
		expect([today.dueCount, today.newCount, today.unread.waiting]).toEqual([2, 4, 2]);
	});

	test('is not held up by the day’s limit', async () => {
		const study = await makeStudy(CARDS, { newCardsPerDay: 1 });
		const section = await open(study);
		await answer(study, section, 3, 3, 3, 3, 3);
		expect(section.summary?.answered).toBe(5);
	});

	test('goes on after a reload, and asks nothing twice', async () => {
		const study = await makeStudy(CARDS);
		await answer(study, await open(study), 3, 1);
		const reloaded = await open(study);
		expect(shown(reloaded)).toEqual(['question', 6, 3, 5]);
		await answer(study, reloaded, 3, 3, 3);
		expect((await open(study)).summary).toMatchObject({ answered: 5, forgotten: 1, left: 0 });
	});

	test('undo takes the last grade back and asks its card again, after a reload too', async () => {
		const study = await makeStudy(CARDS);
		const section = await open(study);
		expect(section.canUndo).toBe(false);
		await answer(study, section, 3, 3);
		await section.undo();
		expect(shown(section)).toEqual(['question', 3, 2, 5]);
		expect((await readCard(study.store, cardId(3)))?.schedule.queue).toBe('new');
		const reloaded = await open(study);
		expect(reloaded.canUndo).toBe(true);
		await reloaded.undo();
		expect(shown(reloaded)).toEqual(['question', 2, 1, 5]);
		expect(reloaded.canUndo).toBe(false);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone)).toEqual([true, true]);
	});

	test('undoes as often as it is asked to, however fast, a grade still being kept among them', async () => {
		const study = await makeStudy(CARDS, {}, { sections: SECTIONS });
		const section = await open(study);
		await answer(study, section, 3);
		section.showAnswer();
		await Promise.all([section.grade(3), section.undo(), section.undo()]);
		expect([...shown(section), section.canUndo]).toEqual(['question', 2, 1, 5, false]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone)).toEqual([true, true]);
	});

	test('undo takes back what was done here, not what a review did since', async () => {
		const study = await makeStudy(CARDS);
		await answer(study, await open(study), 3);
		const session = await study.sit();
		session.showAnswer();
		study.clock.advance(1000);
		await session.grade(4);
		expect((await open(study)).canUndo).toBe(false);
	});

	test('a card skipped stays new', async () => {
		const study = await makeStudy(CARDS);
		const section = await open(study);
		section.skip();
		expect(shown(section)).toEqual(['question', 3, 2, 5]);
		await answer(study, section, 3, 3, 3, 3);
		expect(section.summary).toMatchObject({ answered: 4, left: 1 });
		expect((await readCard(study.store, cardId(2)))?.schedule.state).toBe('new');
	});

	test('cards learned are asked only when due, those set aside never', async () => {
		const study = await makeStudy(CARDS);
		await suspendCard(study.store, cardId(8), study.clock.nowMs());
		await answer(study, await open(study), 3, 3);
		study.clock.advance(11 * MINUTE_MS);
		const later = await open(study);
		expect(shown(later)).toEqual(['question', 2, 1, 4]);
		await answer(study, later, 3, 3, 3, 3);
		study.clock.advance(DAY_MS);
		const nextDay = await open(study);
		expect(shown(nextDay)).toEqual(['question', 6, 1, 2]);
		expect(nextDay.summary).toMatchObject({ answered: 0, left: 2, known: 2 });
	});

	test('a review that showed a card graded here goes on with another', async () => {
		const study = await makeStudy(CARDS);
		await saveCurrentCard(study.store, cardId(2), study.clock.nowMs());
		await answer(study, await open(study), 3);
		const session = await study.sit();
		expect(session.card?.id).not.toBe(cardId(2));
	});

	test.each([new StoreError('refused'), new LibraryError('deck-unavailable')])(
		'where there is no store it says why, and asks once there is one: $code',
		async (failure) => {
			const study = await makeStudy(CARDS);
			const openings: (Store | StoreError | LibraryError)[] = [failure, study.store];
			const section = await open(study, 's2', undefined, () => Promise.resolve(openings.shift() ?? failure));
			expect([section.error?.code, ...shown(section)]).toEqual([failure.code, 'loading', null, 0, 0]);
			await section.start();
			expect([section.error, ...shown(section)]).toEqual([null, 'question', 2, 1, 5]);
		}
	);

	test('asks a card again on the day after it was buried, though nothing else was opened since', async () => {
		const study = await makeStudy(CARDS);
		await buryCard(study.store, cardId(2), study.clock.nowMs() + DAY_MS, study.clock.nowMs());
		expect(shown(await open(study))).toEqual(['question', 3, 1, 4]);
		study.clock.advance(2 * DAY_MS);
		expect(shown(await open(study))).toEqual(['question', 2, 1, 5]);
	});

	test('a grade that cannot be kept leaves its card on show', async () => {
		const study = await makeStudy(CARDS);
		const section = await open(study);
		section.showAnswer();
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await section.grade(3);
		put.mockRestore();
		expect([section.error?.code, ...shown(section)]).toEqual(['quota', 'answer', 2, 1, 5]);
		await section.grade(3);
		expect([section.error, ...shown(section)]).toEqual([null, 'question', 3, 2, 5]);
	});
});
