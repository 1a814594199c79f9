import { describe, expect, test } from 'vitest';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { cardStateWords } from '#lib/format/card-state-words.ts';
import { SubjectCards, type AskedSubject } from '#lib/state/subject-cards.svelte.ts';
import { cardId, deckCard } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const HALE = 'hale' as SubjectId;
const asked = (id: SubjectId): AskedSubject => ({ id, name: null, relatedIds: [] });

async function makeCards() {
	const study = await makeStudy([
		deckCard(0, { subjectId: HALE }),
		deckCard(1),
		deckCard(2, { subjectId: HALE, tier: 'suggested' })
	]);
	const cards = new SubjectCards(study.needs);
	const states = () =>
		cards.cards?.map((listed) => [listed.card.id, cardStateWords(listed, study.clock.nowMs(), cards.dayStartHour)]);
	return { study, cards, states };
}

describe('the cards of a subject', () => {
	test('are its own, with their state', async () => {
		const { cards, states } = await makeCards();
		expect(cards.cards).toBeNull();
		await cards.show(asked(HALE));
		expect(states()).toEqual([
			[cardId(0), 'New'],
			[cardId(2), 'Suggested']
		]);
		await cards.show(asked('nobody' as SubjectId));
		expect(cards.cards).toEqual([]);
	});

	test('are those of views a person holds too, and those that the person is the answer of', async () => {
		const study = await makeStudy([
			deckCard(0, { subjectId: 'view' as SubjectId }),
			deckCard(1, { answer: 'Ann Hale' }),
			deckCard(2)
		]);
		const cards = new SubjectCards(study.needs);
		await cards.show({ id: HALE, name: 'Ann Hale', relatedIds: ['view' as SubjectId] });
		expect(cards.cards?.map(({ card }) => card.id)).toEqual([cardId(0), cardId(1)]);
	});

	test('show when a learnt card is due', async () => {
		const { study, cards, states } = await makeCards();
		const session = await study.sit();
		session.showAnswer();
		await session.grade(4);
		await cards.show(asked(HALE));
		expect(states()?.[0]?.[1]).toMatch(/^Known, due in \d+ d$/);
	});

	test("are dated by the reader's own day", async () => {
		const study = await makeStudy([deckCard(0, { subjectId: HALE })], { dayStartHour: 9 });
		const cards = new SubjectCards(study.needs);
		await cards.show(asked(HALE));
		expect(cards.dayStartHour).toBe(9);
	});

	test('are kept or dropped in one step, and that is taken back', async () => {
		const { cards, states } = await makeCards();
		await cards.show(asked(HALE));
		await cards.decide(cardId(2), 'kept');
		expect(states()?.[1]).toEqual([cardId(2), 'New']);
		await cards.decide(cardId(2), 'dropped');
		expect(states()?.[1]).toEqual([cardId(2), 'Dropped']);
		await cards.decide(cardId(2), 'waiting');
		expect(states()?.[1]).toEqual([cardId(2), 'Suggested']);
	});
});
