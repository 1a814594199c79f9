/** What a passage can be marked in, in the order in which the colours are offered. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];
