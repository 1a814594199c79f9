import { existsSync } from 'node:fs';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';
import { scoreCards } from './score-cards.ts';
import { scoreTable } from './score-output.ts';
import { scoreSubjects } from './score-subjects.ts';

// Scores the generator on annotated texts, one table a text: npx tsx src/cli/score.ts FOLDER_OF_MARKS [FOLDER_OF_TEXTS]

const [marks, texts = marks] = process.argv.slice(2);
if (marks === undefined || texts === undefined) {
	process.stderr.write('score: name the folder of annotations and, if it is another, the folder of texts.\n');
	process.exitCode = 1;
} else if (!existsSync(marks) || !existsSync(texts)) {
	process.stdout.write(`Left out: every text of ${marks}, which is not there.\n`);
} else {
	for (const annotated of readAnnotatedTexts(marks, texts)) {
		const subjects = findSubjects(annotated.document);
		const cards = makeCards(annotated.document, subjects, fnv1a);
		const rows = { ...scoreSubjects(annotated, subjects), cards: scoreCards(annotated, cards) };
		process.stdout.write(scoreTable(annotated.name, rows));
	}
}
