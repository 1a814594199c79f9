import { error } from '@sveltejs/kit';
import { BUILT_IN_EDITIONS, findEdition } from '#lib/editions/built-in-editions.ts';
import type { EntryGenerator, PageLoad } from './$types';
import { articleFromPage } from './article-from-page.ts';

export const entries: EntryGenerator = () => BUILT_IN_EDITIONS.map(({ slug }) => ({ slug }));

/**
 * The text comes as HTML in the page and as nothing else: made when the site is built, taken from the page in the
 * browser. So it reads without scripts, and no script carries it a second time.
 */
export const load: PageLoad = async ({ params, fetch, url }) => {
	const edition = findEdition(params.slug);
	if (!edition) error(404, 'There is no such text here.');
	if (import.meta.env.SSR) {
		const [{ loadEdition }, { renderEdition }] = await Promise.all([
			import('#lib/editions/load-edition.ts'),
			import('./render-edition.ts')
		]);
		return { edition, html: renderEdition(loadEdition(edition)) };
	}
	return { edition, html: await articleFromPage(url, fetch) };
};
