import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { ANNOTATED_FOLDERS, readIfThere } from './annotated-folders.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { isSameHolder } from './score-holder.ts';
import { examplesOf } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Prints, for essays left out of the training, what the tiers of positions reach by their least probability, their cap
// per 1,000 words and how much the holder's probability counts: npx tsx src/cli/choose-position-tiers.ts

const FLOORS = [0.4, 0.45, 0.5];
const CAPS = [9, 10, 11, 12];
const SHARES = [0, 0.25, 0.5, 1];
const SUGGESTED = [0.18, 0.25, 0.3, 0.35, 0.4];

interface Judged {
	readonly words: number;
	readonly importance: readonly number[];
	readonly found: readonly {
		readonly probability: number;
		readonly holderProbability: number;
		/** Which marks it finds, and whether it gives one of them to its holder. */
		readonly marks: readonly number[];
		readonly isHeld: boolean;
	}[];
}

function judge({ document, gold }: AnnotatedText, models: ReturnType<typeof trainModels>): Judged {
	const sentences = textSentences(document);
	const positions = findPositions(document, sentences, findFigures(document, sentences), models);
	return {
		words: document.wordCount,
		importance: gold.positions.map(({ importance }) => importance),
		found: positions.map((position) => {
			const views = gold.positions.map((view, index) => ({ view, index }));
			const stated = views.filter(({ view: { quote } }) => matches(document.text, position.quote, quote));
			return {
				probability: position.probability,
				holderProbability: position.holderProbability,
				marks: stated.map(({ index }) => index),
				isHeld: stated.some(({ view }) => isSameHolder(gold, position, view))
			};
		})
	};
}

/** Recall of musts, recall, precision and the share of right holders, over all texts. */
function score(texts: readonly Judged[], isTaken: (text: Judged) => readonly boolean[]): string {
	let [musts, foundMusts, wanted, foundWanted, taken, right, held] = [0, 0, 0, 0, 0, 0, 0];
	for (const text of texts) {
		const kept = isTaken(text);
		const own = text.found.filter((_, index) => kept[index]);
		const marks = new Set(own.flatMap((position) => position.marks));
		for (const [index, importance] of text.importance.entries()) {
			musts += Number(importance === 3);
			foundMusts += Number(importance === 3 && marks.has(index));
			wanted += Number(importance >= 2);
			foundWanted += Number(importance >= 2 && marks.has(index));
		}
		taken += own.length;
		right += own.filter((position) => position.marks.length > 0).length;
		held += own.filter(({ isHeld }) => isHeld).length;
	}
	return [foundMusts / musts, foundWanted / wanted, right / taken, held / right].map((x) => x.toFixed(3)).join('\t');
}

const texts = readIfThere({ marks: ANNOTATED_FOLDERS.training.marks, texts: ANNOTATED_FOLDERS.training.marks });
if (texts === null) {
	process.stdout.write(`Left out: every row, as ${ANNOTATED_FOLDERS.training.marks} is not there.\n`);
} else {
	const examples = texts.map(examplesOf);
	const judged = texts.map((text, index) => judge(text, trainModels(examples.filter((_, other) => other !== index))));
	process.stdout.write('floor\tcap\tshare\tmusts\trecall\tprecision\tright holder\n');
	for (const share of SHARES)
		for (const included of FLOORS)
			for (const cap of CAPS) {
				const rule = { included, suggested: 0, includedPerThousandWords: cap };
				const row = score(judged, ({ words, found }) =>
					tiersOf(
						found.map((position) => position.probability * position.holderProbability ** share),
						words,
						rule
					).map((tier) => tier === 'included')
				);
				process.stdout.write(`${String(included)}\t${String(cap)}\t${String(share)}\t${row}\n`);
			}
	for (const least of SUGGESTED) {
		const row = score(judged, ({ found }) => found.map(({ probability }) => probability >= least));
		process.stdout.write(`suggested\t${String(least)}\t\t${row}\n`);
	}
}
