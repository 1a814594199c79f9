import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

const NAMES: Record<Rating, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** The word of the button that gives a grade. */
export function gradeName(rating: Rating): string {
	return NAMES[rating];
}
