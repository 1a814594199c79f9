import { picked } from '#lib/portable/backup-fields.ts';
import { RECORD_SHAPES } from '#lib/portable/backup-records.ts';
import type { ShapedStore } from '#lib/store/check-needs.ts';

/** Whether a record of the store is such as a backup would carry, and a device restoring it would take. */
export function isWellFormed(store: ShapedStore, record: unknown): boolean {
	const shape = RECORD_SHAPES[store];
	try {
		shape(picked(shape, record));
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
