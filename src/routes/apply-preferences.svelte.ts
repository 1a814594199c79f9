import { changeLines } from '#lib/platform/line-change.ts';
import { keepTypeface, loadFonts } from '#lib/platform/typeface.ts';
import { watchKeptText } from '#lib/platform/watch-kept-text.ts';
import { DEFAULT_PREFERENCES, PREFERENCES_KEY, readingPreferences } from '#lib/state/reading-preferences.svelte.ts';
import { TYPEFACES } from './typefaces.ts';

const PAPER = { light: '#fbfaf7', sepia: '#f4ecd8', dark: '#161513' } as const;

/** A property of the root, as `--reading-size`, its value, and the usual one, which the stylesheet has. */
type Look = readonly [name: string, value: string | number, usual: string | number];

/**
 * Sets properties on the root, but for those that are so already, as the head of the page or, for the usual value, the
 * stylesheet has them: the same again would style every word anew.
 */
function wear(...looks: readonly Look[]): void {
	const { style } = document.documentElement;
	const changes = looks
		.map(([name, value, usual]) => ({ name, wanted: value === usual ? '' : String(value) }))
		.filter(({ name, wanted }) => style.getPropertyValue(name) !== wanted);
	if (changes.length === 0) return;
	changeLines(() => {
		for (const { name, wanted } of changes) style.setProperty(name, wanted);
	});
}

/** Keeps the look of the page as the reader chose it, here or in another tab. To be called while a layout is made. */
export function applyPreferences(): void {
	$effect(() => watchKeptText(PREFERENCES_KEY, () => readingPreferences.readAgain()));

	$effect(() => {
		const { theme, textSizePercent, lineHeight, measure, isJustified, isHyphenated, studiesInText } =
			readingPreferences.values;
		const { dataset } = document.documentElement;
		const usual = DEFAULT_PREFERENCES;
		if (theme === 'system') delete dataset['theme'];
		else dataset['theme'] = theme;
		const isOff = dataset['sectionCards'] === 'off';
		if (isOff === studiesInText) {
			changeLines(() => {
				if (studiesInText) delete dataset['sectionCards'];
				else dataset['sectionCards'] = 'off';
			});
		}
		wear(
			['--reading-size', textSizePercent / 100, usual.textSizePercent / 100],
			['--reading-leading', lineHeight, usual.lineHeight],
			['--reading-measure', measure, usual.measure],
			['--reading-align', isJustified ? 'justify' : 'start', 'start'],
			['--reading-hyphens', isHyphenated ? 'auto' : 'manual', 'manual']
		);
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
			if (isWanted) wear(['--reading-face', face, usual]);
		});
		return () => (isWanted = false);
	});
}
