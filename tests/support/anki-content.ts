import initSqlJs from 'sql.js';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { AnkiCard, AnkiContent } from '#lib/portable/anki-content.ts';
import { writeAnkiPackage } from '#lib/portable/anki-package.ts';
import { readAnkiPackage, type ReadPackage } from '#tests/support/anki-reader.ts';
import { deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

export const ADDED_AT_MS = FIXED_NOW_MS - 100 * DAY_MS;

/** A card at a place in reading order, as its reviews have left it. */
export function ankiCard(order: number, reviews: readonly Review[] = [], given: Partial<AnkiCard> = {}): AnkiCard {
	const card = given.card ?? deckCard(order);
	return {
		card,
		schedule: replayCard(card.id, reviews, DEFAULT_SCHEDULING, given.resetAtMs ?? null),
		order,
		suspended: false,
		buriedUntilMs: null,
		addedAtMs: ADDED_AT_MS,
		editedAtMs: null,
		resetAtMs: null,
		...given
	};
}

/** What the test does not care about filled in. */
export function ankiContent(given: Partial<AnkiContent> = {}): AnkiContent {
	return {
		cards: [],
		reviews: [],
		titles: new Map([[TEXT_ID as TextId, 'On Harbours']]),
		settings: DEFAULT_SCHEDULING,
		nowMs: FIXED_NOW_MS,
		...given
	};
}

/** A package of some content, opened by another build of SQLite. */
export async function packAndRead(given: Partial<AnkiContent>): Promise<ReadPackage> {
	const { bytes } = await writeAnkiPackage(ankiContent(given), await initSqlJs());
	return readAnkiPackage(bytes);
}
