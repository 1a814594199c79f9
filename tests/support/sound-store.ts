import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { addHighlight } from '#lib/store/highlights.ts';
import { CHECKED_STORES } from '#lib/store/judge-store.ts';
import { savePlace } from '#lib/store/places.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readLedger, saveLedger } from '#lib/store/study-ledger.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { grade, install, SETTINGS } from '#tests/support/store-promise.ts';

const CARDS = 4;

/** The words of the text that `deckCard` quotes, a paragraph for each card. */
const PARAGRAPHS = Array.from({ length: CARDS }, (_, order): PlacedParagraph => {
	return { id: `p${order + 1}`, sectionId: 's1', start: order * 10, text: `Harbour ${order}` };
});

/** A check of all there is to check, with the text at hand. */
export const ALL_NEEDS: CheckNeeds = { isWellFormed, texts: [{ id: TEXT_ID, paragraphs: PARAGRAPHS }] };

/** A store in which something of everything is, and nothing wrong. */
export async function makeSound(store: Store): Promise<void> {
	await install(store, CARDS);
	await saveSetting(store, 'scheduling', { ...SETTINGS, newCardsPerDay: 7 }, FIXED_NOW_MS);
	await grade(store, cardId(0), 4, FIXED_NOW_MS);
	await grade(store, cardId(0), 3, FIXED_NOW_MS + 9 * DAY_MS);
	await grade(store, cardId(1), 3, FIXED_NOW_MS + 1);
	const place = { textId: TEXT_ID, paragraphId: 'p2', character: 3, fraction: 0.3, atMs: FIXED_NOW_MS } as const;
	await savePlace(store, place, ['s1']);
	const source = { start: 10, end: 19, exact: 'Harbour 1', prefix: '', suffix: '' };
	const times = { createdAtMs: FIXED_NOW_MS, changedAtMs: FIXED_NOW_MS, removedAtMs: null };
	await addHighlight(store, { id: 'h1', textId: TEXT_ID, source, colour: 'green', note: 'mine', ...times });
	await actOnCards(store, { deed: 'suspended', cardIds: [cardId(3)], atMs: FIXED_NOW_MS });
	await saveLedger(store, await readLedger(store, null));
}

/** Every record of every store that a check looks at. */
export function everything(store: Store): Promise<Record<(typeof CHECKED_STORES)[number], unknown[]>> {
	return store.read(CHECKED_STORES, async (transaction) => {
		const all = CHECKED_STORES.map(async (name) => [name, await transaction.objectStore(name).getAll()] as const);
		// An entry was made for each store.
		return Object.fromEntries(await Promise.all(all)) as Record<(typeof CHECKED_STORES)[number], unknown[]>;
	});
}
