import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { colourHighlights } from '#lib/store/colour-highlights.ts';
import { holdBackUnreadSections } from '#lib/store/hold-back-unread-sections.ts';
import { planCards } from '#lib/store/plan-cards.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';

type Names = StoreNames<CommonplaceSchema>[];

/** Takes the database from one version to the next, inside the upgrade transaction: it awaits nothing but that one's. */
export type Migration = (
	database: IDBPDatabase<CommonplaceSchema>,
	transaction: IDBPTransaction<CommonplaceSchema, Names, 'versionchange'>
) => void | Promise<void>;

const createStores: Migration = (database) => {
	database.createObjectStore('texts', { keyPath: 'id' });
	database.createObjectStore('cards', { keyPath: 'id' }).createIndex('byText', ['textId', 'order']);
	const schedules = database.createObjectStore('schedules', { keyPath: 'cardId' });
	schedules.createIndex('byQueue', ['queue', 'at']);
	// A card never reviewed has null here, which is no key: the index holds reviewed cards alone.
	schedules.createIndex('byFirstReview', 'firstReviewAtMs');
	database.createObjectStore('reviews', { keyPath: 'id' }).createIndex('byCard', ['cardId', 'id']);
	database.createObjectStore('places', { keyPath: 'textId' });
	database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('byText', 'textId');
	database.createObjectStore('settings', { keyPath: 'name' });
};

const keepLedger: Migration = (database) => {
	database.createObjectStore('changes', { keyPath: 'cardId' });
	database.createObjectStore('ledger', { keyPath: 'name' });
};

/** The migration at index n takes version n to version n + 1. Released ones never change. */
export const MIGRATIONS: readonly Migration[] = [
	createStores,
	holdBackUnreadSections,
	colourHighlights,
	planCards,
	keepLedger
];
