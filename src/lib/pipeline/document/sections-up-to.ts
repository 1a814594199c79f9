import type { ParagraphId, SectionId } from '#lib/pipeline/document/document.ts';

/** A passage of a text, by where it stands. */
interface PlacedPassage {
	readonly paragraphId: ParagraphId | null;
	readonly sectionId: SectionId | null;
}

/**
 * The sections of a text up to the one that a paragraph is in, where no more is known of the text than some passages:
 * the first section, and all up to that of the last passage before.
 * @param sectionIds in reading order
 */
export function sectionsUpTo(
	paragraphId: ParagraphId,
	sectionIds: readonly SectionId[],
	passages: readonly PlacedPassage[]
): SectionId[] {
	const last = passages.reduce((furthest, passage) => {
		if (passage.paragraphId === null || numberOf(passage.paragraphId) > numberOf(paragraphId)) return furthest;
		return Math.max(
			furthest,
			sectionIds.findIndex((id) => id === passage.sectionId)
		);
	}, 0);
	return sectionIds.slice(0, last + 1);
}

const numberOf = (id: ParagraphId) => Number(id.slice(1));
