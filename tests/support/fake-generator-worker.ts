import type { GeneratorReply, StartMessage } from '#lib/generator/generator-message.ts';
import type { GeneratorWorker } from '#lib/generator/start-worker.ts';

/** A worker that answers what the test says, when the test says so. */
export class FakeGeneratorWorker extends EventTarget implements GeneratorWorker {
	readonly asked: StartMessage[] = [];
	isEnded = false;

	postMessage(message: StartMessage): void {
		this.asked.push(message);
	}

	terminate(): void {
		this.isEnded = true;
	}

	answer(reply: GeneratorReply): void {
		this.dispatchEvent(new MessageEvent('message', { data: reply }));
	}

	break(): void {
		this.dispatchEvent(new Event('error'));
	}
}
