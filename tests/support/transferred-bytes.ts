import type { Page } from '@playwright/test';

/** What came over the network for a page, as sent: headers and compressed bodies. The service worker's own is not in it. */
export class TransferredBytes {
	#total = 0;

	private constructor(private readonly page: Page) {}

	static async watch(page: Page): Promise<TransferredBytes> {
		const transferred = new TransferredBytes(page);
		const session = await page.context().newCDPSession(page);
		session.on('Network.loadingFinished', ({ encodedDataLength }) => (transferred.#total += encodedDataLength));
		await session.send('Network.enable');
		return transferred;
	}

	/** Waits until the page has had its scripts and asked for nothing more for a second. */
	async settle(): Promise<void> {
		await this.page.waitForFunction(() => {
			const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const lastMs = Math.max(...files.map(({ responseEnd }) => responseEnd));
			return files.some(({ name }) => name.endsWith('.js')) && performance.now() - lastMs > 1000;
		});
	}

	/** In bytes. */
	get total(): number {
		return this.#total;
	}
}
