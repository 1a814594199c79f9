import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

interface GoldQuote {
	readonly quote: string;
	readonly importance: number;
}

/** What a reader marked in one text. */
export interface GoldAnnotation {
	readonly author: string;
	readonly figures: readonly (GoldQuote & { readonly name: string; readonly aliases: readonly string[] })[];
	readonly events: readonly (GoldQuote & {
		readonly date: string | null;
		readonly also?: readonly Partial<TextRange>[];
	})[];
	readonly positions: readonly (GoldQuote & { readonly holder: string; readonly holderKind: string })[];
}

/** One annotated text, read. */
export interface AnnotatedText {
	readonly name: string;
	readonly document: Document;
	readonly gold: GoldAnnotation;
}

/** Reads the annotations of a folder (`name.gold.json`), each with its text (`name.txt`), there or in a folder of texts. */
export function readAnnotatedTexts(folder: string, textFolder = folder): AnnotatedText[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.gold.json'))
		.sort()
		.map((file) => {
			const name = file.replace('.gold.json', '');
			const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldAnnotation;
			const text = readFileSync(join(textFolder, `${name}.txt`), 'utf8');
			return { name, gold, document: parseDocument(text, { id: name as TextId, title: name, author: gold.author }) };
		});
}

/** Whether a range finds a marked quotation: they share half of the shorter one, and neither is a whole paragraph. */
export function matches(text: string, range: TextRange, quote: string): boolean {
	const start = placeOf(quote, text);
	const end = start + quote.length;
	const shared = Math.min(range.end, end) - Math.max(range.start, start);
	const lengths = [range.end - range.start, quote.length];
	return start !== -1 && Math.max(...lengths) <= 700 && shared > 0 && shared >= 0.5 * Math.min(...lengths);
}

const places = new Map<string, Map<string, number>>();

/** Marks are looked for again and again when tiers are chosen; where they stand does not change. */
function placeOf(quote: string, text: string): number {
	const known = places.get(text) ?? new Map<string, number>();
	places.set(text, known);
	const place = known.get(quote) ?? text.indexOf(quote);
	known.set(quote, place);
	return place;
}
