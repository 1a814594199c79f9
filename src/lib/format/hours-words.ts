import type { HourOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import { count } from '#lib/format/count.ts';
import { hourName } from '#lib/format/dates.ts';
import { type FigureTable, percentFigure } from '#lib/format/figure-table.ts';
import { percent } from '#lib/format/percent.ts';
import { intervalWords, shareWords } from '#lib/format/share-words.ts';

export const HOURS_TITLE = 'Hours of the day';

/** What the hours say: when most is answered, and whether it matters for what is remembered. */
export function hoursCaption(hours: readonly HourOfDay[]): string {
	const total = hours.reduce((sum, { reviews }) => sum + reviews, 0);
	if (total === 0) return 'No answers yet.';
	const busiest = hours.reduce((most, hour) => (hour.reviews > most.reviews ? hour : most));
	const when = `You answer most between ${hourName(busiest.hour)} and ${hourName(busiest.hour + 1)}: ${percent(busiest.reviews / total)} of ${count(total, 'answer')}.`;
	return `${when} ${differenceWords(hours)}`;
}

function differenceWords(hours: readonly HourOfDay[]): string {
	const known = hours.filter(({ measured }) => !measured.tooFew);
	if (known.length < 2) return 'Too few reviews to compare what you remember at one hour with another.';
	const ordered = known.toSorted((a, b) => (a.measured.share ?? 0) - (b.measured.share ?? 0));
	const [worst, best] = [ordered[0], ordered.at(-1)];
	if (worst === undefined || best === undefined) return '';
	if (worst.measured.share === best.measured.share) return 'You remember as much at each of these hours.';
	const at = ({ hour, measured }: HourOfDay) =>
		`at ${hourName(hour)} (${percent(measured.share ?? 0)}, ${intervalWords(measured)})`;
	const isClear = worst.measured.interval.high < best.measured.interval.low;
	return `You remember most ${at(best)} and least ${at(worst)}${isClear ? '' : '; the difference may be chance'}.`;
}

/** One hour of it, read out. */
export function hourWords({ hour, reviews, measured }: HourOfDay): string {
	const remembered = measured.share === null ? '' : `; remembered ${shareWords(measured)}`;
	return `${hourName(hour)} to ${hourName(hour + 1)}: ${count(reviews, 'answer')}${remembered}`;
}

export function hoursTable(hours: readonly HourOfDay[]): FigureTable {
	return {
		title: HOURS_TITLE,
		columns: ['Hour', 'Answers', 'Remembered, %', 'At least, %', 'At most, %', 'Of reviews'],
		rows: hours
			.filter(({ reviews }) => reviews > 0)
			.map(({ hour, reviews, measured }) => [
				hourName(hour),
				reviews,
				percentFigure(measured.share),
				measured.share === null ? '' : percentFigure(measured.interval.low),
				measured.share === null ? '' : percentFigure(measured.interval.high),
				measured.reviews
			])
	};
}
