import { resolve } from '$app/paths';
import { type Passage, passageQuery } from '#lib/ui/reader/passage-query.ts';

/** The address at which the cards of a passage are asked: `/review/?passage=soviet-democracy.p12`. */
export function passageReviewHref(passage: Passage): string {
	return `${resolve('/review')}/${passageQuery(passage)}`;
}

/** The address of a passage in its text. */
export function paragraphHref({ textId, paragraphId }: Passage): string {
	return `${resolve('/read/[slug]', { slug: textId })}/#${paragraphId}`;
}
