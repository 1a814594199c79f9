import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { chooseViews, weighViewsOf, type WeighedView } from '#lib/pipeline/subjects/find-positions.ts';
import { POSITION_TIERS, type PositionTierRule } from '#lib/pipeline/subjects/position-weights.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { ANNOTATED_FOLDERS, readIfThere } from './annotated-folders.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { poolScores, scoreSubjects } from './score-subjects.ts';
import { examplesOf } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Prints, for essays left out of the training, what the tiers of positions reach by their least probability, their cap
// per 1,000 words and how much the holder's probability counts: npx tsx src/cli/choose-position-tiers.ts

const FLOORS = [0.4, 0.45, 0.5];
const CAPS = [9, 10, 11, 12, 14];
const SHARES = [0, 0.25, 0.5, 0.75, 1, 1.5];
/** About the middle of the holders' probabilities. */
const TYPICAL_HOLDER = 0.75;
const SUGGESTED = [0.18, 0.25, 0.3, 0.35, 0.4];

interface WeighedText {
	readonly annotated: AnnotatedText;
	readonly views: readonly WeighedView[];
}

function weigh(annotated: AnnotatedText, models: ReturnType<typeof trainModels>): WeighedText {
	const { document } = annotated;
	const sentences = textSentences(document);
	return { annotated, views: weighViewsOf(document, sentences, findFigures(document, sentences), models) };
}

/** Recall of musts, recall, precision and the share of right holders, over all texts. */
function row(texts: readonly WeighedText[], rule: PositionTierRule, name: 'positions' | 'positions, suggested too') {
	const scores = texts.map(({ annotated, views }) => {
		const positions = chooseViews(views, annotated.document.wordCount, rule);
		return scoreSubjects(annotated, { figures: [], events: [], positions });
	});
	const score = poolScores(scores)[name];
	return ['recall of musts', 'recall', 'precision', 'right holder']
		.map((figure) => score?.[figure] ?? { part: 0, whole: 1 })
		.map(({ part, whole }) => (part / whole).toFixed(3))
		.join('\t');
}

const texts = readIfThere(ANNOTATED_FOLDERS.training);
if (texts === null) {
	process.stdout.write(`Left out: every row, as ${ANNOTATED_FOLDERS.training.marks} is not there.\n`);
} else {
	const examples = texts.map(examplesOf);
	const weighed = texts.map((text, index) => weigh(text, trainModels(examples.filter((_, other) => other !== index))));
	process.stdout.write('floor\tcap\tshare\tmusts\trecall\tprecision\tright holder\n');
	for (const holderShare of SHARES)
		for (const floor of FLOORS)
			for (const includedPerThousandWords of CAPS) {
				// The floor is one of the view; a sure holder leaves it where it is, a doubtful one raises it.
				const included = floor * TYPICAL_HOLDER ** holderShare;
				const rule = { ...POSITION_TIERS, included, includedPerThousandWords, holderShare };
				const figures = [included.toFixed(3), String(includedPerThousandWords), String(holderShare)].join('\t');
				process.stdout.write(`${figures}\t${row(weighed, rule, 'positions')}\n`);
			}
	for (const least of SUGGESTED) {
		const likely = weighed.map(({ annotated, views }) => ({
			annotated,
			views: views.filter(({ finding }) => finding.probability >= least)
		}));
		process.stdout.write(`suggested\t${String(least)}\t\t${row(likely, POSITION_TIERS, 'positions, suggested too')}\n`);
	}
}
