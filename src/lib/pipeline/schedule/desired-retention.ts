import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

type Retentions = Pick<SchedulingSettings, 'desiredRetention' | 'retentionBefore'>;

/** The desired retention that was in force at a time, in [0.70, 0.97]. @param atMs epoch milliseconds */
export function desiredRetentionAt({ desiredRetention, retentionBefore }: Retentions, atMs: number): number {
	return retentionBefore.find(({ untilMs }) => atMs < untilMs)?.desiredRetention ?? desiredRetention;
}

/** The settings with another desired retention from a time on; reviews given before keep theirs. */
export function withDesiredRetention<Settings extends Retentions>(
	settings: Settings,
	desiredRetention: number,
	atMs: number
): Settings {
	const isInForce = desiredRetentionAt(settings, atMs) === desiredRetention;
	if (desiredRetention === settings.desiredRetention && isInForce) return settings;
	// A clock set back: what was chosen for later never came to be.
	const earlier = settings.retentionBefore.filter(({ untilMs }) => untilMs < atMs);
	const until = { untilMs: atMs, desiredRetention: desiredRetentionAt(settings, atMs - 1) };
	return { ...settings, desiredRetention, retentionBefore: [...earlier, until] };
}
