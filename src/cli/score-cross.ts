import { existsSync } from 'node:fs';
import { findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';
import { scoreTable } from './score-output.ts';
import { poolScores, scoreSubjects } from './score-subjects.ts';
import { examplesOf } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Scores events and positions on each annotated text with models that were trained without it, and pools the counts:
// npx tsx src/cli/score-cross.ts FOLDER. Figures come from the tagger as it is committed.

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('score-cross: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else if (!existsSync(folder)) {
	process.stdout.write(`Left out: every row, as ${folder} is not there.\n`);
} else {
	const texts = readAnnotatedTexts(folder);
	const examples = texts.map(examplesOf);
	const scores = texts.map((annotated, index) => {
		const models = trainModels(examples.filter((_, other) => other !== index));
		const { document } = annotated;
		const sentences = textSentences(document);
		const figures = findFigures(document, sentences);
		return scoreSubjects(annotated, {
			figures,
			events: findEvents(document, sentences, models.events),
			positions: findPositions(document, sentences, figures, models)
		});
	});
	process.stdout.write(scoreTable(`leave one of ${String(texts.length)} out, pooled`, poolScores(scores)));
}
