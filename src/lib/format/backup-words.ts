import type { BackupProgress, RestorePreview } from '#lib/backup/backup-message.ts';
import { count } from '#lib/format/count.ts';
import { daySpan, isoDate } from '#lib/format/dates.ts';

/** What is in a backup, as in "58 cards, 1,204 reviews (Mar 3 – Nov 25, 2026), 12 highlights". */
export function backupContentWords({ cards, reviews, highlights, reviewedMs }: RestorePreview): string {
	const when = reviewedMs === null ? '' : ` (${daySpan(isoDate(reviewedMs[0]), isoDate(reviewedMs[1]))})`;
	const parts = [count(cards, 'card'), `${count(reviews, 'review')}${when}`];
	return [...parts, ...some({ highlights })].join(', ');
}

/** What restoring would change here, in whole sentences. */
export function restoreWords({
	effect: { added, removed, changed, movedPlaces, isNewSettings }
}: RestorePreview): string {
	const { cards, reviews, highlights } = added;
	const adds = listed([count(cards, 'card'), count(reviews, 'review'), ...some({ highlights })]);
	const [gone, other] = [some(removed), some(changed)];
	const how = [
		...(removed.cards + removed.highlights > 0 ? ['deleted'] : []),
		...(removed.reviews > 0 ? ['undone'] : [])
	];
	return [
		`It adds ${adds} to this device${gone.length === 0 ? ' and takes nothing away' : ''}.`,
		...(gone.length > 0 ? [`It takes away ${listed(gone)}, ${how.join(' or ')} before this backup was made.`] : []),
		...(other.length > 0 ? [`It changes ${listed(other)}.`] : []),
		...(movedPlaces > 0 ? [`In ${count(movedPlaces, 'text')} it moves your place.`] : []),
		'Where both have changed the same thing, the later change stays.',
		...(isNewSettings ? ['Study settings that were changed later in it take the place of yours.'] : [])
	].join(' ');
}

/** The counts that are not 0. */
function some(counts: Readonly<Partial<Record<'cards' | 'reviews' | 'highlights', number>>>): readonly string[] {
	const { cards = 0, reviews = 0, highlights = 0 } = counts;
	const parts = [
		[cards, 'card'],
		[reviews, 'review'],
		[highlights, 'highlight']
	] as const;
	return parts.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
}

/** As in "1 card, 2 reviews and 1 highlight". */
function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** How far a backup is on its way. */
export function backupProgressWords(
	phase: 'exporting' | 'reading' | 'restoring',
	progress: BackupProgress | null
): string {
	if (phase === 'reading') return 'Reading the file…';
	if (phase === 'restoring') return progress === null ? 'Putting both together…' : 'Writing…';
	return progress === null || progress.done < progress.total ? 'Reading your reviews…' : 'Packing…';
}

/** That there is no backup of late, and what that means. @param sinceDays age of the last one; null if there was none */
export function backupDueWords(sinceDays: number | null): string {
	return sinceDays === null
		? 'There is no backup yet: your reviews are on this device alone.'
		: `Your last backup is ${count(sinceDays, 'day')} old: what you reviewed since is on this device alone.`;
}
