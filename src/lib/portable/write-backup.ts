import { strToU8, zipSync, type Zippable } from 'fflate';
import {
	BACKUP_PARTS,
	BACKUP_VERSION,
	type BackupData,
	type BackupManifest,
	type BackupPart,
	type BackupSetAside,
	fileOf,
	MANIFEST_FILE,
	type PartSeal,
	type Sha256
} from '#lib/portable/backup-data.ts';
import { picked } from '#lib/portable/backup-fields.ts';
import { RECORD_SHAPES } from '#lib/portable/backup-records.ts';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';

interface Origin {
	/** The release that writes. */
	readonly app: string;
	readonly createdAtMs: number;
}

// The earliest that zip knows, for every file: equal data give equal bytes, whenever they are written.
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Data as one `.commonplace` file: a zip of JSON Lines with a manifest that seals each. Equal data, equal bytes. A record
 * that is not of its shape, for which every device would refuse the whole, goes among those set aside.
 */
export async function writeBackup(
	whole: BackupData,
	{ app, createdAtMs }: Origin,
	sha256: Sha256
): Promise<Uint8Array<ArrayBuffer>> {
	const data = sorted(whole);
	const files: Zippable = {};
	const seals = await Promise.all(
		BACKUP_PARTS.map(async (part): Promise<[BackupPart, PartSeal]> => {
			const bytes = strToU8(linesOf(part, data));
			files[fileOf(part)] = bytes;
			return [part, { records: data[part].length, bytes: bytes.length, sha256: await sha256(bytes) }];
		})
	);
	const manifest: BackupManifest = {
		format: 'commonplace-backup',
		version: BACKUP_VERSION,
		app,
		createdAtMs,
		// One entry was made for each part.
		parts: Object.fromEntries(seals) as Record<BackupPart, PartSeal>
	};
	const first = { [MANIFEST_FILE]: strToU8(`${JSON.stringify(manifest, null, '\t')}\n`) };
	return zipSync({ ...first, ...files }, { mtime: ZIP_TIME, level: 6 });
}

/** The data with every record in the part that can take it; those set aside once each, in an order of their own. */
function sorted(data: BackupData): BackupData {
	const setAside = data.setAside.map((entry) =>
		isWellFormed('setAside', entry) ? entry : { store: 'settings', record: entry }
	);
	const kept = BACKUP_PARTS.filter((part) => part !== 'setAside').map((part) => {
		const [fit, unfit]: [unknown[], unknown[]] = [[], []];
		for (const record of data[part]) (isWellFormed(part, record) ? fit : unfit).push(record);
		setAside.push(...unfit.map((record) => ({ store: part, record })));
		return [part, fit];
	});
	const once = new Map(setAside.map(({ store, record }) => jsonOf(store, record)));
	const lines = [...once].sort(([one], [other]) => (one < other ? -1 : 1));
	// One entry was made for each part.
	return { ...Object.fromEntries(kept), setAside: lines.map(([, record]) => record) } as BackupData;
}

/** A record set aside as its line of JSON and what that line holds: of what JSON cannot say, what it is as text. */
function jsonOf(store: string, record: unknown): [line: string, BackupSetAside] {
	const asText = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
	try {
		const line = JSON.stringify({ store, record: record ?? null }, asText);
		return [line, JSON.parse(line) as BackupSetAside];
	} catch (error) {
		// A record that holds itself.
		if (!(error instanceof TypeError)) throw error;
		const entry = { store, record: Object.prototype.toString.call(record) };
		return [JSON.stringify(entry), entry];
	}
}

function linesOf(part: BackupPart, data: BackupData): string {
	return data[part].map((record) => `${JSON.stringify(picked(RECORD_SHAPES[part], record))}\n`).join('');
}
