import type { DatedLog } from '#lib/figures/dated-log.ts';
import type { Scope } from '#lib/figures/figures.ts';
import { CARD_KINDS } from '#lib/pipeline/cards/card.ts';
import { periodSpans } from '#lib/pipeline/retention/period.ts';
import { selectRows, type StudyLog } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** What of a log a scope takes. */
export interface RowsInScope {
	/** The reviews of the scope's cards, of any time. */
	readonly log: StudyLog;
	readonly isCardInScope: (cardRow: number) => boolean;
	/** Of those reviews, the ones in the scope's period. */
	readonly logOfPeriod: (nowMs: number, settings: Pick<SchedulingSettings, 'dayStartHour'>) => StudyLog;
}

/** Picks the cards and reviews of a scope; one that takes all copies nothing. */
export function rowsInScope({ ledger: { cards }, log: whole }: DatedLog, scope: Scope): RowsInScope {
	const text = codeOf(cards.textNames, scope.textId);
	const kind = codeOf(CARD_KINDS, scope.kind);
	const section = codeOf(cards.sectionNames, scope.section);
	const isCardInScope = (row: number) =>
		(text === null || cards.text[row] === text) &&
		(kind === null || cards.kind[row] === kind) &&
		(section === null || cards.section[row] === section);
	const takesAll = text === null && kind === null && section === null;
	const log = takesAll ? whole : selectRows(whole, (row) => isCardInScope(whole.cardRow[row] ?? -1));
	return {
		log,
		isCardInScope,
		logOfPeriod: (nowMs, settings) => {
			const span = periodSpans(nowMs, settings).find(({ period }) => period === scope.period);
			if (span === undefined || scope.period === 'all') return log;
			return selectRows(log, (row) => {
				const day = log.dayNumber[row] ?? 0;
				return day >= span.firstDay && day <= span.lastDay;
			});
		}
	};
}

/** Where a name stands among those that columns hold as numbers; null for any, and NaN, like no number, for one without cards. */
function codeOf<Name>(names: readonly Name[], name: Name | null): number | null {
	if (name === null) return null;
	const code = names.indexOf(name);
	// Columns have -1 for what is of no text or section.
	return code < 0 ? NaN : code;
}
