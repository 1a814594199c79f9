import { expectAccessible, expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { LayoutShifts, noteShifts, takeShifts } from '#tests/support/layout-shifts.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';
import { READING_STATES } from '#tests/support/reading-states.ts';
import { ENGLISH, lendVoices } from '#tests/support/stand-in-speech.ts';

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		for (const [where, states] of Object.entries(READING_STATES)) {
			test(
				`every state ${where} is accessible, moves nothing and can be pressed with a finger`,
				savedBefore,
				async ({ page }) => {
					test.slow();
					await noteShifts(page);
					await lendVoices(page, ENGLISH, true);
					await openEssay(page);
					const unasked = await LayoutShifts.watch(page);
					for (const { name: state, open, isMoved, close } of states) {
						await test.step(state, async () => {
							await takeShifts(page);
							await open(page);
							const shifts = await takeShifts(page);
							if (isMoved !== true) expect(shifts, `${state}: layout shifts, with those after the press`).toEqual([]);
							expect(await unasked.end(), `${state}: layout shifts by itself`).toEqual([]);
							await expectAccessibleInEachTheme(page, state);
							await close?.(page);
						});
					}
					await page.emulateMedia({ media: 'print' });
					await expectAccessible(page, `${where}, in print`);
				}
			);
		}
	});
}
