/** What a card holds of its reader before the reader has done anything to it. */
export const UNTOUCHED = {
	suspended: false,
	buriedUntilMs: null,
	decision: null,
	editedAtMs: null,
	decidedAtMs: null,
	awaitsReading: false
} as const;
