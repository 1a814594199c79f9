import type { Document } from '#lib/pipeline/document/document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { groupPhrases } from '#lib/pipeline/subjects/group-phrases.ts';
import { WORK_NOUNS } from '#lib/pipeline/subjects/holder-words.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Names a holder of views within one text, however the text names it at each place. */
export type HolderKey = string & { readonly brand: 'HolderKey' };

/** One place where a sentence names somebody who may hold a view. */
export interface NamedHolder extends TextRange {
	readonly key: HolderKey;
	readonly holder: Holder;
}

/** Of a sentence that is a list of names no more are read. */
const MOST_PERSONS = 60;

/** Gives the persons, groups and works that a sentence names, in reading order. */
export function namedHolders(
	document: Document,
	sentence: TextSentence,
	mentions: readonly FigureMention[],
	lowerCase: ReadonlySet<string>
): NamedHolder[] {
	const persons = mentionsWithin(mentions, sentence)
		.slice(0, MOST_PERSONS)
		.map(({ start, end, figure }): NamedHolder => {
			const holder: Holder = { name: figure.name, kind: 'person', figure };
			return { start, end, key: holderKey(holder), holder };
		});
	const isTaken = ({ start, end }: TextRange) => persons.some((other) => other.start < end && start < other.end);
	const others = groupPhrases(document.text, sentence, lowerCase)
		.filter((range) => !isTaken(range))
		.map((range): NamedHolder => {
			const holder = otherHolder(document.text.slice(range.start, range.end).replace(/\s+/gu, ' '));
			return { ...range, key: holderKey(holder), holder };
		});
	return [...persons, ...others].sort((a, b) => a.start - b.start);
}

function otherHolder(name: string): Holder {
	return { name, kind: WORK_NOUNS.has(name.toLowerCase().split(' ').at(-1) ?? '') ? 'work' : 'group' };
}

/** The key of a holder: a group has the same whatever article stands before it, in singular and plural. */
export function holderKey({ figure, name, kind }: Holder): HolderKey {
	if (figure !== undefined) return figure.id as string as HolderKey;
	if (kind === 'author') return 'author' as HolderKey;
	return name
		.toLowerCase()
		.replace(/^(?:(?:the|these|those|some|many|most|all|an?|our)\s+)+/u, '')
		.replace(/\s+(?:of|in|who|from|at)\s.*$/su, '')
		.replace(/([^s])s$/u, '$1') as HolderKey;
}
