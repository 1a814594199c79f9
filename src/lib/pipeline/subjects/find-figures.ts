import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, type Progress } from '#lib/pipeline/document/progress.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { figureCandidates, type FigureCandidates } from '#lib/pipeline/subjects/figure-candidates.ts';
import { figureForms } from '#lib/pipeline/subjects/figure-forms.ts';
import type { FigureModel } from '#lib/pipeline/subjects/figure-model.ts';
import { FIGURE_MODEL } from '#lib/pipeline/subjects/figure-weights.ts';
import { shownName } from '#lib/pipeline/subjects/shown-name.ts';
import { weighFigures } from '#lib/pipeline/subjects/weigh-figures.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Finds the persons of a text, in the order of their first mention. */
export function findFigures(
	document: Document,
	sentences: readonly TextSentence[],
	progress?: Progress,
	model: FigureModel = FIGURE_MODEL
): Figure[] {
	return figuresOf(
		document,
		figureCandidates(document, sentences, partOf(progress, 0, 0.8)),
		model,
		partOf(progress, 0.8, 1)
	);
}

/** Chooses the persons among names already gathered. */
export function figuresOf(
	document: Document,
	gathered: FigureCandidates,
	model: FigureModel,
	progress?: Progress
): Figure[] {
	const { candidates } = gathered;
	const findings = weighFigures(document.text, gathered, model, progress);
	const tiers = tiersOf(
		findings.map(({ probability }) => probability),
		document.wordCount,
		model.tiers
	);
	const names = candidates.map((candidate) => shownName(document.text, candidate));
	const ids = subjectIds('figure', names);
	return candidates.flatMap((candidate, index) => {
		const [tier, finding, id, name] = [tiers[index], findings[index], ids[index], names[index]];
		if (!tier || !finding || !id || !name) return [];
		const mentions = candidate.runs.map(({ range }) => range);
		return [{ id, tier, ...finding, name, forms: figureForms(document.text, candidate), mentions }];
	});
}
