import type { SubjectDigest, SubjectEntry } from '#lib/format/subject-digest.ts';
import { spansOf } from '#lib/ui/reader/subject-at.ts';

/** The name a subject goes by, as a heading: of a position, whose it is. */
export function subjectName(subject: SubjectEntry): string {
	const name = subject.kind === 'position' ? subject.holder : subject.name;
	return name.slice(0, 1).toLocaleUpperCase('en') + name.slice(1);
}

/** The positions that a person holds, by any name that the text's index gives as the holder. */
export function positionsOf({ subjects }: SubjectDigest, subject: SubjectEntry): SubjectEntry[] {
	if (subject.kind !== 'figure') return [];
	return subjects.filter((other) => other.kind === 'position' && other.holder === subject.name);
}

/** The persons and events named within the passages of a position or an event. */
export function namedWithin({ subjects }: SubjectDigest, subject: SubjectEntry): SubjectEntry[] {
	if (subject.kind === 'figure') return [];
	return subjects.filter(
		(other) =>
			other !== subject &&
			other.kind !== 'position' &&
			spansOf(other).some(([start, end]) => subject.mentions.some(([from, to]) => from <= start && end <= to))
	);
}
