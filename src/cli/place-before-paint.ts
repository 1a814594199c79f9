import { build } from 'vite';
import { changePages } from './change-pages.ts';
import { sourceHash } from './source-hash.ts';

const ENTRY = 'src/routes/read/[slug]/place-before-paint.ts';
/** What app.html waits for before anything is painted, where the reader has been in the text. */
const ID = 'place-before-paint';
/** What the page of a text has, and no other. */
const TEXT = 'data-static-article';
const POLICY = /script-src [^;]*/;

/** The script that goes to the reader's place, as one piece. @throws Error if there is none */
async function bundledScript(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'placeBeforePaint' } }
	});
	const [piece] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	if (piece?.type !== 'chunk') throw new Error(`No script came of ${ENTRY}.`);
	return piece.code.trim();
}

/**
 * A built page with a script at its end that runs before anything is painted, and its hash in the CSP.
 * @throws Error if the page has no policy to let it run
 */
export function withScriptAtEnd(html: string, script: string): string {
	if (!POLICY.test(html)) throw new Error('The page has no CSP that names scripts.');
	return html
		.replace(POLICY, (allowed) => `${allowed} '${sourceHash(script)}'`)
		.replace('</body>', () => `<script>${script}</script><template id="${ID}"></template></body>`);
}

/** Has each page of a text show the reader's place from the first paint on. */
export async function placeBeforePaint(directory: string): Promise<void> {
	const script = await bundledScript();
	changePages(directory, (html) => (html.includes(TEXT) ? withScriptAtEnd(html, script) : html));
}
