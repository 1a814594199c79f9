import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';

/** For each candidate, the highest probability of a name that is listed beside it, as in "A, B and C". */
export function companyOf(
	text: string,
	runs: readonly NameRun[],
	candidates: readonly NameCandidate[],
	probabilities: readonly number[]
): number[] {
	const owner = new Map<NameRun, number>();
	for (const [index, candidate] of candidates.entries()) for (const run of candidate.runs) owner.set(run, index);
	const company = candidates.map(() => 0);
	for (const [index, run] of runs.entries()) {
		const next = runs[index + 1];
		if (next?.sentence !== run.sentence || !isListing(text.slice(run.range.end, next.titledStart))) continue;
		const a = owner.get(run);
		const b = owner.get(next);
		if (a === undefined || b === undefined || a === b) continue;
		company[a] = Math.max(company[a] ?? 0, probabilities[b] ?? 0);
		company[b] = Math.max(company[b] ?? 0, probabilities[a] ?? 0);
	}
	return company;
}

function isListing(gap: string): boolean {
	return /^(?:[’']s)?,?\s+(?:(?:and|or|nor|with|to)\s+)?(?:of\s+)?$/u.test(gap) && gap.trim() !== '';
}
