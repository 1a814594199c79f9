import { writeFileSync } from 'node:fs';
import type { Weights } from '#lib/pipeline/subjects/evidence.ts';
import type { FigureModel } from '#lib/pipeline/subjects/figure-model.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';
import { figureText, figureTiers, fitFigures, judgeFigures, type JudgedName } from './train-figures-fit.ts';
import { weightLines } from './weight-lines.ts';

// Learns from a folder of annotated texts which names are figures', chooses where the tiers begin by leaving each text
// out in turn, and writes both: npx tsx src/cli/train-figures.ts FOLDER

const TARGET = 'src/lib/pipeline/subjects/figure-weights.ts';

const counting = (weights: Weights): Weights =>
	Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== 0));

function source({ tiers, alone, together }: FigureModel): string {
	return `import type { FigureModel } from '#lib/pipeline/subjects/figure-model.ts';

/** What counts for and against a name's being a figure's. Written by src/cli/train-figures.ts. */
export const FIGURE_MODEL: FigureModel = {
	tiers: {
		included: ${String(tiers.included)},
		suggested: ${String(tiers.suggested)},
		includedPerThousandWords: ${String(tiers.includedPerThousandWords)}
	},
	alone: {
${weightLines(counting(alone))}
	},
	together: {
${weightLines(counting(together))}
	}
};
`;
}

function report(judged: readonly JudgedName[], from: number): string {
	const taken = judged.filter(({ probability }) => probability >= from);
	const right = taken.filter(({ isTrue }) => isTrue).length;
	const all = judged.filter(({ isTrue }) => isTrue).length;
	return `from ${String(from)}: ${(right / all).toFixed(2)} of the marked names, ${(right / taken.length).toFixed(2)} right\n`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-figures: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else {
	const texts = readAnnotatedTexts(folder).map((annotated) => figureText(annotated));
	const judged = judgeFigures(texts);
	const tiers = figureTiers(judged);
	process.stderr.write(report(judged, tiers.included) + report(judged, tiers.suggested));
	writeFileSync(TARGET, source({ tiers, ...fitFigures(texts) }));
}
