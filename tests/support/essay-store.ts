import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { addHighlight } from '#lib/store/highlights.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { savePlace } from '#lib/store/places.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { grade, SETTINGS } from '#tests/support/store-promise.ts';

/** The built-in essay, its words and the deck made of them. */
export function builtInEssay(): { readonly deck: Deck; readonly text: string } {
	const edition = loadEdition(BUILT_IN_EDITIONS[0]);
	return { deck: makeDeck(edition), text: edition.text };
}

/** Reads and reviews the built-in essay for some days before the fixed time, as a reader does. */
export async function studyEssay(
	store: Store,
	{ deck, text }: ReturnType<typeof builtInEssay>,
	days: number
): Promise<void> {
	const random = seededRandom(days);
	await installDeck(store, deck, SETTINGS, null, FIXED_NOW_MS - 60 * DAY_MS);
	await saveSetting(store, 'scheduling', { ...SETTINGS, newCardsPerDay: 20 }, FIXED_NOW_MS - 60 * DAY_MS);
	const included = deck.cards.filter(({ tier }) => tier === 'included');
	for (let day = days; day > 0; day -= 1) {
		const startMs = FIXED_NOW_MS - day * DAY_MS;
		const asked = included.filter(() => random() < 0.2);
		for (const [index, card] of asked.entries()) {
			await grade(store, card.id, (1 + Math.floor(random() * 4)) as Rating, startMs + index * MINUTE_MS);
		}
	}
	const textId = deck.textId;
	const place = { textId, paragraphId: 'p12', character: 3, fraction: 0.2, atMs: FIXED_NOW_MS - days } as const;
	await savePlace(store, place, ['s1', 's2']);
	const exact = text.slice(200, 240);
	await addHighlight(store, {
		...{ id: `mark-${days}`, textId, colour: 'blue', note: 'Why?', removedAtMs: null },
		source: { start: 200, end: 240, exact, prefix: text.slice(168, 200), suffix: text.slice(240, 272) },
		createdAtMs: FIXED_NOW_MS - days,
		changedAtMs: FIXED_NOW_MS - days
	});
	const [first] = included;
	if (first) await suspendCard(store, first.id, FIXED_NOW_MS - days);
}
