import { parseArgs } from 'node:util';
import { CardsError } from './cards-error.ts';

const FORMATS = ['json', 'csv', 'anki'] as const;

/** What the command line asks for. */
export interface CardsArguments {
	readonly path: string;
	readonly title: string;
	readonly author: string;
	readonly format: (typeof FORMATS)[number];
	/** Whether each finding comes with what spoke for and against it. */
	readonly isExplained: boolean;
}

const USAGE = 'Usage: npm run --silent cards -- FILE [--title T] [--author A] [--format json|csv|anki] [--explain]';

/**
 * Reads the arguments after the command.
 * @throws CardsError when an option is unknown or there is not exactly one file.
 */
export function readCardsArguments(words: readonly string[]): CardsArguments {
	const { values, positionals } = parsed(words);
	const [path] = positionals;
	if (path === undefined) throw new CardsError('usage', `No file is named. ${USAGE}`);
	if (positionals.length > 1) throw new CardsError('usage', `One file at a time, not ${positionals.length}. ${USAGE}`);
	const format = FORMATS.find((name) => name === values.format);
	if (format === undefined) throw new CardsError('usage', `There is no format "${values.format}". ${USAGE}`);
	return { path, title: values.title, author: values.author, format, isExplained: values.explain };
}

function parsed(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				title: { type: 'string', default: '' },
				author: { type: 'string', default: '' },
				format: { type: 'string', default: 'json' },
				explain: { type: 'boolean', default: false }
			}
		});
	} catch (cause) {
		const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
		throw new CardsError('usage', `${reason}. ${USAGE}`.replace(/\s*\n\s*/gu, ' '), { cause });
	}
}
