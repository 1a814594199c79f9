import { strFromU8, unzipSync } from 'fflate';
import { BACKUP_PARTS, type BackupPart } from '#lib/portable/backup-data.ts';
import { reseal } from '#tests/support/backup-builders.ts';
import {
	type HostileBackup,
	MARKUP,
	oddBytes,
	oddFiles,
	pick,
	type Random,
	whole
} from '#tests/support/hostile-bytes.ts';

const PLAIN_STRINGS = [
	MARKUP,
	'javascript:window.__ran=1',
	'__proto__',
	'constructor',
	'toString',
	'../../settings',
	'{{7*7}}${7*7}',
	'\ud800',
	'a\u0000b',
	'\u202egnp.exe',
	'',
	' ',
	'x'.repeat(100_000),
	'x'.repeat(100_001),
	'é'.repeat(100_000)
];

const VALUES: readonly unknown[] = [
	...PLAIN_STRINGS,
	...[-1, 0, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 53 - 1, 8.64e15, 8.64e15 + 1, 4e12, 1.7e12, 1, 2, 3, 4, 5],
	...[null, true, false, [], [[]], {}, [null], { length: 1e9 }, 's1', 'p1', 'p9999999', 's9999999', 'p0']
];

/** Written into the JSON as they are. */
const RAW_VALUES = [
	'1e999',
	'-1e999',
	'1e-999',
	'-0',
	'00',
	'NaN',
	'Infinity',
	'9'.repeat(400),
	'"\\ud800"',
	'{"a":1,"a":2}'
];

/** Every field of a record, down to those within. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	const within = Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]));
	return path.length === 0 ? within : [path, ...within];
}

function withValue(record: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
	if (name === undefined) return value;
	const copy = (Array.isArray(record) ? [...(record as unknown[])] : { ...(record as object) }) as Record<
		string,
		unknown
	>;
	copy[name] = withValue(copy[name], rest, value);
	return copy;
}

function changeLine(lines: string, index: number, change: (line: string) => string): string {
	return lines
		.split('\n')
		.map((line, at) => (at === index ? change(line) : line))
		.join('\n');
}

const PLACEHOLDER = 'put raw value here';

/** A record with one value that does not belong there, sealed as by one who knows the format. */
async function oddValue(backup: Uint8Array, random: Random): Promise<HostileBackup> {
	const { part, lines } = pickPart(backup, random);
	const at = whole(random, lines.length);
	const record: unknown = JSON.parse(lines[at] ?? '{}');
	const path = pick(random, pathsOf(record));
	const isRaw = random() < 0.2;
	const value = isRaw ? PLACEHOLDER : pick(random, VALUES);
	const raw = pick(random, RAW_VALUES);
	const text = JSON.stringify(withValue(record, path, value)).replace(`"${PLACEHOLDER}"`, () => raw);
	const shown = isRaw ? raw.slice(0, 20) : JSON.stringify(value).slice(0, 40);
	return {
		name: `${part} ${at}: ${path.join('.')} = ${shown}`,
		bytes: await reseal(backup, part, (all) => changeLine(all, at, () => text))
	};
}

function pickPart(
	backup: Uint8Array,
	random: Random
): { readonly part: BackupPart; readonly lines: readonly string[] } {
	const files = unzipSync(backup);
	const parts = BACKUP_PARTS.map((part) => ({
		part,
		lines: strFromU8(files[`${part}.jsonl`] ?? new Uint8Array())
			.split('\n')
			.slice(0, -1)
	})).filter(({ lines }) => lines.length > 0);
	return pick(random, parts);
}

/** A part whose lines are shuffled about, doubled, dropped or given names they must not have. */
async function oddLines(backup: Uint8Array, random: Random): Promise<HostileBackup> {
	const { part, lines } = pickPart(backup, random);
	const at = whole(random, lines.length);
	const ways: Readonly<Record<string, (all: string) => string>> = {
		'line doubled': (all) => all + `${lines[at] ?? ''}\n`,
		'all dropped': () => '',
		'line dropped': (all) => all.replace(`${lines[at] ?? ''}\n`, () => ''),
		'turned about': () =>
			[...lines]
				.reverse()
				.map((line) => `${line}\n`)
				.join(''),
		'__proto__ added': (all) => changeLine(all, at, (line) => line.replace('{', '{"__proto__":{"suspended":true},')),
		'constructor added': (all) => changeLine(all, at, (line) => line.replace('{', '{"constructor":{"prototype":{}},')),
		'field doubled': (all) => changeLine(all, at, (line) => line.replace('{', '{"id":"twice",')),
		'field dropped': (all) => changeLine(all, at, (line) => line.replace(/"[a-zA-Z]+":("[^"]*"|\d+),/, '')),
		'line cut': (all) => changeLine(all, at, (line) => line.slice(0, whole(random, line.length))),
		'nested deep': (all) => changeLine(all, at, () => '['.repeat(100_000)),
		'a byte order mark': (all) => `\ufeff${all}`,
		'ends of lines of Windows': (all) => all.replaceAll('\n', '\r\n')
	};
	const way = pick(random, Object.keys(ways));
	return { name: `${part}: ${way}`, bytes: await reseal(backup, part, ways[way] ?? ((all) => all)) };
}

/** One file made of a backup, of whatever kind comes. The same random numbers give the same file. */
export async function makeHostile(backup: Uint8Array, random: Random): Promise<HostileBackup> {
	const kind = random();
	if (kind < 0.45) return oddValue(backup, random);
	if (kind < 0.6) return oddLines(backup, random);
	return kind < 0.85 ? oddBytes(backup, random) : oddFiles(backup, random);
}

/** The fields of each part whose words are the reader's or the text's, and may be anything. */
const WORDS: Readonly<Partial<Record<BackupPart, readonly string[]>>> = {
	texts: ['title', 'author', 'version'],
	cards: ['prompt', 'answer', 'subjectId', 'source.exact', 'source.prefix', 'source.suffix'],
	highlights: ['note', 'source.exact', 'source.prefix', 'source.suffix']
};

/** For each field of words a backup in which it says something else in every record, sealed. */
export async function withWordsInEachField(backup: Uint8Array, words: string): Promise<readonly HostileBackup[]> {
	return Promise.all(
		Object.entries(WORDS).flatMap(([part, names]) =>
			names.map(async (name) => ({
				name: `${part}: ${name} = ${words.slice(0, 30)}`,
				bytes: await reseal(backup, part as BackupPart, (lines) =>
					lines.replace(/.+/g, (line) => JSON.stringify(withValue(JSON.parse(line), name.split('.'), words)))
				)
			}))
		)
	);
}

/** Fits where an id stands, and would break out of an attribute. */
const ODD_PREFIX = '"><svg/onload=window.__ran=1>';

/**
 * A backup of cards that are not here yet, with ids that are markup and the given words in every field of words; and of
 * another text, whose title and sections are called the same.
 */
export async function withWordsEverywhere(backup: Uint8Array, words: string): Promise<Uint8Array> {
	const renamed = (name: string) => (lines: string) =>
		lines.replace(/.+/g, (line) => {
			const record = JSON.parse(line) as Record<string, unknown>;
			return JSON.stringify({ ...record, [name]: `${ODD_PREFIX}${String(record[name])}` });
		});
	let bytes = await reseal(backup, 'cards', renamed('id'));
	bytes = await reseal(bytes, 'reviews', renamed('cardId'));
	bytes = await reseal(bytes, 'highlights', renamed('id'));
	for (const [part, names] of Object.entries(WORDS)) {
		for (const name of names) {
			bytes = await reseal(bytes, part as BackupPart, (lines) =>
				lines.replace(/.+/g, (line) => JSON.stringify(withValue(JSON.parse(line), name.split('.'), words)))
			);
		}
	}
	return reseal(bytes, 'texts', (lines) => {
		const twins = lines.replace(/.+/g, (line) =>
			JSON.stringify({ ...(JSON.parse(line) as object), id: 'twin', slug: 'twin' })
		);
		return lines + twins;
	});
}
