import type { SubjectEntry } from '#lib/format/subject-digest.ts';
import { subjectName } from '#lib/ui/reader/related-subjects.ts';

/** A part of an index under its heading; the first part of a list may have none. */
export interface SubjectGroup {
	readonly title: string;
	readonly subjects: readonly SubjectEntry[];
}

export type SubjectLists = Readonly<Record<SubjectEntry['kind'], readonly SubjectGroup[]>>;

/**
 * Lists the subjects that have all words wanted, in any case: persons by surname and those in doubt apart, events in
 * reading order, positions by holder in order of first appearance.
 * @param wordsFor the words a subject shows, which count too
 */
export function listSubjects(
	subjects: readonly SubjectEntry[],
	wordsFor: (subject: SubjectEntry) => string,
	wanted: string
): SubjectLists {
	const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean);
	const found = subjects.filter((subject) => {
		const text = `${subjectName(subject)} ${wordsFor(subject)}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
	const figures = found
		.filter((subject) => subject.kind === 'figure')
		.sort((a, b) => surname(a.name).localeCompare(surname(b.name), 'en'));
	const events = found.filter(({ kind }) => kind === 'event');
	const positions = found.filter((subject) => subject.kind === 'position');
	const holders = [...new Set(positions.map(({ holder }) => holder))];
	return {
		figure: groups([
			['', figures.filter(({ isPerhaps }) => !isPerhaps)],
			['Perhaps', figures.filter(({ isPerhaps }) => isPerhaps)]
		]),
		event: groups([['', events]]),
		position: groups(holders.map((holder) => [holder, positions.filter((position) => position.holder === holder)]))
	};
}

function groups(parts: readonly (readonly [title: string, subjects: readonly SubjectEntry[]])[]): SubjectGroup[] {
	return parts.flatMap(([title, subjects]) => (subjects.length > 0 ? [{ title, subjects }] : []));
}

/** By which a name is ordered. */
function surname(name: string): string {
	return name.slice(name.lastIndexOf(' ') + 1);
}
