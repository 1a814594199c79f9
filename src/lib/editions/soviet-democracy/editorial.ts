import { NO_EDITORIAL, type Editorial } from '#lib/editions/editorial.ts';

/** What was changed by hand in the generated deck of the essay. */
export const SOVIET_DEMOCRACY_EDITORIAL: Editorial = NO_EDITORIAL;
