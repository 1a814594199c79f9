import type { NameProbabilities } from '#lib/pipeline/subjects/tagger-model.ts';
import type { TaggerWord } from '#lib/pipeline/subjects/tagger-words.ts';

const KINDS = ['person', 'place', 'other'] as const;

/** What the first look at the other uses of each word, and at its neighbours, tells of it. */
export function secondLookFeatures(names: readonly TaggerWord[], first: readonly NameProbabilities[]): string[][] {
	const sums = new Map<string, { count: number; person: number; place: number; other: number }>();
	for (const [index, { key }] of names.entries()) {
		const own = first[index];
		if (own === undefined) continue;
		const sum = sums.get(key) ?? { count: 0, person: 0, place: 0, other: 0 };
		sum.count += 1;
		for (const kind of KINDS) sum[kind] += own[kind];
		sums.set(key, sum);
	}
	return names.map((name, index) => {
		const own = first[index];
		const sum = sums.get(name.key);
		const features: string[] = [];
		if (own === undefined || sum === undefined) return features;
		for (const kind of KINDS) {
			features.push(`2:${kind}${step(own[kind])}`);
			if (sum.count > 1) features.push(`2o:${kind}${step((sum[kind] - own[kind]) / (sum.count - 1))}`);
			if (name.index > name.runFrom) features.push(`2-:${kind}${step(first[index - 1]?.[kind] ?? 0)}`);
			if (name.index < name.runTo) features.push(`2+:${kind}${step(first[index + 1]?.[kind] ?? 0)}`);
		}
		return features;
	});
}

function step(probability: number): number {
	return probability < 0.03
		? 0
		: probability < 0.15
			? 1
			: probability < 0.4
				? 2
				: probability < 0.7
					? 3
					: probability < 0.92
						? 4
						: 5;
}
