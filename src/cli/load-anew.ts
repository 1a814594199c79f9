const MISSING = 'The buttons of this page did not come. They are fetched again once there is a network.';
const TYPED = 'The buttons of this page did not come. Copy your words, then load the page again.';
/** A host that was busy for a moment has got over it. */
const SOON_MS = 5000;

/**
 * Part of a page's own script: the function `loadAnew`, for a page whose scripts did not all come. It stays as it is, to
 * be read, and says so. A browser remembers a script that failed for as long as the page is there, so the page itself is
 * loaded anew: once by itself, then whenever there is a network again, and never over what the reader typed.
 */
export const LOAD_ANEW = `const loadAnew = (isTyped) => {
						const said = Object.assign(document.createElement('p'), { className: 'unfinished', role: 'alert' });
						const say = (words) => { if (said.textContent !== words) said.textContent = words; };
						const again = () => {
							if (isTyped()) say(${JSON.stringify(TYPED)});
							// Asked past the service worker: a page that cannot come would take away the one that is here.
							else fetch('', { method: 'HEAD' }).then(({ ok }) => { if (ok) location.reload(); }, () => undefined);
						};
						document.body.append(said);
						say(isTyped() ? ${JSON.stringify(TYPED)} : ${JSON.stringify(MISSING)});
						addEventListener('online', again);
						if (performance.getEntriesByType('navigation')[0]?.type !== 'reload') setTimeout(again, ${SOON_MS});
					};`;
