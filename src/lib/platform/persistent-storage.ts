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

/** Asks the browser never to clear this origin's data by itself; true when it agrees. */
export async function askForPersistentStorage(): Promise<boolean> {
	return (await storageManager()?.persist?.()) ?? false;
}

export async function readStorageState(): Promise<StorageState> {
	const storage = storageManager();
	const [isPersistent, estimate] = await Promise.all([storage?.persisted?.(), storage?.estimate?.()]);
	return {
		isPersistent: isPersistent ?? null,
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
	} catch {
		// The refusal is the answer.
		return true;
	}
}
