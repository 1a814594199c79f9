import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Store } from '#lib/store/store.ts';

/** The card that showed last in a session, if it was shown at or after a time. @throws StoreError */
export function readCurrentCard(store: Store, sinceMs: number): Promise<CardId | null> {
	return store.read(['settings'], async ({ store: settings }) => {
		const setting = await settings.get('current-card');
		return setting?.name === 'current-card' && setting.changedAtMs >= sinceMs ? setting.value : null;
	});
}

/** Remembers the card on show, so that a reload shows it again; `gradeCard` does so by itself. @throws StoreError */
export async function saveCurrentCard(store: Store, cardId: CardId | null, atMs: number): Promise<void> {
	await store.write(['settings'], ({ store: settings }) =>
		settings.put({ name: 'current-card', value: cardId, changedAtMs: atMs })
	);
}
