import { percent } from '#lib/format/percent.ts';
import type { HoldLevel } from '#lib/pipeline/retention/passage-memory.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';

/** What is held of a passage, in a sentence: "You hold about 2 of 3 cards of this passage." */
export function passageHeldWords({ held, met, of }: PredictedRetention): string {
	if (of === 0) return 'No cards rest on this passage.';
	if (met === 0) {
		return of === 1
			? 'You have not learned the one card of this passage yet.'
			: `You have learned none of the ${of} cards of this passage yet.`;
	}
	if (of === 1) return `You hold the one card of this passage with a chance of ${percent(held)}.`;
	const left = of - met;
	const unmet = left === 0 ? '' : `; ${left === 1 ? 'one is' : `${left} are`} not learned yet`;
	return `You hold about ${Math.round(held)} of ${of} cards of this passage${unmet}.`;
}

/** The chance to recall a card now, as one is told of it. @param chance in [0, 1]; null for a card never reviewed */
export function chanceWords(chance: number | null): string {
	return chance === null ? 'Not learned yet' : `${percent(chance)} chance to recall it now`;
}

/** A level of what is held, as the key to the shading has it. */
export function holdLevelName(level: HoldLevel): string {
	switch (level) {
		case 'unmet':
			return 'Not learned yet';
		case 'little':
			return 'Under half';
		case 'half':
			return 'Half or more';
		case 'most':
			return 'Three quarters or more';
		case 'firm':
			return 'Nine tenths or more';
	}
}
