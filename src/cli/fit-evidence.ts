import { weigh, type Weights } from '#lib/pipeline/subjects/evidence.ts';
import { figureExamples } from './evidence-examples.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';
import { fitWeights, type Example } from './logistic-fit.ts';

// Fits the weights of the evidence on a folder of annotated texts and prints them as JSON, with a cross-check on
// standard error that leaves one text out at a time: npx tsx src/cli/fit-evidence.ts FOLDER

const FIGURE_RIDGE = 3;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7];

function crossCheck(name: string, texts: readonly (readonly Example[])[], ridge: number): void {
	const judged = texts.flatMap((own) => {
		const weights = fitWeights(texts.filter((other) => other !== own).flat(), ridge);
		return own.map(({ features, isTrue }) => ({ probability: weigh(features, weights).probability, isTrue }));
	});
	const all = judged.filter(({ isTrue }) => isTrue).length;
	for (const threshold of THRESHOLDS) {
		const taken = judged.filter(({ probability }) => probability >= threshold);
		const right = taken.filter(({ isTrue }) => isTrue).length;
		const row = [threshold, (right / all).toFixed(2), (right / taken.length).toFixed(2)].join('\t');
		process.stderr.write(`${name}\tat, recall of candidates, precision\t${row}\n`);
	}
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('fit-evidence: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else {
	const texts = readAnnotatedTexts(folder);
	const alone: Weights = fitWeights(
		texts.flatMap((text) => figureExamples(text)),
		FIGURE_RIDGE
	);
	const examples = texts.map((text) => figureExamples(text, alone));
	crossCheck('figures', examples, FIGURE_RIDGE);
	const fitted = { figuresAlone: alone, figures: fitWeights(examples.flat(), FIGURE_RIDGE) };
	process.stdout.write(`${JSON.stringify(fitted, null, '\t')}\n`);
}
