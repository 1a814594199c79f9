/**
 * Waits until the page asks for nothing more and its store stands still, as it does before a reader leaves it. Runs in
 * the page and so needs everything within itself.
 */
export async function comeToRest(): Promise<void> {
	// Before the app, there is nothing to wait for.
	if (!location.protocol.startsWith('http')) return;
	const quietMs = 150;
	const countRequests = () => performance.getEntriesByType('resource').length;
	// Writing to all stores has its turn when nobody else reads or writes.
	const storeStands = async () => {
		const isThere = (await indexedDB.databases()).some(({ name }) => name === 'commonplace');
		if (!isThere) return;
		await new Promise<void>((resolve, reject) => {
			const opening = indexedDB.open('commonplace');
			opening.onerror = () => reject(new Error(`The database does not open: ${opening.error?.message}`));
			opening.onsuccess = () => {
				const database = opening.result;
				const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
				transaction.onabort = () => reject(new Error(`The store cannot be written: ${transaction.error?.message}`));
				transaction.oncomplete = () => {
					database.close();
					resolve();
				};
			};
		});
	};
	let before: number;
	do {
		before = countRequests();
		await storeStands();
		await new Promise((resolve) => setTimeout(resolve, quietMs));
	} while (before !== countRequests());
}
