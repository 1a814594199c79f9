import type { SubjectDigest, SubjectEntry } from '#lib/format/subject-digest.ts';
import { textAtPoint } from '#lib/platform/text-at-point.ts';
import { paintText } from '#lib/platform/text-highlight.ts';
import { watchTaps } from '#lib/platform/watch-taps.ts';
import { spansOf, subjectsAt } from '#lib/ui/reader/subject-at.ts';
import type { ArticleText } from './article-text.ts';

/** A subject in its sheet; `around` are those whose passage it was tapped in, the innermost first. */
export interface OpenedSubject {
	readonly subject: SubjectEntry;
	readonly around: readonly SubjectEntry[];
}

/** Underlines the names of persons and events, or takes the lines away. */
export function paintSubjects(article: ArticleText, digest: SubjectDigest, isOn: boolean): void {
	for (const kind of ['figure', 'event'] as const) {
		const spans = digest.subjects.flatMap((subject) => {
			if (!isOn || subject.kind !== kind) return [];
			if (subject.kind === 'figure') return subject.isPerhaps ? [] : spansOf(subject);
			return subject.marks;
		});
		paintText(
			kind,
			article.marksOf(
				spans.flatMap((span) => {
					const hit = article.hitOf(span);
					return hit ? [hit] : [];
				})
			)
		);
	}
}

/**
 * Tells which subject the reader taps.
 * @returns stops telling
 */
export function watchSubjects(
	article: ArticleText,
	digest: SubjectDigest,
	ontap: (opened: OpenedSubject) => void
): () => void {
	return watchTaps(article.element, (x, y) => {
		const place = textAtPoint(article.element, x, y);
		const [subject, ...around] = place ? subjectsAt(digest, article.offsetOf(place)) : [];
		if (subject) ontap({ subject, around });
	});
}

export { drawPassageBars } from './passage-bars.ts';
