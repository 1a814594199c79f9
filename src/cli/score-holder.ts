import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { GoldAnnotation } from './gold-annotation.ts';

/** The words of a name that identify it: those of four letters and more, without the endings of followers. */
function namingWords(phrase: string): Set<string> {
	const long = phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
	return new Set(long.map((word) => word.replace(/(?:ists?|ism|s)$/u, '')));
}

/** Whether a view is given to whom the reader gave it: author to author, others by a word of any of their names. */
export function isSameHolder(
	{ figures }: GoldAnnotation,
	{ holder, holderKind }: Pick<Position, 'holder' | 'holderKind'>,
	gold: { readonly holder: string; readonly holderKind: string }
): boolean {
	const isGoldAuthor = gold.holderKind === 'author';
	if (holderKind === 'author' || isGoldAuthor) return holderKind === 'author' && isGoldAuthor;
	const figure = figures.find(({ name, aliases }) => [name, ...aliases].some((alias) => gold.holder.includes(alias)));
	const names = [gold.holder, ...(figure ? [figure.name, ...figure.aliases] : [])];
	const mine = namingWords(holder);
	return names.some((name) => [...namingWords(name)].some((word) => mine.has(word)));
}
