import type { TextId } from '#lib/pipeline/document/document.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** The card of a text that asks the very same, in any case and spacing, dropped ones aside. @throws StoreError */
export function findPrompt(store: Store, textId: TextId, prompt: string): Promise<StoredCard | null> {
	return store.read(['cards'], async ({ store: cards }) => {
		const wanted = plain(prompt);
		const all = await cards.index('byText').getAll(belongingTo(textId));
		return (
			all.find((card) => card.decision !== 'dropped' && card.deletedAtMs === null && plain(card.prompt) === wanted) ??
			null
		);
	});
}

function plain(prompt: string): string {
	return prompt.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
