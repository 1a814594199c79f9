import { canonical } from '#lib/store/canonical.ts';

/** Whether anything that a record says is not said by what became of it. Fields without a value say nothing. */
export function leavesOut(before: unknown, after: unknown): boolean {
	if (before === undefined || before === null) return false;
	if (!isRecord(before) || !isRecord(after)) return canonical(before) !== canonical(after);
	return Object.entries(before).some(([name, value]) => leavesOut(value, after[name]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
