/** Why a typed value cannot be taken. `lowest` and `highest` are the field's bounds, both allowed. */
export interface SettingProblem {
	readonly code: 'not-a-number' | 'not-whole' | 'out-of-range';
	readonly lowest: number;
	readonly highest: number;
}

/** The settings that are one number each. */
export type NumberSetting = 'desiredRetention' | 'newCardsPerDay' | 'reviewsPerDay' | 'dayStartHour';

/** The least and the most each field allows; all but desired retention are whole numbers. */
export const SETTING_BOUNDS: Readonly<Record<NumberSetting, readonly [lowest: number, highest: number]>> = {
	desiredRetention: [0.7, 0.97],
	newCardsPerDay: [0, 9999],
	reviewsPerDay: [0, 9999],
	dayStartHour: [0, 23]
};

/** What is wrong with a value for a field, or null if nothing is. */
export function settingProblem(field: NumberSetting, value: number): SettingProblem | null {
	const [lowest, highest] = SETTING_BOUNDS[field];
	if (!Number.isFinite(value)) return { code: 'not-a-number', lowest, highest };
	if (value < lowest || value > highest) return { code: 'out-of-range', lowest, highest };
	if (field !== 'desiredRetention' && !Number.isInteger(value)) return { code: 'not-whole', lowest, highest };
	return null;
}
