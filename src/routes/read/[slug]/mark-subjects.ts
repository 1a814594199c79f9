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

/** Whether words that name somebody or something stand under a point of the window: a tap there is for them. */
export function isNameAt(article: ArticleText, digest: SubjectDigest, x: number, y: number): boolean {
	const place = textAtPoint(article.element, x, y);
	const [subject] = place ? subjectsAt(digest, article.offsetOf(place)) : [];
	return subject !== undefined && subject.kind !== 'position';
}

/**
 * Tells which subject the reader taps, and where in the whole text; over the words that name one a mouse becomes a hand.
 * @returns stops telling
 */
export function watchSubjects(
	article: ArticleText,
	digest: SubjectDigest,
	ontap: (opened: OpenedSubject, offset: number) => void
): () => void {
	const { element } = article;
	const offsetUnder = (x: number, y: number) => {
		const place = textAtPoint(element, x, y);
		return place && article.offsetOf(place);
	};
	const subjectsUnder = (x: number, y: number) => {
		const offset = offsetUnder(x, y);
		return offset === null ? [] : subjectsAt(digest, offset);
	};
	const stop = watchTaps(element, (x, y) => {
		const [subject, ...around] = subjectsUnder(x, y);
		if (subject) ontap({ subject, around }, offsetUnder(x, y) ?? 0);
	});
	const onpointermove = ({ pointerType, clientX, clientY }: PointerEvent) => {
		if (pointerType !== 'mouse') return;
		const [subject] = subjectsUnder(clientX, clientY);
		element.classList.toggle('over-name', subject !== undefined && subject.kind !== 'position');
	};
	element.addEventListener('pointermove', onpointermove);
	return () => {
		stop();
		element.removeEventListener('pointermove', onpointermove);
	};
}
