import type { CardStanding } from '#lib/store/card-list.ts';

const NAMES: Record<CardStanding, string> = {
	new: 'New',
	learning: 'Learning',
	review: 'Known',
	suspended: 'Suspended',
	buried: 'Back tomorrow',
	dropped: 'Dropped'
};

/** The word a reader sees for where a card stands. */
export function cardStandingName(standing: CardStanding): string {
	return NAMES[standing];
}
