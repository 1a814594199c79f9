import type { BackupPart } from '#lib/portable/backup-data.ts';
import { picked } from '#lib/portable/backup-fields.ts';
import { RECORD_SHAPES } from '#lib/portable/backup-records.ts';

/** Whether a record is of the shape of its part, so that a device restoring it would take it. */
export function isWellFormed(part: BackupPart, record: unknown): boolean {
	const shape = RECORD_SHAPES[part];
	try {
		shape(picked(shape, record));
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
