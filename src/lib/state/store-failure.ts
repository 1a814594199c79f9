import { StoreError } from '#lib/store/store-error.ts';

/** Does something with the store and gives the StoreError it met, null if none; a fault of the program passes. */
export async function storeFailure(work: () => Promise<unknown>): Promise<StoreError | null> {
	try {
		await work();
		return null;
	} catch (error) {
		if (error instanceof StoreError) return error;
		throw error;
	}
}
