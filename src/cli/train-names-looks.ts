import { documentFacts } from '#lib/pipeline/subjects/tagger-document.ts';
import { taggerFeatures } from '#lib/pipeline/subjects/tagger-features.ts';
import {
	classify,
	type NameProbabilities,
	type TaggerLooks,
	type TaggerModel
} from '#lib/pipeline/subjects/tagger-model.ts';
import { secondLookFeatures } from '#lib/pipeline/subjects/tagger-second-look.ts';
import { taggerWords } from '#lib/pipeline/subjects/tagger-words.ts';
import { fitTagger, type TaggerExample } from './train-names-fit.ts';
import type { LabelledText } from './train-names-texts.ts';

const SEED = 7;
const PARTS = 3;
const LABELS = new Map([
	['P', 1],
	['L', 2],
	['G', 3],
	['M', 3]
]);

/** Gives the capitalised words of a text as examples. */
export function nameExamples({ sentences, labels }: LabelledText) {
	const names = sentences.flatMap(taggerWords);
	const facts = documentFacts(sentences, names);
	const examples = names.map((name): TaggerExample => ({
		features: taggerFeatures(name, facts.get(name.key) ?? []),
		second: [],
		label: LABELS.get(labels.get(name.word) ?? '') ?? 0
	}));
	return { names, examples };
}

/** A labelled text, its words described. */
export type PreparedText = ReturnType<typeof nameExamples>;

function tag(model: TaggerModel, { examples }: PreparedText): NameProbabilities[] {
	return examples.map(({ features, second }) =>
		classify(model, [...features.identity, ...features.lists, ...features.context, ...second])
	);
}

function withFirstLook(text: PreparedText, first: TaggerModel): PreparedText {
	const second = secondLookFeatures(text.names, tag(first, text));
	return { ...text, examples: text.examples.map((example, index) => ({ ...example, second: second[index] ?? [] })) };
}

const examplesIn = (texts: readonly PreparedText[]) => texts.flatMap(({ examples }) => examples);

/** The second look learns from first looks by models that did not know the text. */
export function trainLooks(texts: readonly PreparedText[]): TaggerLooks {
	const seenOnce = Array.from({ length: PARTS }, (_, part) => {
		const model = fitTagger(examplesIn(texts.filter((__, index) => index % PARTS !== part)), SEED + part);
		return texts.filter((__, index) => index % PARTS === part).map((text) => withFirstLook(text, model));
	}).flat();
	return { first: fitTagger(examplesIn(texts), SEED), second: fitTagger(examplesIn(seenOnce), SEED + PARTS) };
}

/** Shares of the words of persons that a look finds, and of those it takes for such that are. */
export function lookReport({ first, second }: TaggerLooks, texts: readonly PreparedText[]): string {
	const looked = texts.map((text) => withFirstLook(text, first));
	return row('first look', first, texts) + row('second look', second, looked);
}

function row(name: string, model: TaggerModel, texts: readonly PreparedText[]): string {
	let [right, taken, all] = [0, 0, 0];
	for (const text of texts) {
		for (const [index, { person }] of tag(model, text).entries()) {
			const isPerson = text.examples[index]?.label === 1;
			if (isPerson) all += 1;
			if (person >= 0.5) taken += 1;
			if (isPerson && person >= 0.5) right += 1;
		}
	}
	return `${name}\twords of persons: recall ${(right / all).toFixed(3)}, precision ${(right / taken).toFixed(3)}\n`;
}
