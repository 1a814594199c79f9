import { cardPortions } from '#lib/generator/card-portions.ts';
import type { GeneratorReply, StartMessage } from '#lib/generator/generator-message.ts';
import { readSource } from '#lib/generator/read-source.ts';
import { stageProgress } from '#lib/generator/stage-progress.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

/** Runs the whole pipeline on one text and answers as it goes. The cards have the ids that the command line gives. */
export async function runJob(
	{ jobId, text: source, title, author }: StartMessage,
	answer: (reply: GeneratorReply) => void,
	nowMs: () => number
): Promise<void> {
	const progressOf = stageProgress((progress) => answer({ type: 'progress', jobId, ...progress }), nowMs);
	const progress = progressOf('reading');
	const read = await readSource(source);
	if ('fault' in read) {
		answer({ type: 'problem', jobId, code: read.fault });
		return;
	}
	const document = parseDocument(read.text, { id: fnv1a(read.text) as TextId, title, author }, progress);
	const subjects = findSubjects(document, progressOf);
	const cards = makeCards(document, subjects, fnv1a, progressOf('cards'));
	for (const portion of cardPortions(cards)) answer({ type: 'cards', jobId, cards: portion });
	answer({ type: 'done', jobId, wordCount: document.wordCount });
}
