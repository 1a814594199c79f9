import { sectionsUpTo } from '#lib/pipeline/document/sections-up-to.ts';
import type { Migration } from '#lib/store/migrations.ts';
import type { StoredCard } from '#lib/store/schema.ts';

/**
 * Version 1 to 2: places know which sections and what of the text were read, and new cards of sections not reached wait. Of version 1 no more is known
 * than where the reader stopped: all up to there counts as read.
 */
export const holdBackUnreadSections: Migration = async (_database, transaction) => {
	const cardStore = transaction.objectStore('cards');
	cardStore.createIndex('bySection', ['textId', 'sectionId']);
	const placeStore = transaction.objectStore('places');
	const scheduleStore = transaction.objectStore('schedules');
	const [texts, cards, places, schedules] = await Promise.all([
		transaction.objectStore('texts').getAll(),
		cardStore.getAll(),
		placeStore.getAll(),
		scheduleStore.getAll()
	]);
	const readOf = new Map(
		places.map(({ textId, paragraphId }) => {
			const sectionIds = texts.find(({ id }) => id === textId)?.sections.map(({ id }) => id) ?? [];
			const passages = cards.filter((card) => card.textId === textId);
			return [textId, sectionsUpTo(paragraphId, sectionIds, passages)];
		})
	);
	const awaits = ({ textId, kind, sectionId }: StoredCard) =>
		kind !== 'own' && sectionId !== null && readOf.get(textId)?.includes(sectionId) === false;
	const heldBack = new Set(cards.filter((card) => awaits(card) && card.decision !== 'kept').map(({ id }) => id));
	await Promise.all([
		...places.map((place) =>
			placeStore.put({
				...place,
				reachedSectionIds: readOf.get(place.textId) ?? [],
				learnsAhead: false,
				learnsAheadSetAtMs: null,
				readStretches: []
			})
		),
		...cards.map((card) => cardStore.put({ ...card, awaitsReading: awaits(card) })),
		...schedules
			.filter(({ cardId, queue }) => queue === 'new' && heldBack.has(cardId))
			.map((schedule) => scheduleStore.put({ ...schedule, queue: 'unread' }))
	]);
};
