/** The name in localStorage under which the page's head finds the fonts to ask for early: their addresses as JSON. */
const FILES_KEY = 'commonplace:typeface-files';

/** Has the fonts at these addresses asked for before the first paint of the next visit. */
export function keepTypeface(files: readonly string[]): void {
	try {
		if (files.length > 0) localStorage.setItem(FILES_KEY, JSON.stringify(files));
		else localStorage.removeItem(FILES_KEY);
	} catch {
		// Forbidden or full: the face comes when the first line is set in it.
		return;
	}
}

/**
 * Waits until fonts are here, or cannot be had.
 * @param fonts as in CSS, `1em "Name"`
 */
export async function loadFonts(fonts: readonly string[]): Promise<void> {
	// Old browsers and a lost network alike: the style's next face serves.
	await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
}
