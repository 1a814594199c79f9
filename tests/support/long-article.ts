/**
 * The page of an essay with its article so many times over, as the site would have built it for a text so long:
 * sections, paragraphs and offsets are numbered on.
 */
export function lengthenArticle(html: string, copies: number): string {
	const start = html.indexOf('<section');
	const end = html.indexOf('</article>');
	const sections = html.slice(start, end);
	const counts = {
		sections: sections.match(/<section/g)?.length ?? 0,
		paragraphs: sections.match(/ data-start="/g)?.length ?? 0,
		length: endOfText(sections)
	};
	const all = Array.from({ length: copies }, (_, copy) => renumbered(sections, copy, counts));
	return html.slice(0, start) + all.join('') + html.slice(end);
}

function endOfText(sections: string): number {
	const last = [...sections.matchAll(/ data-start="(\d+)"[^>]*>(.*?)<\/p>/gs)].at(-1);
	return Number(last?.[1] ?? 0) + (last?.[2] ?? '').replace(/<[^>]*>/g, '').length + 2;
}

function renumbered(
	sections: string,
	copy: number,
	counts: { readonly sections: number; readonly paragraphs: number; readonly length: number }
): string {
	return sections
		.replace(
			/"s(\d+)("|-)/g,
			(_, number: string, after: string) => `"s${Number(number) + copy * counts.sections}${after}`
		)
		.replace(/id="p(\d+)"/g, (_, number: string) => `id="p${Number(number) + copy * counts.paragraphs}"`)
		.replace(/data-start="(\d+)"/g, (_, offset: string) => `data-start="${Number(offset) + copy * counts.length}"`);
}
