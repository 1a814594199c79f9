import { vi } from 'vitest';

/** The next write to any store fails, as on a full device. To be put right by `vi.restoreAllMocks()`. */
export function failNextWrite(): void {
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
}
