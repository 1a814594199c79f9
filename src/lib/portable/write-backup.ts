import { strToU8, zipSync, type Zippable } from 'fflate';
import {
	BACKUP_PARTS,
	BACKUP_VERSION,
	type BackupData,
	type BackupManifest,
	type BackupPart,
	fileOf,
	MANIFEST_FILE,
	type PartSeal,
	type Sha256
} from '#lib/portable/backup-data.ts';
import { picked } from '#lib/portable/backup-fields.ts';
import { RECORD_SHAPES } from '#lib/portable/backup-records.ts';

interface Origin {
	/** The release that writes. */
	readonly app: string;
	readonly createdAtMs: number;
}

// The earliest that zip knows, for every file: equal data give equal bytes, whenever they are written.
const ZIP_TIME = new Date(1980, 0, 1);

/** Data as one `.commonplace` file: a zip of JSON Lines with a manifest that seals each. Equal data, equal bytes. */
export async function writeBackup(
	data: BackupData,
	{ app, createdAtMs }: Origin,
	sha256: Sha256
): Promise<Uint8Array<ArrayBuffer>> {
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

function linesOf(part: BackupPart, data: BackupData): string {
	return data[part].map((record) => `${JSON.stringify(picked(RECORD_SHAPES[part], record))}\n`).join('');
}
