import { strFromU8, strToU8, zipSync } from 'fflate';
import { BACKUP_PARTS } from '#lib/portable/backup-data.ts';
import { type BackupFiles, repack } from '#tests/support/backup-builders.ts';

/** A file that someone made of a real backup. */
export interface HostileBackup {
	/** What was done to it, in words. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type Random = () => number;

/** Runs when it is ever put on a page as markup; `__ran` tells. */
export const MARKUP =
	'"><img src=x onerror="window.__ran=1"><script>window.__ran=1</script><svg onload="window.__ran=1">';

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
	items[Math.floor(random() * items.length)] as Item;
export const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** Bytes lost, turned or added, as by a bad disk or a broken download. */
export function oddBytes(backup: Uint8Array, random: Random): HostileBackup {
	const at = whole(random, backup.length);
	const ways: Readonly<Record<string, () => Uint8Array>> = {
		'cut short': () => backup.slice(0, at),
		'beginning lost': () => backup.slice(at),
		'bits flipped': () => {
			const bytes = backup.slice();
			for (let count = 1 + whole(random, 8); count > 0; count -= 1) {
				const place = whole(random, bytes.length);
				bytes[place] = (bytes[place] ?? 0) ^ (1 << whole(random, 8));
			}
			return bytes;
		},
		'a stretch blanked': () => backup.slice().fill(0, at, at + 64),
		'bits flipped in its directory': () => {
			const bytes = backup.slice();
			const place = bytes.length - 1 - whole(random, Math.min(600, bytes.length));
			bytes[place] = (bytes[place] ?? 0) ^ (1 << whole(random, 8));
			return bytes;
		},
		'bytes put in': () =>
			Uint8Array.from([...backup.slice(0, at), ...Array(5).fill(whole(random, 256)), ...backup.slice(at)]),
		'twice over': () => Uint8Array.from([...backup, ...backup])
	};
	const way = pick(random, Object.keys(ways));
	return { name: `${way} at ${at}`, bytes: (ways[way] ?? (() => backup))() };
}

/** A zip whose files or list are not those that were sealed. */
export function oddFiles(backup: Uint8Array, random: Random): HostileBackup {
	const part = pick(random, BACKUP_PARTS);
	const number = pick(random, [0, 1, -1, 7, 0.5, 1e9, 1e308, 2 ** 53, '"5"', 'null', '[]']);
	const manifest = (pattern: RegExp, to: string) => (files: BackupFiles) => {
		files['manifest.json'] = strToU8(strFromU8(files['manifest.json'] ?? new Uint8Array()).replace(pattern, to));
	};
	const ways: Readonly<Record<string, (files: BackupFiles) => unknown>> = {
		'a file too many': (files) => (files['more.jsonl'] = strToU8('{}\n')),
		'a path out of its folder': (files) => (files['../../evil.js'] = strToU8('window.__ran=1')),
		'a file named __proto__': (files) => (files['named-odd'] = strToU8('{}')),
		[`no ${part}`]: (files) => Reflect.deleteProperty(files, `${part}.jsonl`),
		[`${part} as a bomb`]: (files) => (files[`${part}.jsonl`] = new Uint8Array(40_000_000)),
		'its list as a bomb': (files) => (files['manifest.json'] = new Uint8Array(40_000_000).fill(32)),
		[`version ${number}`]: manifest(/"version": 5/, `"version": ${number}`),
		[`made at ${number}`]: manifest(/"createdAtMs": \d+/, `"createdAtMs": ${number}`),
		[`${number} records`]: manifest(/"records": \d+/, `"records": ${number}`),
		[`${number} bytes`]: manifest(/"bytes": \d+/, `"bytes": ${number}`),
		'markup for its release': manifest(/"app": "[^"]*"/, `"app": ${JSON.stringify(MARKUP)}`),
		'another seal': manifest(/"sha256": "../, '"sha256": "00'),
		'files changed about': (files) => {
			[files['cards.jsonl'], files['reviews.jsonl']] = [
				files['reviews.jsonl'] ?? new Uint8Array(),
				files['cards.jsonl'] ?? new Uint8Array()
			];
		}
	};
	const way = pick(random, Object.keys(ways));
	const bytes = repack(backup, ways[way] ?? (() => undefined));
	return { name: way, bytes: renamed(bytes, 'named-odd', '__proto__') };
}

/** Names of one length changed within a zip: no library writes some of them. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const text = strFromU8(bytes, true);
	return strToU8(text.replaceAll(from, to), true);
}

/** A zip of nothing but one file that says it is small. */
export function lyingBomb(): Uint8Array {
	const bytes = zipSync({ 'cards.jsonl': new Uint8Array(8_000_000) });
	// The size after unpacking stands in the directory at the end, and in the file's own head.
	const view = new DataView(bytes.buffer);
	for (let at = 0; at + 4 <= bytes.length; at += 1) {
		if (view.getUint32(at, true) === 8_000_000) view.setUint32(at, 100, true);
	}
	return bytes;
}
