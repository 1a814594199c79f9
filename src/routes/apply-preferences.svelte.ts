import { changeLines } from '#lib/platform/line-change.ts';
import { keepTypeface, loadFonts } from '#lib/platform/typeface.ts';
import { DEFAULT_PREFERENCES, readingPreferences } from '#lib/state/reading-preferences.svelte.ts';
import { TYPEFACES } from './typefaces.ts';

const PAPER = { light: '#fbfaf7', sepia: '#f4ecd8', dark: '#161513' } as const;

/**
 * Sets a property on the root unless it is so already, as the head of the page or, for the usual value, the stylesheet
 * has it: the same again would style every word anew.
 * @param make makes the change
 */
function wear(
	name: string,
	value: string | number,
	usual: string | number,
	make = (change: () => void): void => change()
): void {
	const { style } = document.documentElement;
	const wanted = value === usual ? '' : String(value);
	if (style.getPropertyValue(name) !== wanted) make(() => style.setProperty(name, wanted));
}

/** Keeps the look of the page as the reader chose it. To be called while a layout is made. */
export function applyPreferences(): void {
	$effect(() => {
		const { theme, textSizePercent, lineHeight, measure, isJustified, isHyphenated, studiesInText } =
			readingPreferences.values;
		const { dataset } = document.documentElement;
		const usual = DEFAULT_PREFERENCES;
		if (theme === 'system') delete dataset['theme'];
		else dataset['theme'] = theme;
		if (studiesInText) delete dataset['sectionCards'];
		else dataset['sectionCards'] = 'off';
		wear('--reading-size', textSizePercent / 100, usual.textSizePercent / 100);
		wear('--reading-leading', lineHeight, usual.lineHeight);
		wear('--reading-measure', measure, usual.measure);
		wear('--reading-align', isJustified ? 'justify' : 'start', 'start');
		wear('--reading-hyphens', isHyphenated ? 'auto' : 'manual', 'manual');
		for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
			const own = meta.media.includes('dark') ? PAPER.dark : PAPER.light;
			const paper = theme === 'system' ? own : PAPER[theme];
			if (meta.content !== paper) meta.content = paper;
		}
	});

	const typeface = $derived(readingPreferences.values.typeface);
	$effect(() => {
		const { face, fonts, files } = TYPEFACES[typeface];
		let isWanted = true;
		keepTypeface(files);
		const usual = TYPEFACES[DEFAULT_PREFERENCES.typeface].face;
		// The lines change face once, when the new one is here.
		void loadFonts(fonts).then(() => {
			if (isWanted) wear('--reading-face', face, usual, changeLines);
		});
		return () => (isWanted = false);
	});
}
