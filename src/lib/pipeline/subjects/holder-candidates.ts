import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { authorEvidence } from '#lib/pipeline/subjects/holder-author-evidence.ts';
import { holderEvidence } from '#lib/pipeline/subjects/holder-evidence.ts';
import type { HolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { surroundingsOf, type Surroundings } from '#lib/pipeline/subjects/holder-surroundings.ts';
import { holderKey, type HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { sentenceFacts } from '#lib/pipeline/subjects/sentence-facts.ts';
import { isQuoted } from '#lib/pipeline/subjects/sentence-speech.ts';

/** One who may hold the view of a sentence; null stands for somebody whom the text near by does not name. */
export interface HolderCandidate {
	readonly holder: Holder | null;
	readonly features: Features;
}

const PERSONS_BACK = 10;
const GROUPS_BACK = 3;
const SPEAKERS_BACK = 40;
const UNNAMED_BACK = 4;

/** Gives those who may hold the view of a sentence: the author, whoever is spoken of near by, and nobody of these. */
export function holderCandidates(scene: HolderScene, index: number): HolderCandidate[] {
	const around = surroundingsOf(scene, index);
	const others = othersNear(scene, index, around);
	return [
		{
			holder: { name: scene.document.author, kind: 'author' },
			features: authorEvidence(scene, index, around)
		},
		...others.map((holder) => ({ holder, features: holderEvidence(scene, index, around, holder) })),
		{ holder: null, features: nobodyEvidence(scene, index, others.length) }
	];
}

function othersNear(scene: HolderScene, index: number, { block, first }: Surroundings): Holder[] {
	const { references, speech, focus, readings } = scene;
	const found = new Map<HolderKey, Holder>();
	const add = (holder: Holder | null | undefined) => {
		if (holder && !found.has(holderKey(holder))) found.set(holderKey(holder), holder);
	};
	for (let back = 0; back <= PERSONS_BACK && index - back >= 0; back += 1) {
		for (const { holder } of (references[index - back] ?? []).toReversed())
			if (holder.kind === 'person' || back <= GROUPS_BACK) add(holder);
	}
	for (const { holder } of speech[index]?.stretch.speakers ?? []) add(holder);
	for (let back = 1; block !== null && back < SPEAKERS_BACK; back += 1) {
		const speaker = speech[index - back]?.stretch.speakers[0];
		if (speaker !== undefined && speaker.key === block.key) add(speaker.holder);
	}
	add(focus[index]?.holder);
	for (let back = 0; back <= UNNAMED_BACK && index - back >= first; back += 1) add(readings[index - back]?.unnamed);
	return [...found.values()];
}

function nobodyEvidence({ sentences, speech }: HolderScene, index: number, others: number): Features {
	const sentence = sentences[index];
	if (sentence === undefined) return {};
	const { has, sayVerbs } = sentenceFacts(sentence);
	const quoted = isQuoted(speech[index]);
	return {
		nobody: 1,
		'nobody, quoted': Number(quoted),
		'nobody, quoted words': Number(!quoted && Boolean(speech[index])),
		'nobody, few to choose': 1 / (2 + others),
		'nobody, says': Math.min(sayVerbs, 2) / 2,
		'nobody, it is said': has(
			/\b[Ii]t (?:is|was|will be|may be|has been|might be) (?:\p{L}+ly )?(?:said|held|argued|urged|objected|thought|believed|supposed|replied|asked|assumed|contended|alleged)\b/u
		)
	};
}
