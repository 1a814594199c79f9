import { changePages } from './change-pages.ts';
import { LOAD_ANEW } from './load-anew.ts';
import { sourceHash } from './source-hash.ts';

/** Has no words of its own to paint first. */
const FALLBACK = '404.html';

/** What is typed before the page is alive is answered late: a page with fields comes alive as soon as it can. */
const FIELD = /<(?:input|select|textarea)\b/;

const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;
const START =
	/(?<before><script>\s*\{\s*__sveltekit_[^]*?)Promise\.all\((?<entries>\[[^\]]*\])\)\.then\(\(\[kit, app\]\) => \{\s*(?<call>kit\.start\([^]*?node_ids: (?<nodes>\[[\d, ]*\])[^]*?\}\));\s*\}\);\s*\}\s*<\/script>/;

const scriptIn = (element: string) => element.replace(/^<script>|<\/script>$/g, '');

/** So many scripts are asked for in one task after the first paint: on a slow phone each takes more than a millisecond. */
const ASKED_AT_ONCE = 8;

/** What Kit starts a page with, as it stands in a built page. */
interface KitStart {
	/** The two entry scripts, as a list of imports. */
	readonly entries: string;
	/** The call of `kit.start`. */
	readonly call: string;
	/** The numbers of the page's parts in `app.nodes`, as a list. */
	readonly nodes: string;
}

/**
 * Kit's start as the function `begin`. What is typed and chosen before the page is alive is told to it once it is, and a
 * button touched is pressed again; a form handed in goes nowhere until then. Kit is called once all scripts are here: it
 * would put a page of its own, that an error occurred, in the place of words that can be read.
 */
function begun({ entries, call, nodes }: KitStart): string {
	return `const touched = new Map();
					const note = ({ target, type }) => {
						const element = type === 'click' ? target.closest('button') : target;
						if (!element) return;
						const { value, checked } = element;
						const types = touched.get(element)?.types ?? new Set();
						// The last one touched is told last.
						touched.delete(element);
						touched.set(element, { state: { value, checked }, types: types.add(type) });
					};
					const stay = (event) => event.preventDefault();
					const heard = { click: note, input: note, change: note, submit: stay };
					for (const type in heard) addEventListener(type, heard[type]);
					const tell = (element, { state, types }) => {
						// Set anew, words would lose the place where the reader types.
						for (const name in state) if (element[name] !== state[name]) element[name] = state[name];
						for (const type of types) {
							if (type === 'click') element.click();
							else element.dispatchEvent(new Event(type, { bubbles: true }));
						}
					};
					const isTyped = () => [...touched.values()].some(({ types }) => types.has('input'));
					${LOAD_ANEW}
					const bring = async () => {
						const [kit, app] = await Promise.all(${entries});
						await Promise.all(${nodes}.map((node) => app.nodes[node]()));
						return () => ${call};
					};
					const begin = () => {
						bring().then(async (live) => {
							await live();
							for (const type in heard) removeEventListener(type, heard[type]);
							for (const [element, what] of touched) tell(element, what);
						}, () => loadAnew(isTyped));
					};
				`;
}

/** What calls `begin`: at once where a service worker has the scripts on this device, else when the page is painted. */
function afterPaint(preloads: readonly string[]): string {
	return `
					let hasStarted = false;
					const hrefs = ${JSON.stringify(preloads)};
					const start = (most) => {
						if (hasStarted) return;
						hasStarted = true;
						ask(most);
					};
					const ask = (most) => {
						for (const href of hrefs.splice(0, most)) {
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
						}
						if (hrefs.length > 0) setTimeout(ask, 0, most);
						else begin();
					};
					const canTell = self.PerformanceObserver?.supportedEntryTypes?.includes('paint');
					if (navigator.serviceWorker?.controller || document.hidden || !canTell) {
						start(Infinity);
					} else {
						new PerformanceObserver((list) => {
							if (list.getEntriesByName('first-contentful-paint').length > 0) setTimeout(start, 0, ${ASKED_AT_ONCE});
						}).observe({ type: 'paint', buffered: true });
						// Behind another window nothing is painted.
						document.addEventListener('visibilitychange', () => start(Infinity));
						setTimeout(start, 4000, Infinity);
					}
				`;
}

/**
 * A built page whose scripts come after its words, unless it has fields, with the hash of the changed script in its CSP.
 * @throws Error if Kit writes its start otherwise than this knows
 */
export function withScriptsPostponed(html: string): string {
	const found = START.exec(html);
	const { before, entries, call, nodes } = found?.groups ?? {};
	if (!found || before === undefined || entries === undefined || call === undefined || nodes === undefined) {
		throw new Error('No start of Kit that can wait.');
	}
	const hasFields = FIELD.test(html);
	const preloads = [...html.matchAll(PRELOAD)].map(([, href = '']) => href);
	const script = `${before}${begun({ entries, call, nodes })}${hasFields ? 'begin();' : afterPaint(preloads)}}</script>`;
	const hash = sourceHash(scriptIn(found[0]));
	if (!html.includes(hash)) throw new Error('The start of Kit stands in no CSP.');
	return html
		.replace(found[0], () => script)
		.replaceAll(PRELOAD, (link) => (hasFields ? link : ''))
		.replaceAll(hash, sourceHash(scriptIn(script)));
}

/**
 * Lets the scripts of every page wait until its words are painted: on a slow network the two would share the line, and
 * on a slow phone the processor.
 */
export function postponeScripts(directory: string): void {
	changePages(directory, (html, file) => (file === FALLBACK ? html : withScriptsPostponed(html)));
}
