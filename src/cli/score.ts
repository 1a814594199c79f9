import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';
import { ANNOTATED_FOLDERS, readIfThere } from './annotated-folders.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { scoreCards } from './score-cards.ts';
import { scoreTable } from './score-output.ts';
import { scoreSubjects } from './score-subjects.ts';

// Scores the generator on annotated texts, one table a text: npm run score [-- FOLDER_OF_MARKS [FOLDER_OF_TEXTS]].
// Without a folder: the essay's own annotation, and those of the folder beside the project where it is there.

function score(annotated: AnnotatedText): string {
	const subjects = findSubjects(annotated.document);
	const cards = makeCards(annotated.document, subjects, fnv1a);
	return scoreTable(annotated.name, { ...scoreSubjects(annotated, subjects), cards: scoreCards(annotated, cards) });
}

const [marks, texts = marks] = process.argv.slice(2);
const folders =
	marks === undefined ? [ANNOTATED_FOLDERS.own, ANNOTATED_FOLDERS.others] : [{ marks, texts: texts ?? marks }];
const scored = new Set<string>();
for (const folder of folders) {
	const found = readIfThere(folder);
	if (found === null) process.stdout.write(`Left out: every text of ${folder.marks}, which is not there.\n`);
	for (const annotated of found ?? []) {
		if (!scored.has(annotated.name)) process.stdout.write(score(annotated));
		scored.add(annotated.name);
	}
}
