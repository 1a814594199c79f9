import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlayStretches, shortestAt } from '#lib/pipeline/document/overlay-stretches.ts';

const stretch = (name: string, start: number, end: number) => ({ name, start, end });
type Stretch = ReturnType<typeof stretch>;

describe('laying stretches over each other', () => {
	test.each<[name: string, stretches: readonly Stretch[], pieces: readonly [string, number, number][]]>([
		['none', [], []],
		['one', [stretch('a', 2, 5)], [['a', 2, 5]]],
		[
			'side by side',
			[stretch('b', 5, 9), stretch('a', 2, 5)],
			[
				['a', 2, 5],
				['b', 5, 9]
			]
		],
		[
			'one inside another',
			[stretch('a', 0, 10), stretch('b', 3, 5)],
			[
				['a', 0, 3],
				['b', 3, 5],
				['a', 5, 10]
			]
		],
		[
			'two that cross',
			[stretch('a', 0, 6), stretch('b', 4, 8)],
			[
				['a', 0, 4],
				['b', 4, 8]
			]
		],
		[
			'three',
			[stretch('a', 0, 9), stretch('b', 1, 6), stretch('c', 2, 4)],
			[
				['a', 0, 1],
				['b', 1, 2],
				['c', 2, 4],
				['b', 4, 6],
				['a', 6, 9]
			]
		],
		['an empty one', [stretch('a', 3, 3), stretch('b', 2, 4)], [['b', 2, 4]]]
	])('%s', (_name, stretches, pieces) => {
		expect(overlayStretches(stretches).map(({ stretch: { name }, start, end }) => [name, start, end])).toEqual(pieces);
	});

	test('paints each place that a stretch covers, once, in the shortest', () => {
		const any = fc
			.tuple(fc.nat(30), fc.nat(30))
			.map(([one, other]) => stretch('', Math.min(one, other), Math.max(one, other)));
		fc.assert(
			fc.property(fc.array(any, { maxLength: 8 }), (stretches) => {
				const pieces = overlayStretches(stretches);
				for (let offset = 0; offset <= 30; offset += 1) {
					const painted = pieces.filter(({ start, end }) => start <= offset && offset < end);
					const top = shortestAt(stretches, offset);
					expect(painted.map((piece) => piece.stretch.end - piece.stretch.start)).toEqual(
						top === null ? [] : [top.end - top.start]
					);
				}
			})
		);
	});
});
