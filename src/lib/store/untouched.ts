/** What a card holds of its reader before the reader has done anything to it. */
export const UNTOUCHED = {
	suspended: false,
	buriedUntilMs: null,
	decision: null,
	editedAtMs: null,
	deletedAtMs: null,
	decidedAtMs: null,
	movedDue: null,
	resetAtMs: null,
	plannedAtMs: null,
	awaitsReading: false
} as const;
