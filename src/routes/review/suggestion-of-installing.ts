/** The name in localStorage: when installing was first suggested on this device, or that it never shall be again. */
const KEY = 'commonplace:install-suggested';
const NEVER_AGAIN = 'put away';
/** Told for the rest of the day it is first told. */
const TOLD_FOR_MS = 12 * 3_600_000;

/**
 * Whether installing may be suggested now; the first time asked it may, and again for some hours.
 * @param storage gives localStorage; may throw. Where nothing can be remembered nothing is suggested.
 */
export function maySuggestInstalling(storage: () => Pick<Storage, 'getItem' | 'setItem'>, nowMs: number): boolean {
	try {
		const told = storage().getItem(KEY);
		if (told === null) storage().setItem(KEY, String(nowMs));
		return told === null || (told !== NEVER_AGAIN && nowMs - Number(told) < TOLD_FOR_MS);
	} catch {
		// A suggestion that cannot be put away would come again and again.
		return false;
	}
}

/** Suggests it never again on this device. */
export function neverSuggestInstalling(storage: () => Pick<Storage, 'setItem'>): void {
	try {
		storage().setItem(KEY, NEVER_AGAIN);
	} catch {
		// Then it is not suggested either.
	}
}
