const oxblood = '#8c2f1b';
const oxbloodAtNight = '#e58a68';
const paper = '#fbfaf7';
const night = '#161513';

/** The left page of an open book, in a field of 512. */
const page = 'M249 164C210 130 142 114 62 119Q50 120 50 132V374Q50 386 62 386C142 382 210 394 249 430Z';
/** Half of an opening quotation mark, in the middle of that page. */
const mark = 'M104 286a46 46 0 0 0 92 0c0-23-17-41-38-45c3-18 14-31 32-42l-13-21c-45 21-73 60-73 108Z';

/** Each page bears one half of the quotation mark; the right page mirrors the left, its half does not. */
function book(ink: string, hollow: string): string {
	return [
		`<path class="ink" fill="${ink}" d="${page}"/>`,
		`<path class="ink" fill="${ink}" transform="matrix(-1 0 0 1 512 0)" d="${page}"/>`,
		`<path class="hollow" fill="${hollow}" d="${mark}"/>`,
		`<path class="hollow" fill="${hollow}" transform="translate(212 0)" d="${mark}"/>`
	].join('\n\t\t');
}

function svg(content: string, field = '0 0 512 512'): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${field}">\n\t${content}\n</svg>\n`;
}

function onPaper(cornerRadius: number, scale: number): string {
	const shift = (256 * (1 - scale)).toFixed(1);
	return svg(`<rect width="512" height="512" rx="${cornerRadius}" fill="${paper}"/>
	<g transform="translate(${shift} ${shift}) scale(${scale})">
		${book(oxblood, paper)}
	</g>`);
}

/** The icon where nothing cuts it. */
export function drawIcon(): string {
	return onPaper(104, 0.88);
}

/** The icon where the system cuts it to its own shape: all that matters lies in the inner circle of four fifths. */
export function drawMaskableIcon(): string {
	return onPaper(0, 0.74);
}

/** The icon for iOS, which rounds the corners itself and shows see-through parts black. */
export function drawAppleIcon(): string {
	return onPaper(0, 0.88);
}

/** The book alone, as large as it goes, for a browser's tab, light or dark. */
export function drawFavicon(): string {
	const style = `.ink { fill: ${oxbloodAtNight} } .hollow { fill: ${night} }`;
	return svg(
		`<style>@media (prefers-color-scheme: dark) { ${style} }</style>\n\t<g>\n\t\t${book(oxblood, paper)}\n\t</g>`,
		'40 56 432 432'
	);
}
