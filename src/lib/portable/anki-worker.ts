import initSqlJs from 'sql.js';
import type { AnkiReply, AnkiRequest, OpenAnki } from '#lib/portable/anki-message.ts';
import { answerAnki } from '#lib/portable/answer-anki.ts';

let answer: ReturnType<typeof answerAnki> | null = null;

// Whatever is thrown leaves as the worker's own error, which the page hears of.
self.addEventListener('message', ({ data }: MessageEvent<OpenAnki | AnkiRequest>) => {
	if (data.type === 'open') answer = answerAnki(() => initSqlJs({ locateFile: () => data.wasmUrl }), reply);
	else answer?.(data).catch((error: unknown) => self.reportError(error));
});

function reply(message: AnkiReply): void {
	if (message.type === 'done') self.postMessage(message, { transfer: [message.package.bytes.buffer] });
	else self.postMessage(message);
}
