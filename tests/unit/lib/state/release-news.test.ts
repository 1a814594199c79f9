import { expect, test, vi } from 'vitest';
import { takeNews } from '#lib/state/release-news.ts';

const NOTES = ['third', 'second', 'first'];

function keptText(): Pick<Storage, 'getItem' | 'setItem'> {
	const values = new Map<string, string>();
	return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

test.each([
	{ name: 'a first visit', releases: [['one', 1]], told: [[]] },
	{
		name: 'the next release with notes, once',
		releases: [
			['one', 1],
			['two', 3],
			['two', 3]
		],
		told: [[], ['third', 'second'], []]
	},
	{
		name: 'a release with nothing to tell, then one with a note',
		releases: [
			['one', 2],
			['two', 2],
			['three', 3]
		],
		told: [[], [], ['third']]
	},
	{
		name: 'a release taken back',
		releases: [
			['one', 1],
			['two', 2],
			['one', 1],
			['three', 2]
		],
		told: [[], ['second'], [], ['second']]
	}
] as const)('tells what is new: $name', async ({ releases, told }) => {
	const kept = keptText();
	for (const [index, [version, count]] of releases.entries()) {
		expect(
			await takeNews(
				() => kept,
				version,
				() => Promise.resolve(NOTES.slice(-count))
			)
		).toEqual(told[index]);
	}
});

test('brings the notes only after a change of release', async () => {
	const kept = keptText();
	const bringNotes = vi.fn(() => Promise.resolve(NOTES));
	for (const version of ['one', 'one', 'two']) await takeNews(() => kept, version, bringNotes);
	expect(bringNotes).toHaveBeenCalledTimes(2);
});

test.each([
	{ name: 'damaged', storage: () => ({ ...keptText(), getItem: () => '{' }) },
	{
		name: 'forbidden',
		storage: () => {
			throw new DOMException('no', 'SecurityError');
		}
	}
])('tells nothing where what was seen is $name', async ({ storage }) => {
	expect(await takeNews(storage, 'two', () => Promise.resolve(NOTES))).toEqual([]);
});

test('asks again where the notes could not be brought', async () => {
	const kept = keptText();
	await takeNews(
		() => kept,
		'one',
		() => Promise.resolve(NOTES.slice(1))
	);
	expect(
		await takeNews(
			() => kept,
			'two',
			() => Promise.reject(new TypeError('offline'))
		)
	).toEqual([]);
	expect(
		await takeNews(
			() => kept,
			'two',
			() => Promise.resolve(NOTES)
		)
	).toEqual(['third']);
});
