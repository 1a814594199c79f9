import type { Scope } from '#lib/figures/figures.ts';
import { cardKindName } from '#lib/format/card-kind-name.ts';
import { periodName } from '#lib/format/period-name.ts';
import { withNames } from '#lib/pipeline/document/section-names.ts';
import type { StoredText } from '#lib/store/schema.ts';

/** What figures are of, by name: text, kind, section and period. */
export function scopeWords(
	{ textId, kind, section, period }: Scope,
	texts: readonly StoredText[]
): readonly (readonly [name: string, value: string])[] {
	const sections = texts.flatMap((text) =>
		withNames(text.sections, text.title).map(({ id, title }) => ({ name: `${text.id} ${id}`, title }))
	);
	return [
		['Text', texts.find(({ id }) => id === textId)?.title ?? 'All'],
		['Kind', kind === null ? 'All' : cardKindName(kind)],
		['Section', sections.find(({ name }) => name === section)?.title ?? 'All'],
		['Period', periodName(period)]
	];
}
