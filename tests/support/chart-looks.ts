import type { Locator } from '@playwright/test';

interface Looks {
	/** Of the marks that its key explains, in their order. */
	readonly key: readonly string[];
	/** Of the marks it is drawn with. */
	readonly drawn: readonly string[];
}

/**
 * What is seen of a chart's marks where no colour is: `line 6px, 4px` by its dashes, `area hatched` by its filling, which
 * is empty where it is that of the page. The lines of the axes are left out.
 */
export function looksOfChart(figure: Locator): Promise<Looks> {
	return figure.evaluate((chart) => {
		const paper = getComputedStyle(document.documentElement).backgroundColor;

		function fillingOf({ fill, fillOpacity }: CSSStyleDeclaration): string {
			const pattern = /^url\("#(.+)"\)/.exec(fill)?.[1];
			if (pattern !== undefined) return document.getElementById(pattern) === null ? 'empty' : 'hatched';
			if (fill === 'none' || fill === paper) return 'empty';
			return fillOpacity === '1' ? 'full' : fillOpacity;
		}

		function lookOf(mark: Element): string {
			const style = getComputedStyle(mark);
			if (mark instanceof HTMLElement) {
				const filled = parseFloat(getComputedStyle(mark, '::after').height) / mark.clientHeight;
				return `${style.borderTopStyle} block, ${Math.round(filled * 100)} % full`;
			}
			const isLine = mark.localName === 'line' || (mark.localName === 'path' && style.fill === 'none');
			if (isLine) return `line ${style.strokeDasharray}`;
			return `${mark.localName === 'circle' ? 'circle' : 'area'} ${fillingOf(style)}`;
		}

		const marks = chart.querySelectorAll(
			'svg :is(circle, rect, line, path):not(defs *, pattern *, .grid, .base), [data-level]'
		);
		const looks = { key: [] as string[], drawn: [] as string[] };
		for (const mark of marks) {
			const isDrawn = mark.closest('[role=application], [role=listbox]') !== null;
			looks[isDrawn ? 'drawn' : 'key'].push(lookOf(mark));
		}
		return looks;
	});
}
