/** How safe and how full the storage of this origin is; null where the browser does not say. */
export interface StorageState {
	readonly isPersistent: boolean | null;
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
}

/** Some browsers, among them WebKitGTK, have no storage manager at all, whatever the DOM types say. */
function storageManager(): StorageManager | undefined {
	return (navigator as Partial<Navigator>).storage;
}

/** A browser may also refuse to answer, as where all storage is forbidden: then it does not say. */
async function orNull<Answer>(asked: Promise<Answer> | undefined): Promise<Answer | null> {
	return asked?.catch(() => null) ?? null;
}

/** Asks the browser never to clear this origin's data by itself; true when it agrees. */
export async function askForPersistentStorage(): Promise<boolean> {
	return (await orNull(storageManager()?.persist?.())) ?? false;
}

export async function readStorageState(): Promise<StorageState> {
	const storage = storageManager();
	const [isPersistent, estimate] = await Promise.all([orNull(storage?.persisted?.()), orNull(storage?.estimate?.())]);
	return {
		isPersistent,
		usedBytes: estimate?.usage ?? null,
		quotaBytes: estimate?.quota ?? null
	};
}

/**
 * Whether this is a private window, whose storage is gone when it closes. Firefox and Safari give themselves away: they
 * lend private windows no file system. Chromium does not tell.
 */
export async function isPrivateWindow(): Promise<boolean> {
	const storage = storageManager();
	if (storage?.getDirectory === undefined) return false;
	try {
		await storage.getDirectory();
		return false;
	} catch (error) {
		// The refusal is the answer: by these names in Firefox and in Safari.
		return error instanceof DOMException && ['SecurityError', 'UnknownError'].includes(error.name);
	}
}
