import type { SqlJsStatic, SqlValue } from 'sql.js';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { AnkiCard, AnkiContent } from '#lib/portable/anki-content.ts';
import { firstDay } from '#lib/portable/anki-days.ts';
import { deckName, deckNames } from '#lib/portable/anki-deck-names.ts';
import { checksum, noteFields, sortWords } from '#lib/portable/anki-fields.ts';
import { ankiHistory } from '#lib/portable/anki-history.ts';
import { ankiIds, deckId } from '#lib/portable/anki-ids.ts';
import { NOTE_TYPE_ID, noteType } from '#lib/portable/anki-note-type.ts';
import { cardPlan } from '#lib/portable/anki-rows.ts';
import { ANKI_SCHEMA, ANKI_SCHEMA_VERSION, NOT_SYNCED } from '#lib/portable/anki-schema.ts';
import { collectionSettings, decks, presets } from '#lib/portable/anki-settings.ts';

const FIELD_SEPARATOR = '\u001f';

/** A collection file, and what is in it. */
export interface AnkiCollection {
	readonly bytes: Uint8Array;
	readonly cardCount: number;
	readonly reviewCount: number;
}

/**
 * The SQLite file that is an Anki collection: a note and a card of it for each card of the deck, and the history.
 * A note has the card's id for its own (`guid`), so that to take in a later package changes the notes that were edited
 * here since, and doubles none. The later edit wins, as between two devices. Anki keeps its own schedule of a card that
 * it has already, and leaves notes that came by our text file, which are of another type, as they are.
 * @param onprogress told what part is done, in [0, 1]
 */
export async function writeAnkiCollection(
	{ cards, reviews, titles, settings, nowMs }: AnkiContent,
	sqlite: SqlJsStatic,
	onprogress: (done: number) => void = () => undefined
): Promise<AnkiCollection> {
	const ordered = inReadingOrder(cards);
	const ids = ankiIds(ordered, nowMs);
	const idOf = (cardId: CardId) => ids.get(cardId) ?? 0;
	const first = firstDay({ cards, settings, nowMs });
	const nowSeconds = Math.floor(nowMs / 1000);
	const checksums = await Promise.all(ordered.map(({ card }) => checksum(sortWords(card))));
	const history = ankiHistory(
		reviews,
		new Map(ordered.map(({ card, resetAtMs }) => [card.id, { ankiId: idOf(card.id), resetAtMs }])),
		{ settings, nowMs },
		onprogress
	);

	const database = new sqlite.Database();
	try {
		database.run(ANKI_SCHEMA);
		database.run('BEGIN');
		const insert = (table: string, rows: Iterable<readonly SqlValue[]>) => {
			let statement: ReturnType<typeof database.prepare> | null = null;
			for (const row of rows) {
				statement ??= database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(',')})`);
				statement.run([...row]);
			}
			statement?.free();
		};
		const counted = { firstMs: first.startMs, nowMs, newCards: ordered.length };
		const deckIds = new Map(deckNames(titles.values()).map((name) => [name, deckId(name)]));
		insert('col', [
			[
				...[1, Math.floor(first.startMs / 1000), nowMs, nowMs, ANKI_SCHEMA_VERSION, 0, 0, 0],
				...[
					collectionSettings(settings, counted),
					{ [NOTE_TYPE_ID]: noteType(nowSeconds) },
					decks(deckIds, nowSeconds),
					presets(settings, nowSeconds),
					{}
				].map((part) => JSON.stringify(part))
			]
		]);
		insert(
			'notes',
			ordered.map((one, index) => noteRow(one, idOf(one.card.id), titles, checksums[index] ?? 0))
		);
		insert(
			'cards',
			ordered.map((one, index) => {
				const plan = cardPlan(one, index + 1, { first, settings, nowMs });
				return [
					...[idOf(one.card.id), idOf(one.card.id), deckId(deckName(titles.get(one.card.textId))), 0],
					...[changedAtSeconds(one, idOf(one.card.id)), NOT_SYNCED, plan.type, plan.queue, plan.due, plan.ivl],
					...[plan.factor, plan.reps, plan.lapses, plan.left, 0, 0, 0, plan.data]
				];
			})
		);
		insert(
			'revlog',
			history.map(({ id, cid, ease, ivl, lastIvl, factor, time, type }) => [
				...[id, cid, NOT_SYNCED, ease, ivl, lastIvl, factor, time, type]
			])
		);
		database.run('COMMIT');
		const reviewCount = history.filter(({ ease }) => ease > 0).length;
		return { bytes: database.export(), cardCount: ordered.length, reviewCount };
	} finally {
		database.close();
	}
}

function noteRow(one: AnkiCard, id: number, titles: AnkiContent['titles'], sum: number): readonly SqlValue[] {
	const { card } = one;
	const fields = noteFields(card, titles.get(card.textId) ?? '').join(FIELD_SEPARATOR);
	const tags = ` commonplace ${card.kind} `;
	const editedAtSeconds = Math.floor((one.editedAtMs ?? id) / 1000);
	return [id, card.id, NOTE_TYPE_ID, editedAtSeconds, NOT_SYNCED, tags, fields, sortWords(card), sum, 0, ''];
}

function changedAtSeconds({ editedAtMs, schedule }: AnkiCard, id: number): number {
	return Math.floor(Math.max(id, editedAtMs ?? 0, schedule.lastReviewAtMs ?? 0) / 1000);
}

function inReadingOrder(cards: readonly AnkiCard[]): readonly AnkiCard[] {
	const key = ({ card, order }: AnkiCard) => [card.textId, order, card.id] as const;
	return [...cards].sort((one, other) => {
		const [text, place, id] = key(one);
		const [otherText, otherPlace, otherId] = key(other);
		if (text !== otherText) return text < otherText ? -1 : 1;
		return place - otherPlace || (id < otherId ? -1 : 1);
	});
}
