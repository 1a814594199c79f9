import { writeFileSync } from 'node:fs';
import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';
import { judgeLeftOut, scoreTiers, type TierScore } from './choose-event-tiers.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';

// Chooses where the tiers of events begin by leaving one text out at a time, prints the curve and writes the rule:
// npx tsx src/cli/train-events-tiers.ts FOLDER

const TARGET = new URL('../lib/pipeline/subjects/event-weights.ts', import.meta.url);

/** What the included tier must reach, with a margin over the .78 that is asked for. */
const LEAST_PRECISION = 0.785;
/** What the suggested tier must find. */
const LEAST_RECALL = 0.88;
/** What lies below it is no event in any tier while the included tier is chosen. */
const LEAST_PROBABILITY = 0.1;
const FLOORS = Array.from({ length: 41 }, (_, index) => (30 + index) / 100);
const SUGGESTED_FLOORS = Array.from({ length: 26 }, (_, index) => (5 + index) / 100);
const CAPS = [6, 7, 8, 9, 10, 12, 15];

const worth = ({ recall, musts }: TierScore) => recall + musts / 3;

function print(name: string, { floor, cap, musts, recall, precision }: TierScore): void {
	const figures = [musts, recall, precision].map((value) => value.toFixed(3)).join('\t');
	process.stdout.write(`${name}\tfrom ${floor.toFixed(2)}, at most ${String(cap)} a 1,000 words\t${figures}\n`);
}

/** The rule that finds most at the least precision, and the highest beginning of the suggested tier that finds enough. */
function chooseTiers(judged: ReturnType<typeof judgeLeftOut>): TierRule {
	process.stdout.write('tier\twhere\trecall of musts\trecall\tprecision\n');
	const included = scoreTiers(judged, FLOORS, CAPS, LEAST_PROBABILITY);
	for (const least of [0.82, 0.8, LEAST_PRECISION, 0.76, 0.74, 0.7]) {
		const best = bestOf(included, least);
		if (best) print('included', best);
	}
	const suggested = scoreTiers(judged, SUGGESTED_FLOORS, [Infinity], Math.min(...SUGGESTED_FLOORS));
	for (const score of suggested.filter((_, index) => index % 5 === 0)) print('suggested', score);
	const chosen = bestOf(included, LEAST_PRECISION);
	const floor = suggested.findLast(({ recall }) => recall >= LEAST_RECALL)?.floor;
	return {
		included: chosen?.floor ?? 0.5,
		suggested: floor ?? LEAST_PROBABILITY,
		includedPerThousandWords: chosen?.cap ?? 10
	};
}

function bestOf(scores: readonly TierScore[], leastPrecision: number): TierScore | undefined {
	const [best] = scores
		.filter(({ precision }) => precision >= leastPrecision)
		.sort((a, b) => worth(b) - worth(a) || a.cap - b.cap);
	return best;
}

function source({ included, suggested, includedPerThousandWords }: TierRule): string {
	const values = `included: ${String(included)}, suggested: ${String(suggested)}, includedPerThousandWords: ${String(includedPerThousandWords)}`;
	return `import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';

/** Where the tiers of events begin, chosen on essays left out of the training. Written by src/cli/train-events-tiers.ts. */
export const EVENT_TIERS: TierRule = { ${values} };
`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-events-tiers: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else {
	writeFileSync(TARGET, source(chooseTiers(judgeLeftOut(readAnnotatedTexts(folder)))));
}
