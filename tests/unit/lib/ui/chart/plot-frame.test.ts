import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLabels, labelWidth, nearestIndex, type PlotFrame } from '#lib/ui/chart/plot-frame.ts';

const frameOf = (width: number, em = 16): PlotFrame => ({
	id: 'a',
	width,
	height: 12 * em,
	left: 3 * em,
	right: width - em / 2,
	top: em,
	bottom: 10 * em,
	em
});

const weekly = Array.from({ length: 5 }, (_, week) => ({ at: 60 + week * 60, text: `Dec ${week * 7}` }));

const rows: readonly { name: string; frame: PlotFrame; texts: readonly string[] }[] = [
	{ name: 'all where there is room', frame: frameOf(340), texts: ['Dec 0', 'Dec 7', 'Dec 14', 'Dec 21', 'Dec 28'] },
	{ name: 'every second of larger text', frame: frameOf(340, 24), texts: ['Dec 0', 'Dec 14', 'Dec 28'] },
	{ name: 'the first alone', frame: frameOf(340, 90), texts: ['Dec 0'] }
];

describe('labels of an axis', () => {
	test.each(rows)('$name', ({ frame, texts }) => {
		expect(fitLabels(weekly, frame).map(({ text }) => text)).toEqual(texts);
	});

	test('none, if there are none', () => {
		expect(fitLabels([], frameOf(340))).toEqual([]);
	});

	test('those shown lie on the drawing and do not touch', () => {
		const label = fc.record({ at: fc.integer({ min: 0, max: 600 }), text: fc.string({ minLength: 1, maxLength: 8 }) });
		fc.assert(
			fc.property(fc.array(label, { minLength: 2 }), fc.integer({ min: 280, max: 640 }), (labels, width) => {
				const frame = frameOf(width);
				const shown = fitLabels(
					labels.toSorted((a, b) => a.at - b.at),
					frame
				);
				for (const [index, { at, text }] of shown.entries()) {
					const half = labelWidth(text, frame.em) / 2;
					expect(at + half).toBeLessThanOrEqual(width + 0.001);
					expect(at - half).toBeGreaterThanOrEqual(-0.001);
					const next = shown[index + 1];
					if (next === undefined) continue;
					expect(next.at - labelWidth(next.text, frame.em) / 2).toBeGreaterThan(at + half);
				}
			})
		);
	});
});

test.each([
	{ name: 'before the first', at: -5, index: 0 },
	{ name: 'near the second', at: 14, index: 1 },
	{ name: 'halfway, the earlier', at: 15, index: 1 },
	{ name: 'after the last', at: 99, index: 2 }
])('the nearest point: $name', ({ at, index }) => {
	expect(nearestIndex([0, 10, 20], at)).toBe(index);
	expect(nearestIndex([], at)).toBe(-1);
});
