import { readFileSync, statSync } from 'node:fs';
import { CardsError } from './cards-error.ts';

const LARGEST_BYTES = 5_000_000;

/**
 * Reads a UTF-8 text file.
 * @throws CardsError when it is missing, no file, over 5 MB, empty or not UTF-8 text.
 */
export function readTextFile(path: string): string {
	const size = sizeOf(path);
	if (size > LARGEST_BYTES) {
		throw new CardsError('too-large', `${path}: the file has ${(size / 1e6).toFixed(1)} MB; the limit is 5 MB.`);
	}
	const text = decode(path, readBytes(path));
	if (text.trim() === '')
		throw new CardsError('empty', `${path}: the file is empty; there is nothing to make cards of.`);
	return text;
}

function sizeOf(path: string): number {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined) throw new CardsError('not-found', `${path}: there is no such file.`);
	if (!found.isFile()) throw new CardsError('not-a-file', `${path}: this is not a file.`);
	return found.size;
}

function readBytes(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (cause) {
		throw new CardsError('unreadable', `${path}: the file cannot be read.`, { cause });
	}
}

function decode(path: string, bytes: Uint8Array): string {
	const refusal = `${path}: the file is not UTF-8 text; save it as plain text in UTF-8.`;
	if (bytes.includes(0)) throw new CardsError('not-utf-8', refusal);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (cause) {
		throw new CardsError('not-utf-8', refusal, { cause });
	}
}
