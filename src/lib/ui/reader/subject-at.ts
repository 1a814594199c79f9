import type { Span, SubjectDigest, SubjectEntry } from '#lib/format/subject-digest.ts';

/** Where of equally long passages one is meant first. */
const RANK = { figure: 0, event: 1, position: 2 } as const;

/** The stretches of the text that open a subject: of an event the words that name it, if they are known. */
export function spansOf(subject: SubjectEntry): readonly Span[] {
	return subject.kind === 'event' && subject.marks.length > 0 ? subject.marks : subject.mentions;
}

/** What to show of each mention: the words in it that name the subject, or all of it. */
export function tellingSpans(subject: SubjectEntry): readonly Span[] {
	if (subject.kind !== 'event') return subject.mentions;
	return subject.mentions.map(
		(mention) => subject.marks.find(([start, end]) => mention[0] <= start && end <= mention[1]) ?? mention
	);
}

/** The subjects that a character of the text belongs to, the one with the fewest words around it first. */
export function subjectsAt({ subjects }: SubjectDigest, offset: number): SubjectEntry[] {
	return subjects
		.filter((subject) => subject.kind !== 'figure' || !subject.isPerhaps)
		.flatMap((subject) => {
			const lengths = spansOf(subject).flatMap(([start, end]) =>
				start <= offset && offset < end ? [end - start] : []
			);
			return lengths.length > 0 ? [{ subject, length: Math.min(...lengths) }] : [];
		})
		.sort((a, b) => a.length - b.length || RANK[a.subject.kind] - RANK[b.subject.kind])
		.map(({ subject }) => subject);
}

/** The subjects that stand in a stretch of the text: persons, events, positions, each in reading order. */
export function subjectsOver({ subjects }: SubjectDigest, range: { start: number; end: number }): SubjectEntry[] {
	return subjects
		.filter((subject) => subject.kind !== 'figure' || !subject.isPerhaps)
		.flatMap((subject) => {
			const starts = spansOf(subject).flatMap(([start, end]) =>
				start < range.end && range.start < end ? [start] : []
			);
			return starts.length > 0 ? [{ subject, start: Math.min(...starts) }] : [];
		})
		.sort((a, b) => RANK[a.subject.kind] - RANK[b.subject.kind] || a.start - b.start)
		.map(({ subject }) => subject);
}
