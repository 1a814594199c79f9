import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import type { AnkiCard, AnkiContent } from '#lib/portable/anki-content.ts';
import { writeAnkiPackage } from '#lib/portable/anki-package.ts';
import { ankiCard, ankiContent, packAndRead } from '#tests/support/anki-content.ts';
import type { AnkiRow } from '#tests/support/anki-reader.ts';
import { deckCard, reviewOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { wallClock } from '#tests/support/replayed-reviews.ts';
import { stayIn } from '#tests/support/stay-in-zone.ts';

const cardIdAt = (order: number) => deckCard(order).id;

/** A reader of some weeks: cards in every state, some reviews undone. */
function someWeeks(cardCount: number): AnkiContent {
	const random = seededRandom(7);
	const reviews: Review[] = [];
	for (let order = 0; order < cardCount; order += 1) {
		let atMs = FIXED_NOW_MS - Math.floor((1 + random() * 60) * DAY_MS);
		for (let left = Math.floor(random() * 9); left > 0 && atMs < FIXED_NOW_MS; left -= 1) {
			const rating = ([1, 2, 3, 3, 3, 4] as const)[Math.floor(random() * 6)] ?? 3;
			const review = {
				...reviewOf(cardIdAt(order), atMs, rating, reviews.length),
				tookMs: Math.floor(random() * 90_000)
			};
			reviews.push(random() < 0.15 ? markUndone(review) : review);
			atMs += Math.floor(random() < 0.4 ? random() * 20 * MINUTE_MS : random() * 12 * DAY_MS);
		}
	}
	const cards = Array.from({ length: cardCount }, (_, order) => ankiCard(order, reviews));
	return ankiContent({ cards, reviews: reviews.sort((one, other) => (one.id < other.id ? -1 : 1)) });
}

function byGuid({ notes, cards }: { notes: readonly AnkiRow[]; cards: readonly AnkiRow[] }): Map<unknown, AnkiRow> {
	const guidOf = new Map(notes.map(({ id, guid }) => [id, guid]));
	return new Map(cards.map((card) => [guidOf.get(card['nid'] ?? 0), card]));
}

/** Days, or seconds below nought, that a schedule's last review gave. */
function givenInterval({ state, dueAtMs, lastReviewAtMs, intervalDays }: Schedule): number {
	if (lastReviewAtMs === null) return 0;
	return state === 'review' ? intervalDays : (lastReviewAtMs - dueAtMs) / 1000;
}

describe('a reader of some weeks', () => {
	const content = someWeeks(120);

	test.each(['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'])(
		'every card and when it is due, in %s',
		async (zone) => {
			const read = await stayIn(zone, () => packAndRead(content));
			const dayOf = (atMs: number) => wallClock(zone)(atMs).day;
			expect(read.integrity).toBe('ok');
			expect(read.files).toEqual(['collection.anki2', 'media']);
			const rows = byGuid(read);
			expect(rows.size).toBe(content.cards.length);
			expect(new Set(content.cards.map(({ schedule }) => schedule.state)).size).toBe(4);
			for (const { card, schedule } of content.cards) {
				const row = rows.get(card.id);
				const due = Number(row?.['due']);
				if (schedule.state === 'review') {
					expect(dayOf(Number(read.col['crt']) * 1000) + due, card.id).toBe(dayOf(schedule.dueAtMs));
				} else if (schedule.state !== 'new') {
					expect(due * 1000, card.id).toBeCloseTo(schedule.dueAtMs, -3);
				}
				expect(row, card.id).toMatchObject({ reps: schedule.reviewCount, lapses: schedule.lapseCount, ord: 0 });
			}
			const fresh = content.cards.filter(({ schedule }) => schedule.state === 'new').map(({ card }) => card.id);
			const inOrder = fresh.map((id) => Number(rows.get(id)?.['due']));
			expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
		}
	);

	test('every review that stands, with its grade, its time and the intervals before and after', async () => {
		const read = await packAndRead(content);
		const rows = byGuid(read);
		const rowAt = new Map(read.revlog.map((row) => [`${row['cid']} ${row['id']}`, row]));
		const standing = content.reviews.filter(({ undone }) => undone !== true);
		expect(standing.length).toBeGreaterThan(200);
		expect(standing.length).toBeLessThan(content.reviews.length);
		expect(read.revlog).toHaveLength(standing.length);
		for (const review of standing) {
			const own = standing.filter(({ cardId, atMs }) => cardId === review.cardId && atMs <= review.atMs);
			const after = replayCard(review.cardId, own, DEFAULT_SCHEDULING);
			const before = replayCard(review.cardId, own.slice(0, -1), DEFAULT_SCHEDULING);
			expect(rowAt.get(`${rows.get(review.cardId)?.['id']} ${review.atMs}`)).toMatchObject({
				ease: review.rating,
				time: review.tookMs,
				type: { new: 0, learning: 0, review: 1, relearning: 2 }[before.state],
				ivl: givenInterval(after),
				lastIvl: givenInterval(before),
				factor: Math.round(((after.difficulty - 1) / 9 + 0.1) * 1000)
			});
		}
	});

	test('the memory state under FSRS', async () => {
		const rows = byGuid(await packAndRead(content));
		for (const { card, schedule } of content.cards) {
			const data = JSON.parse(String(rows.get(card.id)?.['data']));
			if (schedule.lastReviewAtMs === null) {
				expect(data).toEqual({});
				continue;
			}
			expect(data).toMatchObject({ dr: 0.9, decay: 0.154, lrt: Math.floor(schedule.lastReviewAtMs / 1000) });
			expect(data.s).toBeCloseTo(schedule.stabilityDays, 3);
			expect(data.d).toBeCloseTo(schedule.difficulty, 2);
		}
	});

	test('the same bytes each time, whatever order it comes in', async () => {
		const sqlite = await initSqlJs();
		const { bytes, cardCount, reviewCount } = await writeAnkiPackage(content, sqlite);
		const turned = { ...content, cards: [...content.cards].reverse(), reviews: [...content.reviews].reverse() };
		expect((await writeAnkiPackage(turned, sqlite)).bytes).toEqual(bytes);
		expect(cardCount).toBe(content.cards.length);
		expect(reviewCount).toBe(content.reviews.filter(({ undone }) => undone !== true).length);
	});

	test('what is done is told, never less than before', async () => {
		const told: number[] = [];
		await writeAnkiPackage(content, await initSqlJs(), (done) => told.push(done));
		expect(told.length).toBeGreaterThan(0);
		expect(told).toEqual([...told].sort((one, other) => one - other));
		expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
	});
});

describe('where a card stands', () => {
	const id = cardIdAt(0);
	const weekAgo = FIXED_NOW_MS - 7 * DAY_MS;
	const learned = [reviewOf(id, weekAgo, 4)];
	const learning = [reviewOf(id, FIXED_NOW_MS - MINUTE_MS, 1)];
	const lapsed = [...learned, reviewOf(id, FIXED_NOW_MS - MINUTE_MS, 1)];
	const tomorrow = FIXED_NOW_MS + DAY_MS;

	test.each<[name: string, reviews: readonly Review[], given: Partial<AnkiCard>, row: AnkiRow]>([
		['new', [], {}, { type: 0, queue: 0, due: 1, ivl: 0, left: 0, factor: 0 }],
		['in learning', learning, {}, { type: 1, queue: 1, due: FIXED_NOW_MS / 1000, ivl: 0, left: 2 }],
		['in learning, one step on', [reviewOf(id, FIXED_NOW_MS, 3)], {}, { type: 1, queue: 1, left: 1 }],
		['in review', learned, {}, { type: 2, queue: 2, left: 0, reps: 1, factor: 2500 }],
		['forgotten', lapsed, {}, { type: 3, queue: 1, left: 1, lapses: 1, ivl: 1 }],
		['suspended and new', [], { suspended: true }, { type: 0, queue: -1, due: 1 }],
		['suspended in review', learned, { suspended: true }, { type: 2, queue: -1 }],
		['buried', learned, { buriedUntilMs: tomorrow }, { type: 2, queue: -3 }],
		['suspended and buried', learned, { suspended: true, buriedUntilMs: tomorrow }, { type: 2, queue: -1 }],
		['buried until a time that is past', learned, { buriedUntilMs: weekAgo }, { type: 2, queue: 2 }]
	])('%s', async (_name, reviews, given, row) => {
		const { cards } = await packAndRead({ cards: [ankiCard(0, reviews, given)], reviews });
		expect(cards).toHaveLength(1);
		expect(cards[0]).toMatchObject(row);
	});

	test('a card that was moved is due on the day it was moved to', async () => {
		const moved = ankiCard(0, learned);
		const dueAtMs = FIXED_NOW_MS + 40 * DAY_MS;
		const { cards, col } = await packAndRead({
			cards: [{ ...moved, schedule: { ...moved.schedule, dueAtMs } }],
			reviews: learned
		});
		const dayOf = (atMs: number) => wallClock('UTC')(atMs).day;
		expect(dayOf(Number(col['crt']) * 1000) + Number(cards[0]?.['due'])).toBe(dayOf(dueAtMs));
		expect(cards[0]?.['ivl']).toBe(moved.schedule.intervalDays);
	});
});

describe('times', () => {
	const id = cardIdAt(0);

	test('reviews of one millisecond are both there', async () => {
		const reviews = [0, 1, 2].map((salt) => reviewOf(cardIdAt(salt), FIXED_NOW_MS - HOUR_MS, 3, salt));
		const cards = reviews.map((_, order) => ankiCard(order, reviews));
		const { revlog } = await packAndRead({ cards, reviews });
		expect(revlog.map((row) => Number(row['id']) - FIXED_NOW_MS + HOUR_MS)).toEqual([0, 1, 2]);
	});

	test('no id is of a time to come, as Anki refuses those, though the clock was once ahead', async () => {
		const reviews = [1, 2, 3].map((days) => reviewOf(id, FIXED_NOW_MS + days * DAY_MS));
		const added = { addedAtMs: FIXED_NOW_MS + 300 * DAY_MS };
		const { revlog, cards, notes } = await packAndRead({ cards: [ankiCard(0, reviews, added)], reviews });
		expect(revlog).toHaveLength(3);
		for (const { id: rowId } of [...revlog, ...cards, ...notes]) {
			expect(Number(rowId)).toBeLessThan(FIXED_NOW_MS + HOUR_MS);
		}
	});

	test('a clock that was never set', async () => {
		expect((await packAndRead({ cards: [ankiCard(0)], nowMs: 0 })).cards).toHaveLength(1);
	});

	test('what was reviewed before a reset is there, and the reset after it', async () => {
		const [before, resetAtMs, later] = [20, 10, 5].map((days) => FIXED_NOW_MS - days * DAY_MS) as [
			number,
			number,
			number
		];
		const reviews = [reviewOf(id, before, 4), reviewOf(id, later, 3)];
		const { revlog, cards } = await packAndRead({ cards: [ankiCard(0, reviews, { resetAtMs })], reviews });
		expect(revlog.map(({ id: at, ease, type, lastIvl }) => ({ at, ease, type, lastIvl }))).toEqual([
			{ at: before, ease: 4, type: 0, lastIvl: 0 },
			{ at: resetAtMs, ease: 0, type: 4, lastIvl: 0 },
			{ at: later, ease: 3, type: 0, lastIvl: 0 }
		]);
		expect(cards[0]).toMatchObject({ type: 1, reps: 1 });
	});

	test('a reset of a card that had no reviews is none', async () => {
		const cards = [ankiCard(0, [], { resetAtMs: FIXED_NOW_MS - DAY_MS })];
		expect((await packAndRead({ cards })).revlog).toEqual([]);
	});
});

describe('the collection', () => {
	test('reviews of cards that are not in it are left out', async () => {
		const reviews = [
			reviewOf(cardIdAt(0), FIXED_NOW_MS - HOUR_MS),
			reviewOf(cardIdAt(9), FIXED_NOW_MS - HOUR_MS, 3, 1)
		];
		expect((await packAndRead({ cards: [ankiCard(0, reviews)], reviews })).revlog).toHaveLength(1);
	});

	test('an empty deck is a package too', async () => {
		const { integrity, cards, notes, revlog } = await packAndRead({});
		expect({ integrity, cards, notes, revlog }).toEqual({ integrity: 'ok', cards: [], notes: [], revlog: [] });
	});

	test('every note has its type, every card its deck, and the settings are the reader’s', async () => {
		const settings = { ...DEFAULT_SCHEDULING, desiredRetention: 0.85, newCardsPerDay: 7, dayStartHour: 2 };
		const other = ankiCard(1, [], { card: { ...deckCard(1), textId: 'other' as TextId } });
		const unknown = ankiCard(2, [], { card: { ...deckCard(2), textId: 'unknown' as TextId } });
		const titles = new Map([
			[deckCard(0).textId, 'On Harbours'],
			['other' as TextId, ' Ships::and\nBoats: 3:30 ']
		]);
		const { col, notes, cards } = await packAndRead({ cards: [ankiCard(0), other, unknown], titles, settings });
		const [decks, models, presets, conf] = (['decks', 'models', 'dconf', 'conf'] as const).map((column) =>
			JSON.parse(String(col[column]))
		);
		expect(col['ver']).toBe(11);
		expect(conf).toMatchObject({ schedVer: 2, rollover: 2 });
		expect(notes.map(({ mid }) => models[String(mid)]?.name)).toEqual(Array(3).fill('Commonplace'));
		expect(new Set(cards.map(({ did }) => decks[String(did)]?.name))).toEqual(
			new Set(['Commonplace::On Harbours', 'Commonplace::Ships:and Boats: 3:30', 'Commonplace'])
		);
		const preset = presets[decks[String(cards[0]?.['did'])].conf];
		expect(preset).toMatchObject({ desiredRetention: 0.85, new: { perDay: 7, delays: [1, 10] }, rev: { perDay: 200 } });
	});

	test('ids stay as they are when other cards come and go, and no two cards share one', async () => {
		const all = Array.from({ length: 3000 }, (_, order) => ankiCard(order));
		const idsOf = async (cards: readonly AnkiCard[]) => {
			const { notes } = await packAndRead({ cards });
			return new Map(notes.map(({ id, guid }) => [String(guid) as CardId, id]));
		};
		const [ids, some] = [await idsOf(all), await idsOf(all.slice(0, 500))];
		expect(new Set(ids.values()).size).toBe(3000);
		const kept = [...some].filter(([guid, id]) => ids.get(guid) === id);
		expect(kept.length).toBeGreaterThan(495);
	});

	test('a note was changed when its card was edited, so that the later edit wins', async () => {
		const editedAtMs = FIXED_NOW_MS - HOUR_MS;
		const { notes } = await packAndRead({ cards: [ankiCard(0, [], { editedAtMs }), ankiCard(1)] });
		const changed = new Map(notes.map(({ guid, mod }) => [guid, Number(mod)]));
		expect(changed.get(cardIdAt(0))).toBe(editedAtMs / 1000);
		expect(changed.get(cardIdAt(1))).toBeLessThan(editedAtMs / 1000);
	});
});
