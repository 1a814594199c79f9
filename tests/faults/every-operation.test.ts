import { expect, test } from 'vitest';
import { FAULT_KINDS } from '#tests/support/plant-fault.ts';
import { isLong, LIMIT, tell } from './fault-runs.ts';
import { backupOfAnother, makeJourney } from './journey-in-memory.ts';

const NEVER = { kind: 'abort', at: 0, isLasting: false } as const;
// The short form takes every operation once, with kinds in turn.
const WAYS = FAULT_KINDS.flatMap((kind) => [false, true].map((isLasting) => ({ kind, isLasting })));

test('a fault at any operation is mended or told, and then all goes on with nothing lost', LIMIT, async () => {
	const other = await backupOfAnother();
	const undisturbed = await makeJourney(NEVER, other);
	expect(undisturbed).toMatchObject({ struck: 0, told: [], findings: [] });
	const codes = new Map<string, number>();
	let runCount = 0;
	for (const [way, { kind, isLasting }] of WAYS.entries()) {
		for (let at = 1; at <= undisturbed.count; at += 1) {
			if (!isLong && at % WAYS.length !== way) continue;
			const name = `${kind} at ${at}${isLasting ? ' and on' : ''}`;
			const end = await makeJourney({ kind, at, isLasting }, other);
			runCount += 1;
			expect(end.struck, name).toBeGreaterThan(0);
			expect(end.findings, name).toEqual([]);
			expect(end.whole, name).toEqual(undisturbed.whole);
			expect(
				end.acknowledged.every((id) => undisturbed.acknowledged.includes(id)),
				name
			).toBe(true);
			for (const code of new Set(end.told)) codes.set(code, (codes.get(code) ?? 0) + 1);
		}
	}
	expect([...codes.keys()].filter((code) => !['quota', 'aborted', 'corrupt', 'closed'].includes(code))).toEqual([]);
	tell('faults in memory', { operations: undisturbed.count, runs: runCount, ...Object.fromEntries(codes) });
});
