import { keepTypeface, loadFonts } from '#lib/platform/typeface.ts';
import { readingPreferences } from '#lib/state/reading-preferences.svelte.ts';
import { TYPEFACES } from './typefaces.ts';

const PAPER = { light: '#fbfaf7', sepia: '#f4ecd8', dark: '#161513' } as const;

/** Keeps the look of the page as the reader chose it. To be called while a layout is made. */
export function applyPreferences(): void {
	$effect(() => {
		const { theme, textSizePercent, lineHeight, measure, isJustified, isHyphenated, studiesInText } =
			readingPreferences.values;
		const { dataset, style } = document.documentElement;
		if (theme === 'system') delete dataset['theme'];
		else dataset['theme'] = theme;
		if (studiesInText) delete dataset['sectionCards'];
		else dataset['sectionCards'] = 'off';
		style.setProperty('--reading-size', String(textSizePercent / 100));
		style.setProperty('--reading-leading', String(lineHeight));
		style.setProperty('--reading-measure', String(measure));
		style.setProperty('--reading-align', isJustified ? 'justify' : 'start');
		style.setProperty('--reading-hyphens', isHyphenated ? 'auto' : 'manual');
		for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
			const own = meta.media.includes('dark') ? PAPER.dark : PAPER.light;
			meta.content = theme === 'system' ? own : PAPER[theme];
		}
	});

	const typeface = $derived(readingPreferences.values.typeface);
	$effect(() => {
		const { face, fonts, files } = TYPEFACES[typeface];
		let isWanted = true;
		keepTypeface(files);
		// The lines change face once, when the new one is here.
		void loadFonts(fonts).then(() => {
			if (isWanted) document.documentElement.style.setProperty('--reading-face', face);
		});
		return () => (isWanted = false);
	});
}
