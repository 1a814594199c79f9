import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { weigh } from '#lib/pipeline/subjects/evidence.ts';
import type { FigureCandidates } from '#lib/pipeline/subjects/figure-candidates.ts';
import type { FigureModel } from '#lib/pipeline/subjects/figure-model.ts';
import { companyOf } from '#lib/pipeline/subjects/name-company.ts';

/** Weighs each name of a text in two looks: alone, then in the company it keeps. */
export function weighFigures(
	text: string,
	gathered: FigureCandidates,
	model: Pick<FigureModel, 'alone' | 'together'>,
	progress?: Progress
): ReturnType<typeof weigh>[] {
	const { candidates, featuresOf } = gathered;
	const company = companyIn(text, gathered, model.alone);
	return candidates.map(
		telling(progress, candidates, (candidate, index) =>
			weigh(featuresOf(candidate, company[index] ?? 0), model.together)
		)
	);
}

/** How surely the names that stand beside each one are persons', by what is known of them alone. */
export function companyIn(
	text: string,
	{ runs, candidates, featuresOf }: FigureCandidates,
	alone: FigureModel['alone']
) {
	const probabilities = candidates.map((candidate) => weigh(featuresOf(candidate, 0), alone).probability);
	return companyOf(text, runs, candidates, probabilities);
}
