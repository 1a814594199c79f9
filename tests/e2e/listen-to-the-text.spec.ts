import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, sheet } from '#tests/support/essay-steps.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';
import { ENGLISH, lastSaid, lendVoices, marked, type StandInVoice } from '#tests/support/stand-in-speech.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Read aloud' });
const press = (page: Page, name: string) => bar(page).getByRole('button', { name }).click();

async function listenFrom(page: Page, paragraph: string, voices: readonly StandInVoice[] = ENGLISH, areLate = false) {
	await lendVoices(page, voices, areLate);
	await page.goto(ESSAY);
	await page.locator(paragraph).evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 70));
	await page.getByRole('button', { name: 'Listen' }).click();
	await expect(bar(page)).toBeVisible();
}

/** What is marked is what was given to the voice. */
async function expectMarked(page: Page, count: number) {
	await expect.poll(() => page.evaluate(() => window.voiceControl.said.length)).toBe(count);
	await expect.poll(async () => (await lastSaid(page))?.text === (await marked(page))).toBe(true);
	expect(await marked(page)).not.toBe('');
}

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('sentence after sentence is spoken, marked and kept in sight', async ({ page }) => {
			await listenFrom(page, '#p3');
			await press(page, 'Play');
			for (let count = 1; count < 16; count += 1) {
				await expectMarked(page, count);
				const { top, bottom } = await page.evaluate(() => {
					const [range] = CSS.highlights.get('spoken') ?? [];
					return (range as Range).getBoundingClientRect().toJSON() as DOMRect;
				});
				const barTop = (await bar(page).boundingBox())?.y ?? 0;
				expect(top, `sentence ${count}`).toBeGreaterThanOrEqual(52);
				expect(Math.min(bottom, top + 200), `sentence ${count}`).toBeLessThanOrEqual(barTop);
				await page.evaluate(() => window.voiceControl.end());
			}
			const texts = await page.evaluate(() => window.voiceControl.said.map(({ text }) => text));
			expect(texts[0]).toBe(await page.locator('#p3').evaluate(({ textContent }) => textContent.split('. ')[0] + '.'));
			expect(new Set(texts).size).toBe(texts.length);
		});

		test('pause, play, the sentence before and after', async ({ page }) => {
			await listenFrom(page, '#p5');
			await press(page, 'Play');
			await expectMarked(page, 1);
			const first = await marked(page);
			await press(page, 'Next sentence');
			await expectMarked(page, 2);
			const second = await marked(page);
			await press(page, 'Pause');
			await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
			expect(await marked(page)).toBe(second);
			await press(page, 'Play');
			await expectMarked(page, 3);
			expect(await marked(page)).toBe(second);
			await press(page, 'Previous sentence');
			await expectMarked(page, 4);
			expect(await marked(page)).toBe(first);
			await press(page, 'Stop listening');
			await expect(bar(page)).toBeHidden();
			expect(await marked(page)).toBe('');
			expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
		});
	});
}

test('voices that come late are offered, local ones first; voice and speed are kept', async ({ page }) => {
	await listenFrom(page, '#p3', ENGLISH, true);
	await press(page, 'Voice and speed');
	await expect(sheet(page).getByLabel('Voice')).toBeDisabled();
	await page.evaluate(() => window.voiceControl.arrive());
	await expect(sheet(page).getByLabel('Voice').getByRole('option')).toHaveText([
		'Daniel (en-GB)',
		'Samantha (en-US)',
		'Cloud (en-US, needs a network)'
	]);
	await sheet(page).getByLabel('Voice').selectOption('Samantha (en-US)');
	await sheet(page).getByRole('radio', { name: '1.5 ×' }).check({ force: true });
	await page.keyboard.press('Escape');
	await press(page, 'Play');
	expect(await lastSaid(page)).toMatchObject({ voice: 'Samantha', rate: 1.5 });

	await page.reload();
	await page.getByRole('button', { name: 'Listen' }).click();
	await page.evaluate(() => window.voiceControl.arrive());
	await press(page, 'Play');
	expect(await lastSaid(page)).toMatchObject({ voice: 'Samantha', rate: 1.5 });
	await press(page, 'Voice and speed');
	await sheet(page).getByRole('radio', { name: '0.8 ×' }).check({ force: true });
	const said = await page.evaluate(() => window.voiceControl.said.slice(-2));
	expect(said.map(({ rate }) => rate)).toEqual([1.5, 0.8]);
	expect(said[0]?.text).toBe(said[1]?.text);
});

test('a voice from afar is given long sentences in pieces', async ({ page }) => {
	await listenFrom(page, '#p3', [{ name: 'Cloud', lang: 'en-US', localService: false }]);
	await press(page, 'Play');
	const whole = await marked(page);
	expect(whole.length).toBeGreaterThan(110);
	let spoken = '';
	while (spoken.length < whole.length) {
		const piece = (await lastSaid(page))?.text ?? '';
		expect(piece.length).toBeLessThanOrEqual(110);
		expect(await marked(page)).toBe(whole);
		spoken = `${spoken} ${piece}`.trim();
		await page.evaluate(() => window.voiceControl.end());
	}
	expect(spoken).toBe(whole);
	await expect.poll(() => marked(page)).not.toBe(whole);
});

test('it stops at the end of the section when asked, and goes on from there', async ({ page }) => {
	await listenFrom(page, 'section#s1 > p:last-of-type');
	await press(page, 'Voice and speed');
	await sheet(page).getByRole('radio', { name: 'Section' }).check({ force: true });
	await page.keyboard.press('Escape');
	await press(page, 'Play');
	const isPlaying = () => bar(page).getByRole('button', { name: 'Pause' }).isVisible();
	while (await isPlaying()) await page.evaluate(() => window.voiceControl.end());
	await expect(bar(page).getByRole('status')).toHaveText('Stopped, as you asked.');
	const last = await lastSaid(page);
	expect(await page.locator('section#s1 > p:last-of-type').textContent()).toContain(last?.text ?? '?');
	await press(page, 'Play');
	expect((await lastSaid(page))?.text).toBe(await page.locator('section#s2 > h2').textContent());
});

test('a quarter of an hour later it stops after the sentence', async ({ page }) => {
	await page.clock.install();
	await listenFrom(page, '#p3');
	await press(page, 'Voice and speed');
	await sheet(page).getByRole('radio', { name: '15 min' }).check({ force: true });
	await page.keyboard.press('Escape');
	await press(page, 'Play');
	await page.evaluate(() => window.voiceControl.end());
	await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.clock.setSystemTime(Date.now() + 16 * 60_000);
	await page.evaluate(() => window.voiceControl.end());
	await expect(bar(page).getByRole('status')).toHaveText('Stopped, as you asked.');
});

test.describe('a voice that', () => {
	const message = 'The voice stopped. Press Play to hear this sentence again.';
	test.beforeEach(async ({ page }) => {
		await page.clock.install();
		await listenFrom(page, '#p3');
		await press(page, 'Play');
		await page.evaluate(() => window.voiceControl.end());
	});
	test.afterEach(async ({ page }) => {
		await expect(bar(page).getByRole('status')).toHaveText(message);
		const broken = await marked(page);
		await press(page, 'Play');
		expect((await lastSaid(page))?.text).toBe(broken);
		await expect(bar(page).getByRole('status')).toHaveText('');
	});

	test('fails midway is reported at its sentence, which comes again', async ({ page }) => {
		await page.evaluate(() => window.voiceControl.fail());
	});
	test('will not begin a sentence is reported there too', async ({ page }) => {
		await page.evaluate(() => {
			const { speak } = speechSynthesis;
			speechSynthesis.speak = () => {
				speechSynthesis.speak = speak;
				throw new DOMException('Not now.', 'InvalidStateError');
			};
			window.voiceControl.end();
		});
	});
	test('never ends is given up after a while', async ({ page }) => {
		await page.clock.fastForward(10 * 60_000);
	});
	test('stopped while the screen was locked is shown as stopped', async ({ page }) => {
		await page.evaluate(() => {
			window.voiceControl.fallSilent();
			document.dispatchEvent(new Event('visibilitychange'));
		});
	});
});

test('leaving the page stops the voice', async ({ page }) => {
	await listenFrom(page, '#p3');
	await press(page, 'Play');
	await page.getByRole('link', { name: 'Today', exact: true }).click();
	await expect(page).toHaveURL(/\/$/);
	await expect.poll(() => page.evaluate(() => speechSynthesis.speaking)).toBe(false);
});

test('media keys play, pause and go from sentence to sentence', async ({ page }) => {
	await page.addInitScript(() => {
		const actions: Record<string, MediaSessionActionHandler | null> = {};
		navigator.mediaSession.setActionHandler = (action, handler) => (actions[action] = handler);
		Object.assign(window, { pressKey: (action: MediaSessionAction) => actions[action]?.({ action }) });
	});
	const key = (action: string) =>
		page.evaluate((of) => (window as unknown as { pressKey: (action: string) => void }).pressKey(of), action);
	await listenFrom(page, '#p3');
	await press(page, 'Play');
	await expectMarked(page, 1);
	await expect.poll(() => page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');
	await key('nexttrack');
	await expectMarked(page, 2);
	await key('pause');
	await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
	await key('play');
	await expectMarked(page, 3);
	await key('previoustrack');
	await expectMarked(page, 4);
});

test('a device without any voice says so', async ({ page }) => {
	await page.goto(ESSAY);
	await page.getByRole('button', { name: 'Listen' }).click();
	await press(page, 'Play');
	await expect(bar(page).getByRole('status')).toHaveText(
		'This device has no voice to read with. Add one in its settings.'
	);
	await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
});
