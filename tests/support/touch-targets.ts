import type { Locator } from '@playwright/test';

/** What a finger must be able to hit, CSS pixels. */
const TARGET_PX = 44;
/** What is pressed; a box or a dot that is ticked is as large as its label. */
const PRESSED = 'a[href], button, summary, select, textarea, input, [role="button"], [role="option"], [role="tab"]';
/** Words of a sentence, each to be pressed: as wide as they are. */
const WORDS = '[role="group"][aria-label="Words"]';

/** What is pressed inside an element, is seen, and is smaller than a finger, in words. Links in running text are left out. */
export function tooSmallTargets(within: Locator): Promise<string[]> {
	return within.evaluate(
		(root, { pressed, words, least }) =>
			[...root.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
				const target = element.closest('label') ?? element;
				const isSeen = target.checkVisibility({ visibilityProperty: true });
				if (!isSeen || getComputedStyle(target).display === 'inline') return [];
				const { width, height } = target.getBoundingClientRect();
				const size = target.closest(words) ? height : Math.min(width, height);
				// Pixels of the screen may cut a fraction off.
				if (size > least - 0.5) return [];
				const name = target.getAttribute('aria-label') ?? target.textContent.trim();
				return [`${target.tagName.toLowerCase()} “${name}” ${width.toFixed(0)} × ${height.toFixed(0)}`];
			}),
		{ pressed: PRESSED, words: WORDS, least: TARGET_PX }
	);
}
