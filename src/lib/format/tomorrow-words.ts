import { count } from '#lib/format/count.ts';
import { dayWithWeekday } from '#lib/format/dates.ts';

interface Tomorrow {
	/** Cards met before that are asked, and new ones. */
	readonly dueTomorrow: number;
	readonly newTomorrow: number;
	/** Set where the day is left free; the next day with cards, `YYYY-MM-DD`, if one is known. */
	readonly free?: { readonly nextDate: string | null };
}

/** What the next study day brings: "Tomorrow 5 cards will be due. 10 new cards come, too." */
export function tomorrowWords({ dueTomorrow, newTomorrow, free }: Tomorrow): string {
	if (free?.nextDate) return `Tomorrow is free: the next cards come on ${dayWithWeekday(free.nextDate)}.`;
	if (free) return 'Tomorrow is free.';
	const arrivals = count(newTomorrow, 'new card comes', 'new cards come');
	if (dueTomorrow === 0) return `Nothing is due tomorrow${newTomorrow > 0 ? `, but ${arrivals}` : ''}.`;
	const due = `Tomorrow ${count(dueTomorrow, 'card')} will be due.`;
	return newTomorrow > 0 ? `${due} ${arrivals}, too.` : due;
}
