import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import type { NameProbabilities } from '#lib/pipeline/subjects/tagger-model.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';

const NOTHING: NameProbabilities = { person: 0, place: 0, other: 0 };

/** What the tagger says of all uses of a name together; log-odds are cut at ±5. */
export function taggedFeatures({ runs }: NameCandidate, tagged: ReadonlyMap<Word, NameProbabilities>): Features {
	const uses = runs.map(({ sentence, from, coreTo, titles }) => {
		const words = sentence.words.slice(from + titles.length, coreTo).filter(({ isCapitalised }) => isCapitalised);
		const own = words.map((word) => tagged.get(word) ?? NOTHING);
		return {
			person: mean(own.map(({ person }) => person)),
			last: own[own.length - 1]?.person ?? 0,
			place: mean(own.map(({ place }) => place)),
			other: mean(own.map(({ other }) => other))
		};
	});
	const person = uses.map((use) => use.person);
	return {
		taggedPerson: logOdds(mean(person)),
		taggedLast: logOdds(mean(uses.map(({ last }) => last))),
		taggedMost: logOdds(person.reduce((most, own) => Math.max(most, own), 0)),
		taggedSure: mean(person.map((own) => Number(own > 0.8))),
		taggedPlace: mean(uses.map(({ place }) => place)),
		taggedOther: mean(uses.map(({ other }) => other))
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function logOdds(probability: number): number {
	return Math.max(-5, Math.min(5, Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability))));
}
