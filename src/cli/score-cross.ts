import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import { findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { figuresOf } from '#lib/pipeline/subjects/find-figures.ts';
import { FIGURE_MODEL } from '#lib/pipeline/subjects/figure-weights.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import type { SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { ANNOTATED_FOLDERS, readIfThere } from './annotated-folders.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { scoreCards } from './score-cards.ts';
import { scoreTable } from './score-output.ts';
import { poolScores, scoreSubjects } from './score-subjects.ts';
import { figureText, fitFigures, type FigureText } from './train-figures-fit.ts';
import { examplesOf, type TextExamples } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Scores each annotated text with models that were trained without it, and pools the counts:
// npm run score:cross [-- FOLDER]

interface Prepared {
	readonly annotated: AnnotatedText;
	readonly names: FigureText;
	readonly examples: TextExamples;
}

/** What is found in a text by models that learned from the others. The tagger of names never learns from these texts. */
function subjectsOf({ annotated: { document }, names }: Prepared, others: readonly Prepared[]): SubjectIndex {
	const models = trainModels(others.map(({ examples }) => examples));
	const weights = fitFigures(others.map((other) => other.names));
	const sentences = textSentences(document);
	const figures = figuresOf(document, names.gathered, { ...FIGURE_MODEL, ...weights });
	return {
		figures,
		events: findEvents(document, sentences, models.events),
		positions: findPositions(document, sentences, figures, models)
	};
}

const [folder] = process.argv.slice(2);
const { training } = ANNOTATED_FOLDERS;
const { marks } = folder === undefined ? training : { marks: folder };
const texts = readIfThere({ marks, texts: marks });
if (texts === null) {
	process.stdout.write(`Left out: every row, as ${marks} is not there.\n`);
} else {
	const prepared = texts.map((annotated): Prepared => ({
		annotated,
		names: figureText(annotated),
		examples: examplesOf(annotated)
	}));
	const scores = prepared.map((text) => {
		const { annotated } = text;
		const subjects = subjectsOf(
			text,
			prepared.filter((other) => other !== text)
		);
		const cards = makeCards(annotated.document, subjects, fnv1a);
		return { ...scoreSubjects(annotated, subjects), cards: scoreCards(annotated, cards) };
	});
	process.stdout.write(scoreTable(`leave one of ${String(texts.length)} out, pooled`, poolScores(scores)));
}
