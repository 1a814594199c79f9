import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { cardNumberIn, putNewCardsFirst } from '#tests/support/many-cards.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { rounds, seed, tell } from './fault-runs.ts';

const ROUNDS = rounds(6, 100);

/** What the page says while it is reviewed: a grade was pressed, or the next card shows, so that it was kept. */
interface Sign {
	readonly type: 'pressed' | 'kept';
	/** The words of the card that was graded. */
	readonly words: string;
}

/** Grades card after card, as fast as the app takes it. Runs in the page. */
async function gradeOnAndOn(names: readonly string[]): Promise<void> {
	const { sign } = window as unknown as { sign: (sign: Sign) => Promise<void> };
	const button = (name: string) =>
		[...document.querySelectorAll<HTMLButtonElement>('main button')].find(
			(one) => one.textContent.trim().startsWith(name) && !one.disabled
		);
	const until = async <Value>(look: () => Value | undefined): Promise<Value> => {
		for (;;) {
			const found = look();
			if (found !== undefined) return found;
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
	};
	for (let count = 0; ; count += 1) {
		(await until(() => button('Show answer'))).click();
		const name = names[count % names.length] ?? 'Good';
		await until(() => button(name));
		const words = document.querySelector<HTMLElement>('section[aria-label="Card"]')?.innerText ?? '';
		void sign({ type: 'pressed', words });
		await until(() => {
			// A press right after the answer showed is taken for none.
			button(name)?.click();
			return button('Show answer');
		});
		void sign({ type: 'kept', words });
	}
}

async function expectAllIsWell(page: Page): Promise<void> {
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
}

test(`no grade is lost when the browser is killed while grading, ${ROUNDS} times`, inProfile, async ({ app }) => {
	const random = seededRandom(seed);
	await app.page.goto('/');
	await waitForDeck(app.page);
	await putNewCardsFirst(app.page, 2000);
	const acknowledged: string[] = [];
	const inFlight: string[] = [];

	for (let round = 1; round <= ROUNDS; round += 1) {
		await test.step(`round ${round}`, async () => {
			const ids = app.processIds;
			const presses = 1 + Math.floor(random() * 3);
			// Half of them within the write itself, the others at any moment until the next card is answered.
			const delayMs = random() * (random() < 0.5 ? 30 : 700);
			let pressed = 0;
			let unanswered: string | null = null;
			let tellKilled: (killing: Promise<void>) => void = () => undefined;
			const killed = new Promise<void>((resolve) => (tellKilled = resolve));
			await app.context.exposeBinding('sign', (_source, { type, words }: Sign) => {
				const id = cardId(cardNumberIn(words) ?? -1);
				if (type === 'kept') acknowledged.push(id);
				unanswered = type === 'kept' ? null : id;
				if (type === 'pressed' && (pressed += 1) === presses) setTimeout(() => tellKilled(app.kill(ids)), delayMs);
			});
			await app.page.goto('/review/');
			const grading = app.page.evaluate(gradeOnAndOn, ['Easy', 'Good', 'Again', 'Hard']);
			await Promise.race([killed, grading]).catch(() => killed);
			if (unanswered !== null) inFlight.push(unanswered);

			await app.open();
			await expectAllIsWell(app.page);
			const log = (await readRecords<Review>(app.page, 'reviews')).map((review) => review.cardId);
			for (const id of new Set([...acknowledged, ...log])) {
				// A forgotten card comes again after a minute, and may be graded again.
				const [kept, least, open] = [log, acknowledged, inFlight].map((all) => all.filter((one) => one === id).length);
				expect(kept, `grades of ${id}`).toBeGreaterThanOrEqual(least ?? 0);
				expect(kept, `grades of ${id}`).toBeLessThanOrEqual((least ?? 0) + (open ?? 0));
			}
		});
	}
	tell('killed', { rounds: ROUNDS, acknowledged: acknowledged.length, lost: 0, 'in flight': inFlight.length });
});
