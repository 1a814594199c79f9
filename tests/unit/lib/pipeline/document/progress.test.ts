import { expect, test } from 'vitest';
import { partOf, telling } from '#lib/pipeline/document/progress.ts';

const items = Array.from({ length: 1000 }, (_, index) => index);

test('a list tells about a hundred times how far it is, and gives what it gave before', () => {
	const told: number[] = [];
	const doubled = items.map(
		telling(
			(done) => told.push(done),
			items,
			(item) => item * 2
		)
	);
	expect(doubled).toEqual(items.map((item) => item * 2));
	expect(told).toHaveLength(100);
	expect(told).toEqual([...told].sort((one, other) => one - other));
	expect(Math.max(...told)).toBeLessThan(1);
});

test('nobody to tell costs nothing: the work is the work', () => {
	const work = (item: number) => item;
	expect(telling(undefined, items, work)).toBe(work);
	expect(partOf(undefined, 0, 1)).toBeUndefined();
});

test('a part of some work moves only its part of the whole', () => {
	const told: number[] = [];
	const part = partOf((done) => told.push(done), 0.5, 0.75);
	for (const done of [0, 0.5, 1]) part?.(done);
	expect(told).toEqual([0.5, 0.625, 0.75]);
});
