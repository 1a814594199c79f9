import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/** How much of a passage is held, from `little` to `firm`; `unmet` where none of its cards was ever reviewed. */
export type HoldLevel = 'unmet' | 'little' | 'half' | 'most' | 'firm';

/** What is held now of the cards that rest on one paragraph. */
export interface PassageMemory extends PredictedRetention {
	readonly paragraphId: ParagraphId;
	/** In the order given. */
	readonly cardIds: readonly CardId[];
	readonly level: HoldLevel;
}

/** A card of a text: where it rests, and how well it is remembered. */
export interface PassageCard {
	/** Null where it rests on no paragraph of the text as it is now. */
	readonly paragraphId: ParagraphId | null;
	readonly schedule: Schedule;
}

/** The mean chance of recall, over all cards of a passage, at which each level begins; the last is the usual wish. */
const LEVELS: readonly (readonly [from: number, level: HoldLevel])[] = [
	[0.9, 'firm'],
	[0.75, 'most'],
	[0.5, 'half']
];

/**
 * What is held of each paragraph that has cards: the chances to recall them now, added up, 0 for a new card.
 * @returns in reading order
 */
export function passageMemories(cards: Iterable<PassageCard>, nowMs: number): PassageMemory[] {
	const schedules = new Map<ParagraphId, Schedule[]>();
	for (const { paragraphId, schedule } of cards) {
		if (paragraphId === null) continue;
		const together = schedules.get(paragraphId);
		if (together === undefined) schedules.set(paragraphId, [schedule]);
		else together.push(schedule);
	}
	return [...schedules]
		.map(([paragraphId, together]) => {
			const retention = retentionOf(together, nowMs);
			const cardIds = together.map(({ cardId }) => cardId);
			return { paragraphId, cardIds, ...retention, level: holdLevel(retention) };
		})
		.sort((one, other) => numberOf(one.paragraphId) - numberOf(other.paragraphId));
}

/** What is held of several passages together. */
export function togetherHeld(passages: Iterable<PredictedRetention>): PredictedRetention {
	const total = { held: 0, met: 0, of: 0 };
	for (const { held, met, of } of passages) {
		total.held += held;
		total.met += met;
		total.of += of;
	}
	return total;
}

/** The level of a passage, or of several together. */
export function holdLevel({ held, met, of }: PredictedRetention): HoldLevel {
	if (met === 0) return 'unmet';
	return LEVELS.find(([from]) => held / of >= from)?.[1] ?? 'little';
}

function retentionOf(schedules: readonly Schedule[], nowMs: number): PredictedRetention {
	return togetherHeld(
		schedules.map((schedule) => ({
			held: retrievabilityAt(schedule, nowMs),
			met: schedule.state === 'new' ? 0 : 1,
			of: 1
		}))
	);
}

/** @returns how many paragraphs stand before it, and one */
function numberOf(paragraphId: ParagraphId): number {
	return Number(paragraphId.slice(1));
}
