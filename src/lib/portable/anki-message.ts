import type { AnkiErrorCode } from '#lib/portable/anki-error.ts';
import type { AnkiContent } from '#lib/portable/anki-content.ts';
import type { AnkiPackage } from '#lib/portable/anki-package.ts';

/** What goes into a package besides cards and reviews. */
export type AnkiFrame = Omit<AnkiContent, 'cards' | 'reviews'>;

/** A portion of what goes into a package. */
export type AnkiPortion = Partial<Pick<AnkiContent, 'cards' | 'reviews'>>;

/** The first message of all: where SQLite is found. */
export interface OpenAnki {
	readonly type: 'open';
	readonly wasmUrl: string;
}

/** What the page sends to the worker: portions, then what they are to be packed in. */
export type AnkiRequest =
	({ readonly type: 'portion' } & AnkiPortion) | { readonly type: 'pack'; readonly frame: AnkiFrame };

/** What the worker answers: how far it is, in [0, 1], then the package or a problem. */
export type AnkiReply =
	| { readonly type: 'progress'; readonly done: number }
	| { readonly type: 'done'; readonly package: AnkiPackage }
	| { readonly type: 'problem'; readonly code: AnkiErrorCode };
