import type { GeneratorErrorCode } from '#lib/generator/generator-error.ts';
import type { Card } from '#lib/pipeline/cards/card.ts';

/** What the generator is at, in the order of its work. */
export type GeneratorStage = 'reading' | 'figures' | 'events' | 'positions' | 'cards';

/** How far a job is: `done` of the whole, from 0 to 1, never falling. */
export interface GeneratorProgress {
	readonly stage: GeneratorStage;
	readonly done: number;
}

/** What a text is called; either may be empty. */
export interface TextAbout {
	readonly title: string;
	readonly author: string;
}

/** What the page asks of the worker. To cancel a job is to end the worker, so there is no message for it. */
export interface StartMessage extends TextAbout {
	readonly type: 'start';
	readonly jobId: number;
	/** A Blob is read in the worker, so that the page need not. */
	readonly text: string | Blob;
}

interface OfJob {
	readonly jobId: number;
}

/** What the worker answers: progress, then its cards in portions and `done`, or one `problem`. */
export type GeneratorReply =
	| (OfJob & { readonly type: 'progress' } & GeneratorProgress)
	| (OfJob & { readonly type: 'cards'; readonly cards: readonly Card[] })
	| (OfJob & { readonly type: 'done'; readonly wordCount: number })
	| (OfJob & { readonly type: 'problem'; readonly code: TextFault });

/** Why a text is no text to make cards of. */
export type TextFault = Extract<GeneratorErrorCode, 'empty-text' | 'not-text' | 'text-too-large'>;
