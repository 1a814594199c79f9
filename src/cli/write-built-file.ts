import { existsSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Writes a built file anew, and the compressed copies that stand beside it. */
export function writeBuiltFile(path: string, text: string): void {
	writeFileSync(path, text);
	if (existsSync(`${path}.gz`)) writeFileSync(`${path}.gz`, gzipSync(text));
	if (existsSync(`${path}.br`)) writeFileSync(`${path}.br`, brotliCompressSync(text));
}
