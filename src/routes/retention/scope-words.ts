import type { Scope } from '#lib/figures/figures.ts';
import { cardKindName } from '#lib/format/card-kind-name.ts';
import { periodName } from '#lib/format/period-name.ts';
import type { StoredText } from '#lib/store/schema.ts';
import { namedSections } from './named-sections.ts';

/** What figures are of, by name: text, kind, section and period. */
export function scopeWords(
	{ textId, kind, section, period }: Scope,
	texts: readonly StoredText[]
): readonly (readonly [name: string, value: string])[] {
	return [
		['Text', texts.find(({ id }) => id === textId)?.title ?? 'All'],
		['Kind', kind === null ? 'All' : cardKindName(kind)],
		['Section', namedSections(texts).find(({ id }) => id === section)?.title ?? 'All'],
		['Period', periodName(period)]
	];
}
