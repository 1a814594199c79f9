import type { RetentionShare } from '#lib/pipeline/retention/retention-share.ts';
import { percent } from '#lib/format/percent.ts';

/** The range in which the true share lies, as in "81–94 %". */
export function intervalWords({ interval }: RetentionShare): string {
	return `${Math.round(interval.low * 100)}–${percent(interval.high)}`;
}
