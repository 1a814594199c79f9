import { count } from '#lib/format/count.ts';
import { longInterval } from '#lib/format/interval.ts';

/** What came of the cards of a section in a study day. */
interface SectionOutcome {
	readonly answered: number;
	readonly forgotten: number;
	readonly left: number;
	readonly known: number;
	/** Epoch milliseconds; null if none was ever learned. */
	readonly firstDueAtMs: number | null;
}

/** What came of it, in a line: "9 cards answered today, 2 forgotten. The first comes back in 10 minutes." */
export function sectionOutcomeWords(outcome: SectionOutcome, nowMs: number): string {
	const { answered, forgotten, left, known, firstDueAtMs } = outcome;
	if (answered + left + known === 0) return 'None of its cards is in your deck.';
	const done =
		answered > 0
			? `${count(answered, 'card')} answered today${forgotten > 0 ? `, ${forgotten} forgotten` : ''}.`
			: known > 0
				? `You have learned ${left > 0 ? count(known, 'card') : known === 1 ? 'the one card' : `all ${known} cards`}.`
				: '';
	const later = left > 0 ? `${left === 1 ? 'One is' : `${left} are`} left for Review.` : '';
	const back =
		firstDueAtMs === null
			? ''
			: firstDueAtMs <= nowMs
				? 'The first is due again.'
				: `The first comes back in ${longInterval(firstDueAtMs - nowMs)}.`;
	return [done, later, back].filter(Boolean).join(' ');
}

/** How many cards of a section are not asked; nothing where all are. */
export function knownCardsWords(known: number): string {
	if (known === 0) return '';
	return known === 1 ? 'One more is learned already and not due.' : `${known} more are learned already and not due.`;
}
