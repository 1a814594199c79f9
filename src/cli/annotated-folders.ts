import { existsSync } from 'node:fs';
import { readAnnotatedTexts, type AnnotatedText } from './gold-annotation.ts';

/** Where annotated texts lie: in the project, and in a folder beside it that need not be there. */
export const ANNOTATED_FOLDERS = {
	own: { marks: 'tests/fixtures/annotated', texts: 'tests/fixtures/annotated' },
	others: { marks: '../shared/gold', texts: '../shared/texts' },
	training: { marks: '../shared/training/essays', texts: '../shared/training/essays' },
	names: '../shared/training/names'
} as const;

/** Reads a folder of annotated texts, or says that there is none. */
export function readIfThere({ marks, texts }: { marks: string; texts: string }): readonly AnnotatedText[] | null {
	return existsSync(marks) && existsSync(texts) ? readAnnotatedTexts(marks, texts) : null;
}
