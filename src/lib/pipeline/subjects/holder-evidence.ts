import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { groupFeatures } from '#lib/pipeline/subjects/holder-group-evidence.ts';
import type { HolderReference } from '#lib/pipeline/subjects/holder-references.ts';
import type { HolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { countSentences, windowAround, type Surroundings } from '#lib/pipeline/subjects/holder-surroundings.ts';
import { holderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { referenceOf } from '#lib/pipeline/subjects/sentence-reading.ts';
import { isQuoted, type Speech } from '#lib/pipeline/subjects/sentence-speech.ts';
import { UNNAMED_HOLDERS } from '#lib/pipeline/subjects/unnamed-holder.ts';

const few = (count: number, most: number) => Math.min(count, most) / most;
const LONG_AGO = 11;

/** What speaks for and against one whom the text names, or leaves unnamed, being the holder of the view of a sentence. */
export function holderEvidence(scene: HolderScene, index: number, around: Surroundings, holder: Holder): Features {
	const { readings, references } = scene;
	const reading = readings[index];
	if (reading === undefined) return {};
	const key = holderKey(holder);
	const kind = holder.kind === 'person' ? 'person' : 'group';
	const speech = scene.speech[index] ?? null;
	const quoted = isQuoted(speech);
	const own = references[index] ?? [];
	const mine = own.filter((reference) => reference.key === key);
	const speaksOf = (at: number) => readings[at]?.spokenOf.has(key) ?? false;
	const ascribes = (at: number) => readings[at]?.attributed.has(key) ?? false;
	const near = (at: number) => Number(at >= around.first && at <= around.last && ascribes(at));
	const before = (at: number) => at < around.first && ascribes(at);
	let since = 0;
	while (since < LONG_AGO && !speaksOf(index - since)) since += 1;
	const [from, to] = windowAround(scene, index);
	const isFocus = scene.focus[index]?.key === key;
	const mentioned = scene.mentioned.get(key) ?? 0;
	const ascribed = scene.ascribed.get(key) ?? 0;
	const isAway = Number(mine.length === 0);
	const isUnnamed = UNNAMED_HOLDERS.has(holder.name);
	const suffix = quoted ? ', quoted' : '';
	return {
		[kind]: 1,
		[`${kind} spoken of ${since > 4 ? 'long ago' : `${String(since)} before`}${suffix}`]: 1,
		[`most spoken of${suffix}`]: Number(isFocus),
		'most spoken of, and opens with he': Number(isFocus) * isAway * Number(reading.opensWithHe),
		'spoken of in the paragraph': few(countSentences(around.first, index, speaksOf), 4),
		'spoken of where it opens': Number(speaksOf(around.first)),
		'spoken of just before the paragraph': Number(speaksOf(around.first - 1)),
		[`${kind} often spoken of`]: few(Math.log2(1 + mentioned), 6),
		[`${kind} spoken of throughout`]: Math.min(1, (4 * mentioned) / readings.length),
		[`${kind} ascribed it${suffix}`]: Number(ascribes(index)),
		[`${kind} ascribed the sentence before`]: near(index - 1),
		[`${kind} ascribed two before`]: near(index - 2),
		[`${kind} ascribed three before`]: near(index - 3),
		[`${kind} ascribed the end of the paragraph before`]: Number(before(index - 1) || before(index - 2)),
		[`${kind} ascribed the sentence after`]: near(index + 1),
		[`${kind} ascribed in the paragraph`]: few(countSentences(around.first, around.last, ascribes), 3),
		[`${kind} ascribed around`]: few(countSentences(from, to, ascribes), 5),
		[`${kind} ascribed where spoken of`]: ascribed / (mentioned + 2),
		[`${kind} often ascribed`]: few(Math.log2(1 + ascribed), 5),
		...(kind === 'group' ? groupFeatures(holder) : {}),
		...speakerFeatures(speech, key, kind),
		...(quoted ? { [`${kind} named inside the quotation`]: Number(mine.length > 0) } : {}),
		...(quoted ? {} : placeFeatures(scene, index, key, kind)),
		'elsewhere, and no pronoun': isAway * Number(!quoted) * Number(!reading.hasPronoun),
		'elsewhere, others named': isAway * few(own.filter(({ form }) => form === 'name').length, 3),
		[isUnnamed ? `unnamed: ${holder.name.toLowerCase()}` : 'named']: 1,
		...blockFeatures(around, key)
	};
}

function blockFeatures({ block }: Surroundings, key: string): Features {
	if (block === null || block.key === null) return {};
	return { [block.key === key ? `block ${String(block.paragraphsAgo)}` : 'block of another']: 1 };
}

function speakerFeatures(speech: Speech | null, key: string, kind: string): Features {
	if (speech === null) return {};
	const name = isQuoted(speech) ? 'speaker' : 'speaker of a part';
	const mine = speech.stretch.speakers.filter((speaker) => speaker.key === key);
	const [first] = mine;
	if (first === undefined) return { [`no ${name}`]: 1 };
	return {
		[`${kind}, ${name} named ${first.place}`]: 1,
		[`${name}, choice ${String(Math.min(2, speech.stretch.speakers.indexOf(first)))}`]: 1,
		[`${name} named twice`]: Number(mine.length > 1)
	};
}

function placeFeatures(scene: HolderScene, index: number, key: string, kind: string): Features {
	const reading = scene.readings[index];
	const own = scene.references[index] ?? [];
	const mine = own.filter((reference) => reference.key === key);
	if (reading === undefined || mine.length === 0) return {};
	const features: Record<string, number> = {};
	for (const [at, reference] of own.entries()) {
		if (reference.key !== key) continue;
		if (isInside(scene.speech[index] ?? null, reference)) features['named in quoted words'] = 1;
		else
			for (const cue of reading.cues[at] ?? []) {
				if (cue !== 'behind by') features[cue] = 1;
				features[`${kind} ${cue}`] = 1;
			}
	}
	for (const { subject, content } of reading.says) {
		if (referenceOf(subject, mine) === undefined) continue;
		features[`${kind} says`] = 1;
		if (content !== null) features['says that'] = 1;
	}
	return features;
}

function isInside(speech: Speech | null, { start, end }: HolderReference): boolean {
	const { stretch } = speech ?? {};
	if (stretch === undefined || start < stretch.start || end > stretch.end) return false;
	return !stretch.interruptions.some((gap) => gap.start <= start && gap.end >= end);
}
