import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { namesPerson } from '#lib/pipeline/subjects/name-lead.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';

/** Titles that say only that someone is addressed with respect; a name is shown without them. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|M|MM|Mme|Mlle|Herr|Frau|Comrade|Citizen)\.?\s+/u;

/** The longest form that the text gives; a rank ("Lord", "Bishop") stays before a single name. */
export function shownName(text: string, { runs }: NameCandidate): string {
	const own = runs.filter((run) => !hasPlaceBefore(run, runs));
	const longest = longestOf(own.map(({ range }) => text.slice(range.start, range.end)));
	if (longest.includes(' ')) return longest;
	return longestOf(own.map(({ titledStart, range }) => text.slice(titledStart, range.end).replace(COURTESY, '')));
}

const LEAST_USES = 2;

/** "At Fontainebleau Napoleon abdicated": the first word belongs to the words before the name. */
function hasPlaceBefore({ words, titles, sentence, from }: NameRun, runs: readonly NameRun[]): boolean {
	const [first = '', ...others] = words;
	if (others.length === 0 || titles.length > 0 || namesPerson(first.toLowerCase())) return false;
	const [before, last] = [sentence.words[from - 2], sentence.words[from - 1]];
	const isBehind =
		/^(?:at|in|near|on)$/iu.test(last?.text ?? '') ||
		(/^(?:at|in|near|on)$/iu.test(before?.text ?? '') && /^\p{Ll}+$/u.test(last?.text ?? ''));
	const name = others.join(' ');
	return isBehind && runs.filter((run) => run.words.join(' ') === name).length >= LEAST_USES;
}

function longestOf(forms: readonly string[]): string {
	return forms.reduce((best, form) => (form.length > best.length ? form : best), '').replace(/\s+/gu, ' ');
}
