import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { charactersOf, CORE_RANGE, REST_RANGE } from './literata-parts.ts';

const whole = readFileSync('node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2');

// The weights that the styles use.
const variationAxes = { wght: { min: 400, max: 700 } };

for (const [part, range] of Object.entries({ core: CORE_RANGE, rest: REST_RANGE })) {
	const font = await subsetFont(whole, charactersOf(range), { targetFormat: 'woff2', variationAxes });
	writeFileSync(`src/lib/ui/fonts/literata-${part}.woff2`, font);
	console.log(`${part}: ${font.length} bytes`);
}
