import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import openDyslexicBold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url';
import openDyslexic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url';
import type { Preferences } from '#lib/state/reading-preferences.svelte.ts';

interface Typeface {
	/** What stands in `--reading-face`; src/app.html has the same. */
	readonly face: string;
	/** Its fonts as CSS names them, and their addresses. None for a face that is here anyway. */
	readonly fonts: readonly string[];
	readonly files: readonly string[];
}

/** The faces of the reading room. Their fonts stand in tokens.css. */
export const TYPEFACES: Readonly<Record<Preferences['typeface'], Typeface>> = {
	literata: { face: 'var(--text-face)', fonts: [], files: [] },
	atkinson: { face: 'var(--atkinson-face)', fonts: ['1em "Atkinson Hyperlegible Next"'], files: [atkinson] },
	opendyslexic: {
		face: 'var(--opendyslexic-face)',
		fonts: ['1em OpenDyslexic', 'bold 1em OpenDyslexic'],
		files: [openDyslexic, openDyslexicBold]
	},
	system: { face: 'var(--control-face)', fonts: [], files: [] }
};
