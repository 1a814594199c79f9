import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Edition } from '#lib/editions/edition.ts';
import type { Block, Paragraph } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** All the style there is, in the page: no request can be saved any more. */
const STYLE =
	'body{max-width:64ch;margin:auto;padding:16px;font:19px/1.6 Georgia,serif;color:#1d1b18;background:#fbfaf7}';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The words of an edition as the plainest page there can be: one file, no script, no font, no picture. */
export function floorPage(edition: Edition): string {
	const { sections, text } = parseDocument(edition.text, edition);
	const words = ({ start, end }: TextRange) =>
		text.slice(start, end).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
	const element = (name: string, range: TextRange) => `<${name}>${words(range)}</${name}>`;
	const paragraph = (one: Paragraph) => element(one.type === 'quotation' ? 'blockquote' : 'p', one);
	const block = (one: Block): string => {
		if (one.type === 'break') return '<hr>';
		if (one.type !== 'aside') return paragraph(one);
		const title = one.title ? element('h3', one.title) : '';
		const source = one.source ? element('p', one.source) : '';
		return `<aside>${title}${one.paragraphs.map(paragraph).join('')}${source}</aside>`;
	};
	const article = sections.map(({ heading, blocks }) => [heading ? element('h2', heading) : '', ...blocks.map(block)]);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The floor: the words and nothing else.">
<title>${edition.title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${edition.title}</h1>
<p>${edition.author}</p>
${article.flat().join('\n')}
</main>
</body>
</html>
`;
}

/** Writes a page as `index.html` of a folder, with the compressed copies that a build has too. */
export function writePage(directory: string, html: string): void {
	mkdirSync(directory, { recursive: true });
	const path = join(directory, 'index.html');
	writeFileSync(path, html);
	writeFileSync(`${path}.gz`, gzipSync(html));
	writeFileSync(`${path}.br`, brotliCompressSync(html));
}
