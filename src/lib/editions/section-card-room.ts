import { makeDeck } from '#lib/editions/deck.ts';
import type { Edition } from '#lib/editions/edition.ts';
import type { SectionId } from '#lib/pipeline/document/document.ts';

/** What a page must keep room for where the cards of a section are asked. */
export interface SectionCardRoom {
	readonly cardCount: number;
	readonly longestPrompt: string;
}

/** The room for the cards of each section of a built-in text that has any. Makes the deck: for build time only. */
export function sectionCardRooms(edition: Edition): ReadonlyMap<SectionId, SectionCardRoom> {
	const rooms = new Map<SectionId, SectionCardRoom>();
	for (const { tier, sectionId, prompt } of makeDeck(edition).cards) {
		if (tier !== 'included') continue;
		const { cardCount, longestPrompt } = rooms.get(sectionId) ?? { cardCount: 0, longestPrompt: '' };
		rooms.set(sectionId, {
			cardCount: cardCount + 1,
			longestPrompt: prompt.length > longestPrompt.length ? prompt : longestPrompt
		});
	}
	return rooms;
}
