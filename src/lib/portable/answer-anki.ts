import type { SqlJsStatic } from 'sql.js';
import type { AnkiCard } from '#lib/portable/anki-content.ts';
import type { AnkiReply, AnkiRequest } from '#lib/portable/anki-message.ts';
import { writeAnkiPackage } from '#lib/portable/anki-package.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';

/**
 * Gathers portions and packs them, once. SQLite is on its way while they come.
 * @param loadSqlite rejects where it can be fetched from nowhere
 */
export function answerAnki(
	loadSqlite: () => Promise<SqlJsStatic>,
	reply: (reply: AnkiReply) => void
): (request: AnkiRequest) => Promise<void> {
	const sqlite = loadSqlite().catch(() => null);
	const cards: AnkiCard[] = [];
	const reviews: Review[] = [];

	return async (request) => {
		if (request.type === 'portion') {
			for (const card of request.cards ?? []) cards.push(card);
			for (const review of request.reviews ?? []) reviews.push(review);
			return;
		}
		const loaded = await sqlite;
		if (loaded === null) {
			reply({ type: 'problem', code: 'anki-unavailable' });
			return;
		}
		const onprogress = (done: number) => reply({ type: 'progress', done });
		const written = await writeAnkiPackage({ ...request.frame, cards, reviews }, loaded, onprogress);
		reply({ type: 'done', package: written });
	};
}
