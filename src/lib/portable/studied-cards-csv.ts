import type { Card } from '#lib/pipeline/cards/card.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { csvLines } from '#lib/portable/csv-lines.ts';

/** A card and how its reader stands to it. */
export interface StudiedCard {
	readonly card: Pick<Card, 'id' | 'kind' | 'form' | 'prompt' | 'answer' | 'source'>;
	readonly schedule: Schedule;
	/** What of it a session shows, or why none does, in one word. */
	readonly queue: string;
	/** Titles; empty where there is none. */
	readonly text: string;
	readonly section: string;
}

const COLUMNS = ['id', 'kind', 'form', 'prompt', 'answer', 'source', 'text', 'section'] as const;
const STUDY_COLUMNS = ['state', 'queue', 'due', 'stability_days', 'difficulty', 'reviews', 'lapses'] as const;

/** The head line of a table of studied cards. */
export const STUDIED_CARDS_HEAD = csvLines([[...COLUMNS, ...STUDY_COLUMNS]]);

/**
 * The line of a studied card in a table of comma-separated values. `due` is the study day, `YYYY-MM-DD`; it and the
 * memory are empty before the first review.
 */
export function studiedCardLine(
	{ card, schedule, queue, text, section }: StudiedCard,
	{ dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>
): string {
	const { id, kind, form, prompt, answer, source } = card;
	const { state, dueAtMs, stabilityDays, difficulty, reviewCount, lapseCount } = schedule;
	const memory =
		state === 'new'
			? ['', '', '']
			: [studyDayOf(dueAtMs, dayStartHour).date, rounded(stabilityDays), rounded(difficulty)];
	return csvLines([
		[id, kind, form, prompt, answer, source.exact, text, section, state, queue, ...memory, reviewCount, lapseCount]
	]);
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
