import { shortInterval } from '#lib/format/interval.ts';

/** When a card falls due, seen from now: "due now", "due in 3 d". */
export function dueWords(dueAtMs: number, nowMs: number): string {
	return dueAtMs <= nowMs ? 'due now' : `due in ${shortInterval(dueAtMs - nowMs)}`;
}
