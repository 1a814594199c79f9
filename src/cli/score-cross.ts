import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import { findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import type { SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { ANNOTATED_FOLDERS, readIfThere } from './annotated-folders.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { scoreCards } from './score-cards.ts';
import { scoreTable } from './score-output.ts';
import { poolScores, scoreSubjects } from './score-subjects.ts';
import { examplesOf } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Scores each annotated text with models that were trained without it, and pools the counts:
// npm run score:cross [-- FOLDER]

function subjectsOf({ document }: AnnotatedText, models: ReturnType<typeof trainModels>): SubjectIndex {
	const sentences = textSentences(document);
	const figures = findFigures(document, sentences);
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
	const examples = texts.map(examplesOf);
	const scores = texts.map((annotated, index) => {
		const subjects = subjectsOf(annotated, trainModels(examples.filter((_, other) => other !== index)));
		const cards = makeCards(annotated.document, subjects, fnv1a);
		return { ...scoreSubjects(annotated, subjects), cards: scoreCards(annotated, cards) };
	});
	process.stdout.write(scoreTable(`leave one of ${String(texts.length)} out, pooled`, poolScores(scores)));
}
