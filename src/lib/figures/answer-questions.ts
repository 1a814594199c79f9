import type { FiguresQuestion, FiguresReply } from '#lib/figures/figures-message.ts';
import { forecastText, furtherFigures, leadingFigures } from '#lib/figures/work-out-figures.ts';
import { type DatedLog, datedLog } from '#lib/figures/dated-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { type ReadLedger, readLedger, saveLedger } from '#lib/store/study-ledger.ts';

/**
 * Answers questions about the log, one after the other; what was read for one is kept for the next, as far as it stands.
 * @param reply told the answers as they come
 */
export function answerQuestions(
	openStore: () => Promise<Store>,
	reply: (reply: FiguresReply) => void
): (question: FiguresQuestion) => Promise<void> {
	let opening: Promise<Store> | null = null;
	let known: ReadLedger | null = null;
	let dated: DatedLog | null = null;
	let turn: Promise<void> = Promise.resolve();
	const lastAskIds = new Map<string, number>();

	async function read(askId: number): Promise<{ readonly store: Store; readonly settings: SchedulingSettings }> {
		opening ??= openStore();
		const store = await opening.catch((error: unknown) => {
			opening = null;
			throw error;
		});
		known = await readLedger(store, known, (reviewCount) => reply({ type: 'reading', askId, reviewCount }));
		return { store, settings: await readScheduling(store) };
	}

	async function answer(question: FiguresQuestion): Promise<void> {
		const { askId, nowMs } = question;
		// Only the last of several scopes, or of a text's paces, in a row is looked at.
		if (askId < (lastAskIds.get(rowOf(question)) ?? askId)) {
			reply({ type: 'passed-over', askId });
			return;
		}
		const { store, settings } = await read(askId);
		if (known === null) return;
		dated = datedLog(known.ledger, settings, dated);
		if (question.type === 'forecast') {
			reply({ type: 'forecast', askId, forecast: forecastText(dated, question.pace, nowMs, settings) });
			return;
		}
		reply({ type: 'leading', askId, figures: leadingFigures(dated, question.scope, nowMs, settings) });
		reply({ type: 'further', askId, figures: furtherFigures(dated, question.scope, nowMs, settings) });
		known = await saveLedger(store, known);
	}

	return (question) => {
		const row = rowOf(question);
		lastAskIds.set(row, Math.max(lastAskIds.get(row) ?? question.askId, question.askId));
		turn = turn
			.then(() => answer(question))
			.catch((error: unknown) => {
				if (!(error instanceof StoreError)) throw error;
				reply({ type: 'problem', askId: question.askId, code: error.code });
			});
		return turn;
	};
}

/** Names what is asked about time and again, each time in place of the time before. */
function rowOf(question: FiguresQuestion): string {
	return question.type === 'forecast' ? `forecast ${question.pace.textId}` : question.type;
}
