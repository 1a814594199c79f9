import type { BackupProgress, RestorePreview } from '#lib/backup/backup-message.ts';
import { count } from '#lib/format/count.ts';
import { daySpan, isoDate } from '#lib/format/dates.ts';

/** What is in a backup, as in "58 cards, 1,204 reviews (Mar 3 – Nov 25, 2026), 12 highlights". */
export function backupContentWords({ cards, reviews, highlights, reviewedMs }: RestorePreview): string {
	const when = reviewedMs === null ? '' : ` (${daySpan(isoDate(reviewedMs[0]), isoDate(reviewedMs[1]))})`;
	const parts = [count(cards, 'card'), `${count(reviews, 'review')}${when}`];
	return [...parts, ...(highlights > 0 ? [count(highlights, 'highlight')] : [])].join(', ');
}

/** What restoring would change here, in whole sentences. */
export function restoreWords({ adds }: RestorePreview): string {
	const parts = [count(adds.cards, 'card'), count(adds.reviews, 'review')];
	if (adds.highlights > 0) parts.push(count(adds.highlights, 'highlight'));
	const added = `It adds ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''} to this device and takes nothing away.`;
	const edits = 'Where both have changed the same thing, the later change stays.';
	return [
		added,
		edits,
		...(adds.isNewSettings ? ['Its study settings are newer and take the place of yours.'] : [])
	].join(' ');
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
