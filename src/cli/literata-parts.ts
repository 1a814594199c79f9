/** What the app and its texts are written with: preloaded, so as small as it can be. Ranges as CSS writes them. */
export const CORE_RANGE = 'U+0020-007E, U+00A0, U+00B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026';

/** Letters with accents and seldom signs, for texts of the reader’s own: fetched when a line has one. */
export const REST_RANGE =
	'U+00A1-00B6, U+00B8-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2010-2012, U+2015-2017, U+201A-201B, U+201E-2025, U+2027-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';

/** Every character of ranges as CSS writes them. */
export function charactersOf(ranges: string): string {
	return ranges
		.split(', ')
		.flatMap((range) => {
			const [first = NaN, last = first] = range
				.replace('U+', '')
				.split('-')
				.map((code) => parseInt(code, 16));
			return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
		})
		.join('');
}
