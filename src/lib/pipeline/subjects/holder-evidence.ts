import { OPINION_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { groupKey, type NamedHolder } from '#lib/pipeline/subjects/holder-candidates.ts';
import { sentenceFacts } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** What is known of a text before the holders of its views are ranked; one entry a sentence. */
export interface HolderContext {
	readonly sentences: readonly TextSentence[];
	readonly byRule: readonly Holder[];
	readonly named: readonly (readonly NamedHolder[])[];
	/** How often the text names each holder, by key. */
	readonly counts: ReadonlyMap<string, number>;
	/** How often a verb of saying follows the name. */
	readonly saying: ReadonlyMap<string, number>;
	/** The share of sentences that the rules give to the author, in [0, 1]. */
	readonly authorShare: number;
}

/** The key under which a holder found by rule is named elsewhere. */
export function holderKey({ figure, name, kind }: Holder): string {
	return figure?.id ?? (kind === 'author' ? 'author' : groupKey(name));
}

const few = (count: number, most: number) => Math.min(count, most) / most;

/** What speaks for and against the author's being the holder of a view. */
export function authorFeatures(context: HolderContext, index: number): Features {
	const { sentences, byRule, named } = context;
	const sentence = sentences[index];
	if (sentence === undefined) return {};
	const { has, sayVerbs, pastCount, nameCount, isQuoted } = sentenceFacts(sentence);
	const around = byRule.slice(Math.max(0, index - 4), index + 5);
	const own = named[index] ?? [];
	return {
		author: 1,
		[`author rule ${byRule[index]?.rule ?? ''}`]: 1,
		authorAround: around.filter(({ kind }) => kind === 'author').length / Math.max(1, around.length),
		authorShare: context.authorShare,
		authorBefore: Number(byRule[index - 1]?.kind === 'author'),
		authorI: has(/\b(?:I|my|My|me)\b/u),
		authorWe: has(/\b(?:[Ww]e|[Oo]ur|us)\b/u),
		authorHe: has(/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]im)\b/u),
		authorThey: has(/\b(?:[Tt]hey|[Tt]heir)\b/u),
		authorOpensHe: has(/^(?:He|She|They|His|Her|Their)\b/u),
		authorMarks: has(/[“"]/u),
		authorOpensMark: has(/^[“"‘]/u),
		authorQuoted: Number(isQuoted),
		authorSays: few(sayVerbs, 2),
		authorPast: few(pastCount, 4),
		authorNames: few(nameCount, 5),
		authorPersons: few(own.filter(({ kind }) => kind === 'person').length, 3),
		authorGroups: few(own.filter(({ kind }) => kind === 'group').length, 3),
		authorNobody: Number(own.length === 0),
		authorOpensParagraph: Number(sentence.indexInParagraph === 0)
	};
}

/** What speaks for and against somebody whom the text has named being the holder of a view. */
export function candidateFeatures(context: HolderContext, index: number, key: string, recency: number): Features {
	const { sentences, byRule, named } = context;
	const sentence = sentences[index];
	if (sentence === undefined) return {};
	const since = sentencesSince(named, index, key);
	const own = (named[index] ?? []).filter((other) => other.key === key);
	const kind = own[0]?.kind ?? kindOf(context, index, key);
	const ruled = byRule[index];
	const isRuled = ruled !== undefined && holderKey(ruled) === key;
	const previous = byRule[index - 1];
	const inParagraph = named
		.slice(index - sentence.indexInParagraph, index + 1)
		.filter((names) => names.some((other) => other.key === key)).length;
	const opensParagraph = (named[index - sentence.indexInParagraph] ?? []).some((other) => other.key === key);
	const isPerson = Number(kind === 'person');
	const { has, isQuoted } = sentenceFacts(sentence);
	const total = context.counts.get(key) ?? 0;
	const away = Number(since > 0);
	return {
		[`is ${kind}`]: 1,
		[isRuled ? `rule ${ruled.rule}` : `not rule ${ruled?.kind ?? ''}`]: 1,
		[`since ${kind} ${since > 4 ? 'long' : String(since)}`]: 1,
		[`recency ${String(Math.min(recency, 4))}`]: 1,
		before: Number(previous !== undefined && holderKey(previous) === key),
		beforeThat: Number(
			index > 1 &&
				holderKey(byRule[index - 2] ?? byRule[index - 1] ?? { name: '', kind: 'group', rule: 'ranked' }) === key
		),
		inParagraph: few(inParagraph, 4),
		opensParagraph: Number(opensParagraph),
		oftenNamed: few(Math.log2(1 + total), 5),
		sayingShare: (context.saying.get(key) ?? 0) / (total + 2),
		heAway: away * isPerson * has(/\b(?:[Hh]e|[Ss]he)\b/u),
		hisAway: away * isPerson * has(/\b(?:[Hh]is|[Hh]er|[Hh]im)\b/u),
		opensHeAway: away * isPerson * has(/^(?:He|She|His|Her)\b/u),
		theyAway: away * (1 - isPerson) * has(/\b(?:[Tt]hey|[Tt]heir)\b/u),
		opensTheyAway: away * (1 - isPerson) * has(/^(?:They|Their)\b/u),
		noPronounAway: away * Number(has(/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir)\b/u) === 0),
		marksAway: away * has(/[“"]/u),
		quotedAway: away * Number(isQuoted),
		...placeFeatures(sentence, own)
	};
}

/** What the words around a holder's name say of it. */
function placeFeatures({ text, start }: TextSentence, own: readonly NamedHolder[]): Features {
	const features: Record<string, number> = {};
	const mark = (name: string, isSo: boolean) => {
		if (isSo) features[name] = 1;
	};
	for (const [at, name] of own.entries()) {
		const before = text.slice(Math.max(0, name.start - start - 30), name.start - start);
		const after = text.slice(name.end - start, name.end - start + 50);
		const [next = '', second = '', third = ''] = after.toLowerCase().match(/\p{L}+/gu) ?? [];
		const isApart = /^[^.;:]?\s*[,;:.]/u.test(after);
		mark('opensSentence', name.start - start < 3);
		mark('earlyInSentence', name.start - start < 40);
		mark('firstNamed', at === 0);
		mark('saysNext', !isApart && SAY_VERBS.has(next));
		mark('saysSoon', !SAY_VERBS.has(next) && (SAY_VERBS.has(second) || SAY_VERBS.has(third)));
		mark(
			'saysBefore',
			/\b(?:says|said|writes|wrote|asks|asked|cries|cried|adds|added|observes|remarks|replied)\s+$/u.test(before)
		);
		mark('by', /\bby (?:the |\p{Lu}\p{L}*\.? )*$/u.test(before));
		mark('accordingTo', /\b(?:[Aa]ccording to|[Ww]ith|[Ff]or) (?:the |\p{Lu}\p{L}*\.? )*$/u.test(before));
		mark('of', /\b(?:of|in|from|to|against|on|at) (?:the |\p{Lu}\p{L}*\.? )*$/u.test(before));
		mark('owner', /^[’']s?\s/u.test(after));
		mark(
			'ownsOpinion',
			/^[’']s?\s/u.test(after) && (OPINION_NOUNS.has(second) || OPINION_NOUNS.has(third) || OPINION_NOUNS.has(next))
		);
		mark('acts', !isApart && /^(?:was|were|had|has|have|is|are|would|did|does|could|never|also|then)$/u.test(next));
		mark('followers', name.kind === 'group' && /(?:ists?|ians?|ites|ers|ism)$/u.test(name.name));
		mark('plural', name.kind === 'group' && /s$/u.test(name.name));
		mark('capital', name.kind === 'group' && /^\p{Lu}/u.test(name.name) && name.start - start > 0);
	}
	return features;
}

function sentencesSince(named: HolderContext['named'], index: number, key: string): number {
	for (let back = 0; back <= 10 && index - back >= 0; back += 1)
		if ((named[index - back] ?? []).some((other) => other.key === key)) return back;
	return 11;
}

function kindOf({ byRule, named }: HolderContext, index: number, key: string): string {
	const ruled = byRule[index];
	if (ruled !== undefined && holderKey(ruled) === key) return ruled.kind;
	for (let back = 1; back <= 10 && index - back >= 0; back += 1) {
		const found = (named[index - back] ?? []).find((other) => other.key === key);
		if (found !== undefined) return found.kind;
	}
	return 'person';
}
