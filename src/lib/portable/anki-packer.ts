import { AnkiError } from '#lib/portable/anki-error.ts';
import type { AnkiFrame, AnkiPortion, AnkiReply, AnkiRequest } from '#lib/portable/anki-message.ts';
import type { AnkiPackage } from '#lib/portable/anki-package.ts';
import type { AnkiWorker } from '#lib/portable/start-anki-worker.ts';

/**
 * Has a package written in a worker, which is started for it and ended after it: SQLite takes much memory.
 * @param portions sent on as they come; whatever they throw passes
 * @param onprogress told what part is done, in [0, 1]
 * @throws AnkiError
 */
export async function packForAnki(
	startWorker: () => AnkiWorker,
	portions: AsyncIterable<AnkiPortion>,
	frame: AnkiFrame,
	onprogress: (done: number) => void
): Promise<AnkiPackage> {
	const worker = startWorker();
	const send = (request: AnkiRequest) => worker.postMessage(request);
	try {
		const packed = new Promise<AnkiPackage>((resolve, reject) => {
			let hasAnswered = false;
			worker.addEventListener('message', ({ data }: MessageEvent<AnkiReply>) => {
				hasAnswered = true;
				if (data.type === 'progress') onprogress(data.done);
				else if (data.type === 'done') resolve(data.package);
				else reject(new AnkiError(data.code));
			});
			worker.addEventListener('error', (cause) => {
				reject(new AnkiError(hasAnswered ? 'anki-crashed' : 'anki-unavailable', { cause }));
			});
		});
		// Whoever stops for a portion that failed hears of that, not of this.
		packed.catch(() => undefined);
		for await (const portion of portions) send({ type: 'portion', ...portion });
		send({ type: 'pack', frame });
		return await packed;
	} finally {
		worker.terminate();
	}
}
