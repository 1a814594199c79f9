import type { TextForecast } from '#lib/pipeline/retention/text-forecast.ts';
import type { FurtherFigures, LeadingFigures, Scope } from '#lib/figures/figures.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { StoreErrorCode } from '#lib/store/store-error.ts';

/** How fast a text is to be learned. */
export interface LearningPace {
	readonly textId: TextId;
	readonly newCardsPerDay: number;
	readonly desiredRetention: number;
}

/** What a page asks of the worker. */
export type FiguresQuestion =
	| { readonly type: 'figures'; readonly askId: number; readonly scope: Scope; readonly nowMs: number }
	| { readonly type: 'forecast'; readonly askId: number; readonly pace: LearningPace; readonly nowMs: number };

/** What the worker answers to figures: how far it has read, then the leading figures, then all others; or one problem. */
export type FiguresReply =
	| { readonly type: 'reading'; readonly askId: number; readonly reviewCount: number }
	| { readonly type: 'leading'; readonly askId: number; readonly figures: LeadingFigures }
	| { readonly type: 'further'; readonly askId: number; readonly figures: FurtherFigures }
	| { readonly type: 'forecast'; readonly askId: number; readonly forecast: TextForecast }
	/** Figures for another scope, or the same text at another pace, were asked for before these were begun. */
	| { readonly type: 'passed-over'; readonly askId: number }
	| { readonly type: 'problem'; readonly askId: number; readonly code: StoreErrorCode };
