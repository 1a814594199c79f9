import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

const KEY = 'commonplace:looked-up';

/** As long as an answer counts as just seen: to ask for it again at once would tell nothing. */
const MOST_AWAY_MS = 30 * 60_000;

interface LookedUp {
	readonly cardId: string;
	readonly reviewCount: number;
	readonly atMs: number;
}

/** Remembers in this tab that the reader leaves an answer to see it in the text. Where nothing can be kept, it is not. */
export function rememberLookedUp({ cardId, reviewCount }: Schedule, atMs: number): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify({ cardId, reviewCount, atMs } satisfies LookedUp));
	} catch {
		// The question shows once more.
	}
}

/** Whether the reader left the answer of this card, not graded since, a short time ago to see it in the text. Told once. */
export function takeLookedUp({ cardId, reviewCount }: Schedule, nowMs: number): boolean {
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<LookedUp>;
		sessionStorage.removeItem(KEY);
		const awayMs = nowMs - (kept.atMs ?? -Infinity);
		return kept.cardId === cardId && kept.reviewCount === reviewCount && awayMs >= 0 && awayMs <= MOST_AWAY_MS;
	} catch {
		return false;
	}
}
