import { answerQuestions } from '#lib/figures/answer-questions.ts';
import type { FiguresQuestion, FiguresReply } from '#lib/figures/figures-message.ts';
import { openStore } from '#lib/store/open-store.ts';

const answer = answerQuestions(openStore, (reply: FiguresReply) => self.postMessage(reply));

self.addEventListener('message', ({ data }: MessageEvent<FiguresQuestion>) => {
	answer(data).catch((error: unknown) => {
		self.reportError(error);
	});
});
