import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BackupData, BackupPart } from '#lib/portable/backup-data.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import { readBackup } from '#lib/portable/read-backup.ts';
import { writeBackup } from '#lib/portable/write-backup.ts';
import { anyBackupData, type BackupFiles, repack, reseal, sha256 } from '#tests/support/backup-builders.ts';
import { deckCard, deckOf, reviewOf } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

const ORIGIN = { app: '0.1.0', createdAtMs: FIXED_NOW_MS };
const UNTOUCHED = {
	...{ suspended: false, buriedUntilMs: null, decision: null, editedAtMs: null, decidedAtMs: null },
	...{ deletedAtMs: null, movedDue: null, resetAtMs: null, plannedAtMs: null }
};

const { textId, cards, ...text } = deckOf(3);
const DATA: BackupData = {
	texts: [{ id: textId, ...text }],
	cards: cards.map((card) => ({ ...card, ...UNTOUCHED })),
	reviews: [reviewOf(deckCard(0).id, FIXED_NOW_MS), { ...reviewOf(deckCard(1).id, FIXED_NOW_MS, 1, 1), undone: true }],
	places: [
		{
			textId,
			paragraphId: 'p2',
			character: 5,
			fraction: 0.5,
			atMs: FIXED_NOW_MS,
			reachedSectionIds: ['s1', 's3'],
			learnsAhead: true,
			learnsAheadSetAtMs: FIXED_NOW_MS,
			readStretches: [[0, 1200]]
		}
	],
	highlights: [
		{
			...{ id: 'mark-1', textId, colour: 'blue', note: 'Why?' },
			source: { start: 0, end: 4, exact: 'tide', prefix: '', suffix: '' },
			createdAtMs: FIXED_NOW_MS,
			changedAtMs: FIXED_NOW_MS + 1,
			removedAtMs: FIXED_NOW_MS + 1
		}
	],
	settings: [{ name: 'scheduling', value: { ...DEFAULT_SCHEDULING, newCardsPerDay: 7 }, changedAtMs: FIXED_NOW_MS }],
	setAside: [{ store: 'reviews', record: { id: 'no id', rating: 7 } }]
};

/** The lines of a part as a version before 4 had them. */
const beforePlans = (lines: string) =>
	lines
		.replace(/,"(deletedAtMs|movedDue|resetAtMs|plannedAtMs)":null/g, '')
		.replace(/,"retentionBefore":\[\],"easyDays":\[[^\]]*\],"holiday":null/, '');

/** A backup as a version before 6 wrote it: none knew of records set aside. */
async function withoutSetAside(backup: Uint8Array): Promise<Uint8Array> {
	return repack(backup, (files) => {
		delete files['setAside.jsonl'];
		const { parts, ...manifest } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
		delete parts.setAside;
		files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, version: 5, parts }));
	});
}

/** A backup as a version before 4 wrote it. */
async function earlierBackup(data: BackupData, version: number) {
	const written = await writeBackup(data, ORIGIN, sha256);
	const cardsAsThen = await reseal(written, 'cards', beforePlans, version);
	return reseal(await withoutSetAside(cardsAsThen), 'settings', beforePlans, version);
}

const backup = () => writeBackup(DATA, ORIGIN, sha256);
const BEFORE_SET_ASIDE: BackupData = { ...DATA, setAside: [] };

/** How reading ends: the code and place of the error, or the data. */
async function outcome(bytes: Uint8Array): Promise<unknown> {
	try {
		return (await readBackup(bytes, sha256)).data;
	} catch (error) {
		if (!(error instanceof BackupError)) throw error;
		return [error.code, error.file, error.line];
	}
}

describe('a backup', () => {
	test('read back is what was written', async () => {
		await fc.assert(
			fc.asyncProperty(anyBackupData, async (data) => {
				const { manifest, data: read } = await readBackup(await writeBackup(data, ORIGIN, sha256), sha256);
				expect(read).toEqual(data);
				expect(manifest.parts.reviews.records).toBe(data.reviews.length);
			}),
			{ numRuns: 100 }
		);
	});

	test('is the same bytes for the same data, whatever the order of fields', async () => {
		const turn = <Item extends object>(item: Item) => Object.fromEntries(Object.entries(item).reverse()) as Item;
		const turned = DATA.cards.map((card) => turn({ ...card, source: turn(card.source) }));
		expect(await writeBackup({ ...DATA, cards: turned }, ORIGIN, sha256)).toEqual(await backup());
	});

	test('of version 1 counts all up to the place as read', async () => {
		const unmarked = await earlierBackup({ ...DATA, highlights: [] }, 1);
		const first = await reseal(unmarked, 'places', (lines) => lines.replace(/,"reachedSectionIds".*/, '}'), 1);
		const [place] = DATA.places;
		expect(await outcome(first)).toEqual({
			...BEFORE_SET_ASIDE,
			highlights: [],
			places: [{ ...place, reachedSectionIds: ['s1'], learnsAhead: false, learnsAheadSetAtMs: null, readStretches: [] }]
		});
	});

	test('of version 2 has highlights of one colour, none removed', async () => {
		const second = await reseal(
			await earlierBackup(DATA, 2),
			'highlights',
			(lines) => lines.replace(/"(colour|createdAtMs|removedAtMs)":[^,}]*,?/g, '').replace(',}', '}'),
			2
		);
		const marks = DATA.highlights.map((mark) => ({
			...mark,
			colour: 'yellow',
			createdAtMs: mark.changedAtMs,
			removedAtMs: null
		}));
		expect(await outcome(second)).toEqual({ ...BEFORE_SET_ASIDE, highlights: marks });
	});

	test('of version 3 has no card moved, reset or deleted, and days all alike', async () => {
		expect(await outcome(await earlierBackup(DATA, 3))).toEqual(BEFORE_SET_ASIDE);
		expect(await outcome(await earlierBackup(DATA, 4))).toEqual(['malformed', 'cards.jsonl', 1]);
	});

	test('of version 5 has nothing set aside', async () => {
		expect(await outcome(await withoutSetAside(await backup()))).toEqual(BEFORE_SET_ASIDE);
		const files = await repack(await backup(), (unpacked) => delete unpacked['setAside.jsonl']);
		expect(await outcome(files), 'of version 6, without its file').toEqual(['damaged', 'setAside.jsonl', null]);
	});

	test('of version 6 has no past holidays, of version 7 those there were', async () => {
		expect(await outcome(await reseal(await backup(), 'settings', (lines) => lines, 6))).toEqual(DATA);
		const pastHolidays = [{ fromDate: '2024-12-24', toDate: '2025-01-06' }];
		const settings = DATA.settings.map((setting) => ({ ...setting, value: { ...setting.value, pastHolidays } }));
		expect(await outcome(await writeBackup({ ...DATA, settings }, ORIGIN, sha256))).toEqual({ ...DATA, settings });
	});

	test('can be read though records in it are broken: those are set aside', async () => {
		const broken = { ...DATA.reviews[0], rating: 7 } as unknown as BackupData['reviews'][number];
		const written = await writeBackup({ ...DATA, reviews: [broken, ...DATA.reviews] }, ORIGIN, sha256);
		const { data, manifest } = await readBackup(written, sha256);
		expect(data.reviews).toEqual(DATA.reviews);
		expect(data.setAside).toHaveLength(2);
		expect(data.setAside).toContainEqual({ store: 'reviews', record: broken });
		expect(manifest.parts.reviews.records).toBe(2);
		expect(await writeBackup(data, ORIGIN, sha256), 'written again').toEqual(written);
	});

	test('can be made though what was set aside is nothing that JSON or the format knows', async () => {
		const cyclic: Record<string, unknown> = {};
		cyclic['self'] = cyclic;
		const odd = [null, { store: 'x y', record: 1 }, { store: 'cards', record: cyclic }, { store: 'cards', record: 7n }];
		const setAside = odd as unknown as BackupData['setAside'];
		const { data } = await readBackup(await writeBackup({ ...DATA, setAside }, ORIGIN, sha256), sha256);
		expect(data.setAside).toEqual([
			{ store: 'cards', record: '7' },
			{ store: 'cards', record: '[object Object]' },
			{ store: 'settings', record: null },
			{ store: 'settings', record: { store: 'x y', record: 1 } }
		]);
	});

	test('leaves out what is not of the format', async () => {
		const more = DATA.reviews.map((review) => ({ ...review, queue: 'new' }));
		const cardsWithMore = DATA.cards.map((card) => ({ ...card, source: { ...card.source, colour: 'red' } }));
		const written = await writeBackup({ ...DATA, reviews: more, cards: cardsWithMore }, ORIGIN, sha256);
		expect(await outcome(written)).toEqual(DATA);
	});
});

type Change = (files: BackupFiles) => unknown;

const drop =
	(name: string): Change =>
	(files) =>
		Reflect.deleteProperty(files, name);
const put =
	(name: string, content: Uint8Array | string): Change =>
	(files) =>
		(files[name] = typeof content === 'string' ? strToU8(content) : content);
const manifest =
	(from: string | RegExp, to: string): Change =>
	(files) =>
		put('manifest.json', strFromU8(files['manifest.json'] ?? new Uint8Array()).replace(from, to))(files);

test('words of any length come back', async () => {
	const long = 'x'.repeat(100_001);
	const [card, ...others] = DATA.cards;
	const [mark] = DATA.highlights;
	if (!card || !mark) throw new TypeError('no card or no highlight');
	const data = {
		...DATA,
		cards: [{ ...card, prompt: long, answer: long }, ...others],
		highlights: [{ ...mark, note: long, source: { ...mark.source, exact: long } }]
	};
	expect((await readBackup(await writeBackup(data, ORIGIN, sha256), sha256)).data).toEqual(data);
});

describe('a backup is refused', () => {
	test.each<[name: string, expected: unknown, change: Change]>([
		['without a manifest', ['not-a-backup', null, null], drop('manifest.json')],
		['with a file of another kind', ['not-a-backup', null, null], put('run.js', 'alert(1)')],
		['with a path that leaves its folder', ['not-a-backup', null, null], put('../cards.jsonl', '')],
		['without one of its files', ['damaged', 'reviews.jsonl', null], drop('reviews.jsonl')],
		['with a file cut short', ['damaged', 'cards.jsonl', null], put('cards.jsonl', '{}\n')],
		['with a wrong hash', ['damaged', 'texts.jsonl', null], manifest(/"sha256": "./, '"sha256": "g'.replace('g', '0'))],
		['with a wrong count', ['damaged', 'cards.jsonl', null], manifest('"records": 3', '"records": 4')],
		['of a later version', ['unknown-version', null, null], manifest('"version": 8', '"version": 9, "more": []')],
		['of a version that had fewer parts', ['damaged', 'manifest.json', null], manifest('"version": 8', '"version": 4')],
		['of version 0', ['malformed', 'manifest.json', 1], manifest('"version": 8', '"version": 0')],
		['of another format', ['malformed', 'manifest.json', 1], manifest('commonplace-backup', 'other')],
		['with a manifest that is no JSON', ['malformed', 'manifest.json', 1], put('manifest.json', '{')],
		['with a manifest that is a list', ['malformed', 'manifest.json', 1], put('manifest.json', '[]')],
		[
			'with a manifest that is no text',
			['malformed', 'manifest.json', null],
			put('manifest.json', new Uint8Array([0xff]))
		],
		['as a zip bomb', ['too-large', 'cards.jsonl', null], put('cards.jsonl', new Uint8Array(30_000_000))]
	])('%s', async (_name, expected, change) => {
		expect(await outcome(repack(await backup(), change))).toEqual(expected);
	});

	test.each<[name: string, part: BackupPart, line: number, change: (lines: string) => string]>([
		['no JSON', 'cards', 2, (lines) => lines.replace('\n{', '\n{{')],
		['an empty line', 'cards', 4, (lines) => `${lines}\n`],
		['no line end', 'reviews', 2, (lines) => lines.slice(0, -1)],
		['a missing field', 'cards', 1, (lines) => lines.replace('"answer"', '"reply"')],
		['an unknown field', 'reviews', 1, (lines) => lines.replace('{', '{"more":1,')],
		['__proto__', 'reviews', 1, (lines) => lines.replace('{', '{"__proto__":{"rating":3},')],
		['a list for a record', 'cards', 1, (lines) => lines.replace(/^.*\n/, '[]\n')],
		['a rating of 5', 'reviews', 1, (lines) => lines.replace('"rating":3', '"rating":5')],
		['a time that is no number', 'reviews', 1, (lines) => lines.replace(/"atMs":\d+/, '"atMs":"now"')],
		['a huge number', 'reviews', 1, (lines) => lines.replace('"tookMs":4000', '"tookMs":1e999')],
		['an id of another time', 'reviews', 1, (lines) => lines.replace(/"atMs":(\d+)/, '"atMs":1')],
		['a review twice', 'reviews', 3, (lines) => lines + lines.replace(/\n[^]*/, '\n')],
		['a fraction above 1', 'places', 1, (lines) => lines.replace('0.5', '1.5')],
		['a colour that is none', 'highlights', 1, (lines) => lines.replace('blue', 'red')],
		['no sections reached', 'places', 1, (lines) => lines.replace(/,"reachedSectionIds":\[.*?\]/, '')],
		['a section that is none', 'places', 1, (lines) => lines.replace('"s3"', '"p3"')],
		['markup for a paragraph', 'places', 1, (lines) => lines.replace('"p2"', '"p2\\" onclick=x"')],
		['nesting too deep', 'cards', 1, (lines) => lines.replace(/^.*\n/, `${'['.repeat(200_000)}\n`)]
	])('with %s in a record', async (_name, part, line, change) => {
		expect(await outcome(await reseal(await backup(), part, change))).toEqual(['malformed', `${part}.jsonl`, line]);
	});

	test.each<[name: string, code: string, bytes: Uint8Array]>([
		['nothing', 'not-a-backup', new Uint8Array()],
		['a picture', 'not-a-backup', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
		['a zip’s first bytes alone', 'damaged', new Uint8Array([0x50, 0x4b, 3, 4])],
		['an empty zip', 'not-a-backup', zipSync({})]
	])('if it is %s', async (_name, code, bytes) => {
		expect(await outcome(bytes)).toEqual([code, null, null]);
	});

	test('or read right, wherever it is cut short or a bit is flipped', async () => {
		const whole = await backup();
		const place = fc.nat({ max: whole.length - 1 });
		await fc.assert(
			fc.asyncProperty(place, fc.nat({ max: 7 }), fc.boolean(), async (at, bit, isCut) => {
				const hurt = isCut ? whole.slice(0, at) : whole.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
				const result = await outcome(hurt);
				if (!Array.isArray(result)) expect(result).toEqual(DATA);
			}),
			{ numRuns: 500 }
		);
	});
});
