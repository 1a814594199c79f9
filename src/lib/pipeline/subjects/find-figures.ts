import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { tiersOf, weigh } from '#lib/pipeline/subjects/evidence.ts';
import { FIGURE_TIERS, FIGURE_WEIGHTS, FIGURE_WEIGHTS_ALONE } from '#lib/pipeline/subjects/figure-weights.ts';
import { figureCandidates } from '#lib/pipeline/subjects/figure-candidates.ts';
import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { companyOf } from '#lib/pipeline/subjects/name-company.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Titles that say only that someone is addressed with respect; a name is shown without them. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|M|MM|Mme|Mlle|Herr|Frau|Comrade|Citizen)\.?\s+/u;

/** Finds the persons of a text, in the order of their first mention. Two looks: alone, then in their company. */
export function findFigures(document: Document, sentences: readonly TextSentence[], progress?: Progress): Figure[] {
	const { runs, candidates, featuresOf } = figureCandidates(document, sentences, partOf(progress, 0, 0.8));
	const alone = candidates.map((candidate) => weigh(featuresOf(candidate, 0), FIGURE_WEIGHTS_ALONE).probability);
	const company = companyOf(document.text, runs, candidates, alone);
	const findings = candidates.map(
		telling(partOf(progress, 0.8, 1), candidates, (candidate, index) =>
			weigh(featuresOf(candidate, company[index] ?? 0), FIGURE_WEIGHTS)
		)
	);
	const tiers = tiersOf(
		findings.map(({ probability }) => probability),
		document.wordCount,
		FIGURE_TIERS
	);
	const names = candidates.map((candidate) => shownName(document.text, candidate));
	const ids = subjectIds('figure', names);
	return candidates.flatMap((candidate, index) => {
		const [tier, finding, id, name] = [tiers[index], findings[index], ids[index], names[index]];
		if (!tier || !finding || !id || !name) return [];
		const mentions = candidate.runs.map(({ range }) => range);
		return [{ id, tier, ...finding, name, forms: formsOf(document.text, candidate), mentions }];
	});
}

function formsOf(text: string, { runs }: NameCandidate): string[] {
	const forms = runs.flatMap(({ range, titledStart }) => [
		text.slice(range.start, range.end),
		text.slice(titledStart, range.end)
	]);
	return [...new Set(forms.map((form) => form.replace(/\s+/gu, ' ')))];
}

/** The longest form that the text gives; a rank ("Lord", "Bishop") stays before a single name. */
function shownName(text: string, candidate: NameCandidate): string {
	const plain = candidate.runs.map(({ range }) => text.slice(range.start, range.end));
	const longest = longestOf(plain);
	if (longest.includes(' ')) return longest;
	return longestOf(
		candidate.runs.map(({ titledStart, range }) => text.slice(titledStart, range.end).replace(COURTESY, ''))
	);
}

function longestOf(forms: readonly string[]): string {
	return forms.reduce((best, form) => (form.length > best.length ? form : best), '').replace(/\s+/gu, ' ');
}
