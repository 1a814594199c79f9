import { expect, test } from 'vitest';
import { type GradeGuard, gradeGuard, type GradeMeans } from '#lib/ui/card/grade-guard.ts';

type Step = (guard: GradeGuard) => boolean | undefined;

const answer: Step = (guard) => void guard.answerShown();
const comeBack: Step = (guard) => void guard.pageReturned();
const handsOff: Step = (guard) => void guard.handsOff();
const fail: Step = (guard) => void guard.gradeFailed();
const down =
	(id: number, contactPx = 24): Step =>
	(guard) =>
		void guard.fingerDown(id, contactPx);
const up =
	(id: number): Step =>
	(guard) =>
		void guard.fingerUp(id);
const grade =
	(means: GradeMeans): Step =>
	(guard) =>
		guard.allowsGrade(means);

/** A finger comes and goes, and the browser makes a tap of it. */
const tap = (contactPx = 24): Step[] => [down(1, contactPx), up(1), grade('tap')];

/** What is done, and after how many milliseconds; and which of the grades are taken. */
const rows: { name: string; done: [number, ...Step[]][]; taken: boolean[] }[] = [
	{
		name: 'a tap in its own time',
		done: [
			[0, answer],
			[1000, ...tap()]
		],
		taken: [true]
	},
	{
		name: 'a tap just as the answer shows',
		done: [
			[0, answer],
			[299, ...tap()]
		],
		taken: [false]
	},
	{
		name: 'a tap once the answer has shown',
		done: [
			[0, answer],
			[300, ...tap()]
		],
		taken: [true]
	},
	{
		name: 'a key just as the answer shows',
		done: [
			[0, answer],
			[120, grade('key')]
		],
		taken: [false]
	},
	{
		name: 'a number just as the answer shows',
		done: [
			[0, answer],
			[120, grade('number')]
		],
		taken: [true]
	},
	{
		name: 'a number just as the page comes back',
		done: [
			[0, comeBack],
			[200, grade('number')]
		],
		taken: [false]
	},
	{
		name: 'two numbers at once',
		done: [
			[0, grade('number')],
			[50, grade('number')]
		],
		taken: [true, false]
	},
	{
		name: 'a tap again where the first could not be kept',
		done: [
			[0, ...tap(), fail],
			[50, ...tap()]
		],
		taken: [true, true]
	},
	{
		name: 'a swipe just as the answer shows',
		done: [
			[0, answer],
			[120, grade('swipe')]
		],
		taken: [false]
	},
	{
		name: 'one that was too early does not keep the next one back',
		done: [
			[0, answer],
			[290, ...tap()],
			[20, ...tap()]
		],
		taken: [false, true]
	},
	{
		name: 'a double tap',
		done: [
			[0, ...tap()],
			[299, ...tap()]
		],
		taken: [true, false]
	},
	{
		name: 'a key and a tap at once',
		done: [
			[0, grade('key')],
			[10, ...tap()]
		],
		taken: [true, false]
	},
	{
		name: 'two taps, one after the other',
		done: [
			[0, ...tap()],
			[300, ...tap()]
		],
		taken: [true, true]
	},
	{
		name: 'a tap just as the page comes back',
		done: [
			[0, comeBack],
			[699, ...tap()]
		],
		taken: [false]
	},
	{
		name: 'a key just as the page comes back',
		done: [
			[0, comeBack],
			[200, grade('key')]
		],
		taken: [false]
	},
	{
		name: 'a tap once the page is back',
		done: [
			[0, comeBack],
			[700, ...tap()]
		],
		taken: [true]
	},
	{
		name: 'a tap beside a resting finger',
		done: [
			[0, down(7)],
			[500, ...tap()]
		],
		taken: [false]
	},
	{
		name: 'a tap during which another finger came and went',
		done: [[0, down(1), down(2), up(2), up(1), grade('tap')]],
		taken: [false]
	},
	{ name: 'a swipe beside a resting finger', done: [[0, down(7), grade('swipe')]], taken: [false] },
	{ name: 'a key beside a resting finger', done: [[0, down(7), grade('key')]], taken: [true] },
	{
		name: 'the next tap of one finger alone',
		done: [
			[0, down(1), down(2), up(1), up(2)],
			[500, ...tap()]
		],
		taken: [true]
	},
	{ name: 'a tap after a finger whose end was not told', done: [[0, down(7), handsOff, ...tap()]], taken: [true] },
	{ name: 'a palm', done: [[0, ...tap(61)]], taken: [false] },
	{ name: 'a broad thumb', done: [[0, ...tap(60)]], taken: [true] },
	{
		name: 'a finger after a palm',
		done: [
			[0, ...tap(90)],
			[400, ...tap()]
		],
		taken: [false, true]
	},
	{ name: 'a finger beside a palm', done: [[0, down(8, 90), down(1), up(8), up(1), grade('tap')]], taken: [false] }
];

test.each(rows)('$name', ({ done, taken }) => {
	let nowMs = 5000;
	const guard = gradeGuard(() => nowMs);
	const outcomes: boolean[] = [];
	for (const [afterMs, ...steps] of done) {
		nowMs += afterMs;
		for (const step of steps) {
			const outcome = step(guard);
			if (typeof outcome === 'boolean') outcomes.push(outcome);
		}
	}
	expect(outcomes).toEqual(taken);
});
