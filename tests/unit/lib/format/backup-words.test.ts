import { describe, expect, test } from 'vitest';
import { withDesiredRetention } from '#lib/pipeline/schedule/desired-retention.ts';
import { backupContentWords, restoreWords } from '#lib/format/backup-words.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { addHighlight, changeHighlight } from '#lib/store/highlights.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { savePlace } from '#lib/store/places.ts';
import { changeScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, reviewId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { inProcessWorkshop } from '#tests/support/in-process-backups.ts';
import { makeSound } from '#tests/support/sound-store.ts';
import { grade } from '#tests/support/store-promise.ts';

const LATER_MS = FIXED_NOW_MS + 1_000_000;
const BOTH = 'Where both have changed the same thing, the later change stays.';

let count = 0;

async function emptyStore(): Promise<Store> {
	return openStore(`backup-words-${(count += 1)}`);
}

async function highlight(store: Store, id: string): Promise<void> {
	const source = { start: 0, end: 4, exact: 'Harb', prefix: '', suffix: '' };
	const times = { createdAtMs: LATER_MS, changedAtMs: LATER_MS, removedAtMs: null };
	await addHighlight(store, { id, textId: TEXT_ID, source, colour: 'yellow', note: '', ...times });
}

const remove = (store: Store, id: string) => changeHighlight(store, id, { removedAtMs: LATER_MS }, LATER_MS);
const place = { textId: TEXT_ID, paragraphId: 'p4', character: 0, fraction: 0.9, atMs: LATER_MS } as const;

/** What was done on the other device, of which the backup is. */
const ROWS: readonly [name: string, there: (store: Store) => Promise<unknown>, words: string][] = [
	['nothing', () => Promise.resolve(), 'It adds 0 cards and 0 reviews to this device and takes nothing away.'],
	[
		'a review and a highlight',
		async (store) => {
			await grade(store, cardId(2), 3, LATER_MS);
			await highlight(store, 'h2');
		},
		'It adds 0 cards, 1 review and 1 highlight to this device and takes nothing away.'
	],
	[
		'a card deleted',
		(store) => actOnCards(store, { deed: 'deleted', cardIds: [cardId(2)], atMs: LATER_MS }),
		'It adds 0 cards and 0 reviews to this device. It takes away 1 card, deleted before this backup was made.'
	],
	[
		'a highlight removed that is here, and one that never was',
		async (store) => {
			await highlight(store, 'h2');
			await remove(store, 'h1');
			await remove(store, 'h2');
		},
		'It adds 0 cards and 0 reviews to this device. It takes away 1 highlight, deleted before this backup was made.'
	],
	[
		'a review undone that is here, and one that never was',
		async (store) => {
			await grade(store, cardId(2), 3, LATER_MS);
			await undoReview(store, reviewId(LATER_MS));
			await undoReview(store, reviewId(FIXED_NOW_MS + 1));
		},
		'It adds 0 cards and 0 reviews to this device. It takes away 1 review, undone before this backup was made.'
	],
	[
		'two cards deleted, a review undone',
		async (store) => {
			await actOnCards(store, { deed: 'deleted', cardIds: [cardId(2), cardId(3)], atMs: LATER_MS });
			await undoReview(store, reviewId(FIXED_NOW_MS + 1));
		},
		'It adds 0 cards and 0 reviews to this device. It takes away 2 cards and 1 review, deleted or undone before this backup was made.'
	],
	[
		'a card edited, one returned, a note written, and read on',
		async (store) => {
			await editCard(store, cardId(1), { prompt: 'Mine?', answer: 'Mine.' }, LATER_MS);
			await actOnCards(store, { deed: 'returned', cardIds: [cardId(3)], atMs: LATER_MS });
			await changeHighlight(store, 'h1', { note: 'other' }, LATER_MS);
			await savePlace(store, place, ['s1']);
		},
		'It adds 0 cards and 0 reviews to this device and takes nothing away. It changes 2 cards and 1 highlight. In 1 text it moves your place.'
	],
	[
		'a holiday that is over',
		(store) =>
			changeScheduling(
				store,
				(settings) => ({ ...settings, pastHolidays: [{ fromDate: '2025-03-01', toDate: '2025-03-09' }] }),
				LATER_MS
			),
		'It adds 0 cards and 0 reviews to this device and takes nothing away.'
	],
	[
		'other study settings',
		(store) => changeScheduling(store, (settings) => withDesiredRetention(settings, 0.8, LATER_MS), LATER_MS),
		'It adds 0 cards and 0 reviews to this device and takes nothing away. Study settings that were changed later in it take the place of yours.'
	]
];

describe('what restoring a backup does, in words', () => {
	test.each(ROWS)('%s', async (_name, there, words) => {
		const [here, other] = [await emptyStore(), await emptyStore()];
		await makeSound(here);
		await mergeWhole(other, await readWhole(here));
		await there(other);
		const bytes = await inProcessWorkshop(other).make({ app: '0.1.0', createdAtMs: LATER_MS });
		const workshop = inProcessWorkshop(here);
		expect(restoreWords(await workshop.read(bytes)).replace(` ${BOTH}`, '')).toBe(words);
		await workshop.restore();
		expect(restoreWords(await workshop.read(bytes)).replace(` ${BOTH}`, ''), 'once restored').toBe(ROWS[0]?.[2]);
	});

	test('what was deleted, removed or undone there is no part of what a backup holds', async () => {
		const [here, other] = [await emptyStore(), await emptyStore()];
		await makeSound(other);
		await actOnCards(other, { deed: 'deleted', cardIds: [cardId(2)], atMs: LATER_MS });
		await undoReview(other, reviewId(FIXED_NOW_MS + 1));
		await remove(other, 'h1');
		const bytes = await inProcessWorkshop(other).make({ app: '0.1.0', createdAtMs: LATER_MS });
		const preview = await inProcessWorkshop(here).read(bytes);
		expect(backupContentWords(preview)).toMatch(/^3 cards, 2 reviews \([^)]*\)$/);
		expect(restoreWords(preview)).toContain('It adds 3 cards and 2 reviews to this device and takes nothing away.');
	});
});
