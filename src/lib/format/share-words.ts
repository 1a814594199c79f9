import type { RetentionShare } from '#lib/pipeline/retention/retention-share.ts';
import { count } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';

/** The range in which the true share lies, as in "81–94 %". */
export function intervalWords({ interval }: Pick<RetentionShare, 'interval'>): string {
	return `${Math.round(interval.low * 100)}–${percent(interval.high)}`;
}

/** A measured share with its range, as in "91 % (84–95 %)", and whether it rests on too few reviews. */
export function shareWords(measured: RetentionShare): string {
	if (measured.share === null) return 'no reviews';
	const few = measured.tooFew ? ', too few to say' : '';
	return `${percent(measured.share)} (${intervalWords(measured)}) of ${count(measured.reviews, 'review')}${few}`;
}
