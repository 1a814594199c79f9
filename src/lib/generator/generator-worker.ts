import type { GeneratorReply, StartMessage } from '#lib/generator/generator-message.ts';
import { runJob } from '#lib/generator/run-job.ts';

// Whatever the pipeline throws leaves as the worker's own error, which the page hears of.
self.addEventListener('message', ({ data }: MessageEvent<StartMessage>) => {
	const answer = (reply: GeneratorReply) => self.postMessage(reply);
	runJob(data, answer, () => performance.now()).catch((error: unknown) => {
		self.reportError(error);
	});
});
