/**
 * The essay's page with words of one paragraph changed and every later place in the text moved along, as the build of an
 * edited text would have it.
 */
export function editedEssay(html: string, before: string, after: string): string {
	const at = html.indexOf(before);
	if (at < 0) throw new Error(`The page has no “${before}”.`);
	const rest = html
		.slice(at + before.length)
		.replace(/ data-(start|at)="(\d+)"/g, (_attribute, name: string, place: string) => {
			return ` data-${name}="${Number(place) + after.length - before.length}"`;
		});
	return html.slice(0, at) + after + rest;
}
