import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { readRecords } from '#tests/support/page-store.ts';
import { screens } from '#tests/support/screens.ts';
import { expect, test } from './engine-fixture.ts';
import type { EnginePage } from './engine-page.ts';

const essay = 'Proposed Roads to Soviet Democracy';
const section = 'Can the Bureaucracy Be Reformed?';

async function standingReviews(app: EnginePage): Promise<number> {
	return (await readRecords<Review>(app, 'reviews')).filter(({ undone }) => undone !== true).length;
}

/** Grades the card on show, waits for the next one, and gives the words of the question. */
async function gradeCard(app: EnginePage): Promise<string> {
	await app.expectThere('button', 'Show answer');
	const question = await app.textOf('region', 'Card');
	await app.click('button', 'Show answer');
	await app.click('button', 'Good');
	await app.expectGone('button', 'Good');
	return question;
}

test('read, review, undo, and look at what was kept', async ({ app }) => {
	await test.step('read to a section', async () => {
		await app.goto('/');
		await app.expectText(/10 new/);
		await app.click('link', 'Continue reading');
		await app.expectThere('article', essay);
		await app.click('button', 'Contents');
		await app.click('link', section);
		await expect
			.poll(async () => (await readRecords<{ fraction: number }>(app, 'places'))[0]?.fraction ?? 0)
			.toBeGreaterThan(0.3);
	});

	await test.step('what is painted in the text is not painted in a sheet over it', async () => {
		await app.evaluate((letters) => {
			const words = document.querySelector('article p')?.firstChild;
			if (!words) throw new Error('There are no words to paint.');
			const range = new Range();
			range.setEnd(words, letters);
			range.setStart(words, 0);
			CSS.highlights.set('mark-pink', new Highlight(range));
		}, 9);
		await app.click('button', 'Appearance');
		expect(await app.colourOf('heading', 'Appearance')).toBe(await app.colourOf('button', 'Close'));
		await app.click('button', 'Close');
	});

	await test.step('review two cards, undo one', async () => {
		await app.click('link', 'Today');
		await app.expectPath('/');
		await app.click('link', 'Review');
		await app.expectPath('/review/');
		await gradeCard(app);
		const second = await gradeCard(app);
		expect(await standingReviews(app)).toBe(2);
		await app.click('button', 'Undo');
		await expect.poll(() => app.textOf('region', 'Card')).toBe(second);
		expect(await standingReviews(app)).toBe(1);
	});

	await test.step('the first release is no new one', async () => {
		await app.readyOffline();
		await app.expectGone('button', 'Update');
	});

	await test.step('find cards', async () => {
		await app.goto('/cards/');
		await app.expectText(/\d+ cards/);
		await app.type('searchbox', 'Search cards', 'Deutscher');
		await expect.poll(() => app.textOf('list', 'Cards')).toMatch(/^.*Deutscher/s);
	});

	await test.step('the retention is measured', async () => {
		await app.click('link', 'Retention');
		await app.expectText(/You have met 1/);
		expect(await app.textOf('table', 'Measured retention')).toContain('too few reviews');
	});
});

test('the data is sound, and goes out as a backup and in again', async ({ app, home }) => {
	await app.goto('/review/');
	await gradeCard(app);
	await app.goto('/settings/');
	await app.click('button', 'Check data');
	await app.expectText(/all is well\./);

	await app.click('button', 'Export backup');
	await app.expectText(/Saved as commonplace-\d{4}-\d{2}-\d{2}\.commonplace/);
	const saved = () => readdirSync(join(home, 'downloads')).filter((name) => name.endsWith('.commonplace'));
	await expect.poll(() => saved().length).toBe(1);
	const file = join(home, 'downloads', saved()[0] ?? '');
	await expect.poll(() => readFileSync(file).subarray(0, 2).toString()).toBe('PK');

	await app.chooseFile(file);
	await app.expectText(/It adds 0 cards and 0 reviews/);
	await app.click('button', 'Restore it');
	await app.expectText(/Restored\./);
	expect(await standingReviews(app)).toBe(1);
});

test('without a server, and in a new window, everything is there', async ({ app }) => {
	await app.goto('/');
	await app.readyOffline();
	await app.goto('/review/');
	await gradeCard(app);
	const schedules = await readRecords(app, 'schedules');
	await app.stopServer();
	await app.reopen();

	await test.step('the schedule is as it was', async () => {
		await app.goto('/');
		await app.expectText(/9 new/);
		expect(await readRecords(app, 'schedules')).toEqual(schedules);
	});
	for (const { name, path } of screens) {
		await test.step(`${name} opens`, async () => {
			await app.goto(path);
			await app.expectPath(path);
			await app.expectThere('heading', '');
		});
	}
	await test.step('the next card is reviewed', async () => {
		await app.goto('/review/');
		await gradeCard(app);
		expect(await standingReviews(app)).toBe(2);
	});
	await test.step('what a worker works out is there', async () => {
		await app.click('link', 'Retention');
		await app.expectText(/You have met 2/);
	});
});
