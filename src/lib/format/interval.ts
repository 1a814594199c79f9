const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MONTH_DAYS = 365.25 / 12;

interface Unit {
	readonly ms: number;
	/** Below this many milliseconds the unit is used. */
	readonly below: number;
	readonly short: string;
	readonly long: string;
	readonly digits: 0 | 1;
}

const UNITS: readonly Unit[] = [
	{ ms: MINUTE_MS, below: 59.5 * MINUTE_MS, short: 'min', long: 'minute', digits: 0 },
	{ ms: HOUR_MS, below: 23.5 * HOUR_MS, short: 'h', long: 'hour', digits: 0 },
	{ ms: DAY_MS, below: 30.5 * DAY_MS, short: 'd', long: 'day', digits: 0 },
	{ ms: MONTH_DAYS * DAY_MS, below: 364 * DAY_MS, short: 'mo', long: 'month', digits: 1 },
	{ ms: 365.25 * DAY_MS, below: Infinity, short: 'y', long: 'year', digits: 1 }
];

function inUnit(ms: number): { unit: Unit; value: number } {
	const unit = UNITS.find(({ below }) => ms < below) ?? (UNITS[UNITS.length - 1] as Unit);
	const scale = 10 ** unit.digits;
	return { unit, value: Math.max(1, Math.round((ms / unit.ms) * scale) / scale) };
}

/** A span as a button shows it: "10 min", "3 d", "1.4 mo". */
export function shortInterval(ms: number): string {
	const { unit, value } = inUnit(ms);
	return `${value} ${unit.short}`;
}

/** A span as it is said: "10 minutes", "1 day", "1.4 months". */
export function longInterval(ms: number): string {
	const { unit, value } = inUnit(ms);
	return `${value} ${unit.long}${value === 1 ? '' : 's'}`;
}
