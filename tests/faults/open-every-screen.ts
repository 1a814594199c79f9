import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { CardDetail } from '#lib/state/card-detail.svelte.ts';
import { CardList } from '#lib/state/card-list.svelte.ts';
import { CardTable } from '#lib/state/card-table.ts';
import { Highlights } from '#lib/state/highlights.svelte.ts';
import { RetentionReport } from '#lib/state/retention-report.svelte.ts';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { readBackup } from '#lib/portable/read-backup.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { sha256 } from '#tests/support/backup-builders.ts';
import { reviewId } from '#tests/support/deck-builders.ts';
import { backupDeskOf } from '#tests/support/in-process-backups.ts';
import { inProcessDesk } from '#tests/support/in-process-figures.ts';

interface Screens {
	readonly nowMs: () => number;
	readonly textId: TextId;
	readonly text: string;
	/** Cards whose pages are opened. */
	readonly cardIds: readonly CardId[];
}

/**
 * Opens what stands behind every screen over a store, grades a card, and makes a backup that can be read.
 * @returns what is wrong: failures told, and numbers that are none
 */
export async function openEveryScreen(store: Store, { nowMs, textId, text, cardIds }: Screens): Promise<string[]> {
	const ready = Promise.resolve(store);
	const problems: string[] = [];
	const note = (screen: string, error: { readonly code: string } | null, figures: unknown = null) => {
		if (error !== null) problems.push(`${screen}: ${error.code}`);
		if (hasNoNumber(figures)) problems.push(`${screen}: no number`);
	};

	const today = new Today({ ready, nowMs });
	await today.refresh();
	note('Today', today.error, [today.dueCount, today.newCount, today.unread, today.continueReading, today.pause]);

	const list = new CardList({ ready, nowMs, table: new CardTable() });
	await list.load();
	note('Cards', list.error, list.cards);
	await list.narrow({ words: 'is:due the', sort: 'due' });
	note('Search', list.error, list.cards);
	for (const id of cardIds) {
		const detail = new CardDetail({ ready, nowMs, table: new CardTable() });
		await detail.load(id);
		note('A card', detail.error, [detail.listed, detail.past]);
	}

	const marks = new Highlights({
		open: () => ready,
		nowMs,
		makeHighlightId: () => 'mark',
		onchange: () => undefined
	});
	await marks.load(textId, text);
	note('Read', marks.error, marks.anchored);

	const report = new RetentionReport({ ready, desk: inProcessDesk(() => ready, nowMs), rest: () => Promise.resolve() });
	await report.load();
	note('Retention', report.error, [report.leading, report.parts]);

	let count = 90_000;
	const makeReviewId = (atMs: number) => reviewId(atMs, (count += 1));
	const session = new ReviewSession({ ready, nowMs, makeReviewId, onchange: () => undefined });
	await session.start();
	note('Review', session.error, [session.progress, session.summary]);
	if (session.card) {
		session.showAnswer();
		note('Answer', session.error, session.intervals);
		await session.grade(3);
		note('Grade', session.error, session.schedule);
		await session.undo();
		note('Undo', session.error);
	}

	const desk = backupDeskOf(ready, nowMs);
	const file = await desk.export();
	note('Export', desk.error);
	if (file !== null) {
		const { data } = await readBackup(file.bytes, sha256);
		const { reviews } = await readWhole(store);
		if (data.reviews.length !== reviews.length) problems.push('Export: reviews missing');
	}
	return problems;
}

/** Infinity is a number here: when a card comes that never comes. */
function hasNoNumber(value: unknown): boolean {
	if (typeof value === 'number') return Number.isNaN(value);
	if (ArrayBuffer.isView(value)) return false;
	return typeof value === 'object' && value !== null && Object.values(value).some(hasNoNumber);
}
