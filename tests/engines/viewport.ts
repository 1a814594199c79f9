/** What the windows of the tests show, in CSS pixels: a phone held upright. */
export const viewport = { width: 390, height: 844 };
