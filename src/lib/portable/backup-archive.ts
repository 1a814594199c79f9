import { unzipSync, type UnzipFileInfo } from 'fflate';
import { BACKUP_PARTS, fileOf, MANIFEST_FILE } from '#lib/portable/backup-data.ts';
import { BackupError } from '#lib/portable/backup-error.ts';

// Ten years of an hour a day come to about 40 MB unpacked.
const MOST_PACKED_BYTES = 64 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 192 * 1024 * 1024;
const MOST_MANIFEST_BYTES = 64 * 1024;
// JSON Lines pack some 10 times, records all alike some 100; a bomb packs 1,000 times.
const MOST_TIMES_PACKED = 400;
const ALWAYS_ALLOWED_BYTES = 1024 * 1024;

const KNOWN_FILES: ReadonlySet<string> = new Set([MANIFEST_FILE, ...BACKUP_PARTS.map(fileOf)]);

/**
 * Unpacks a backup, no larger than it says it is and no larger than a backup can be.
 * @throws BackupError `not-a-backup`, `damaged` or `too-large`
 */
export function unpackBackup(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
	if (bytes.length > MOST_PACKED_BYTES) throw new BackupError('too-large');
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new BackupError('not-a-backup');
	const seen = new Set<string>();
	let unpackedBytes = 0;

	function allow(file: UnzipFileInfo): boolean {
		if (!KNOWN_FILES.has(file.name)) throw new BackupError('not-a-backup');
		if (seen.has(file.name)) throw new BackupError('damaged', { file: file.name });
		seen.add(file.name);
		unpackedBytes += file.originalSize;
		const isTooLarge =
			unpackedBytes > MOST_UNPACKED_BYTES ||
			(file.name === MANIFEST_FILE && file.originalSize > MOST_MANIFEST_BYTES) ||
			file.originalSize > Math.max(ALWAYS_ALLOWED_BYTES, file.size * MOST_TIMES_PACKED);
		if (isTooLarge) throw new BackupError('too-large', { file: file.name });
		return true;
	}

	try {
		return new Map(Object.entries(unzipSync(bytes, { filter: allow })));
	} catch (error) {
		if (error instanceof BackupError) throw error;
		throw new BackupError('damaged', {}, { cause: error });
	}
}
