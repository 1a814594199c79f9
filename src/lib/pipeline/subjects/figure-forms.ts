import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';

/** The forms in which a text names one person: with and without title, and with and without "of Nicomedia". */
export function figureForms(text: string, { runs }: NameCandidate): string[] {
	const forms = runs.flatMap(({ range, titledStart, coreEnd }) => [
		text.slice(range.start, range.end),
		text.slice(titledStart, range.end),
		text.slice(range.start, coreEnd),
		text.slice(titledStart, coreEnd)
	]);
	return [...new Set(forms.map((form) => form.replace(/\s+/gu, ' ')))];
}
