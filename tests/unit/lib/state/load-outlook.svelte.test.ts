import { expect, test } from 'vitest';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { LoadOutlook } from '#lib/state/load-outlook.svelte.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { read, sectionedDeck } from '#tests/support/sectioned-deck.ts';
import { answer } from '#tests/support/sitting-steps.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

/** The store, which tells when its first read is done, and does no other before that is told and heeded. */
function tellingFirstRead(store: Store, tell: () => void): Store {
	let reads = 0;
	let isTold = false;
	let goOn: () => void = () => undefined;
	const told = new Promise<void>((resolve) => (goOn = resolve));
	return new Proxy(store, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== 'function') return value;
			return async (...given: unknown[]) => {
				reads += 1;
				if (reads > 1) await told;
				const result: unknown = await Reflect.apply(value, target, given);
				if (!isTold) {
					isTold = true;
					setTimeout(() => {
						tell();
						setTimeout(goOn);
					});
				}
				return result;
			};
		}
	});
}

test('the outlook of the second of two settings asked for in a row knows the new cards', async () => {
	const study = await makeStudy(12);
	await answer(study, await study.sit(), 4);
	const settings = await readScheduling(study.store);
	const needs = { nowMs: study.clock.nowMs, random: () => 0.5 };
	const alone = new LoadOutlook({ ...needs, ready: study.needs.ready });
	await alone.foresee(settings);
	const outlook = await new Promise<LoadOutlook>((resolve) => {
		const asked: LoadOutlook = new LoadOutlook({
			...needs,
			ready: Promise.resolve(
				tellingFirstRead(study.store, () => void asked.foresee(settings).then(() => resolve(asked)))
			)
		});
		void asked.foresee(settings);
	});
	expect(outlook.outlook).toEqual(alone.outlook);
	await outlook.foresee(settings);
	expect(outlook.outlook, 'and stays so').toEqual(alone.outlook);
});

test('the outlook tells how many cards of sections not read it leaves out', async () => {
	const { store, clock } = await makeStudy(0);
	await installDeck(store, sectionedDeck(), DEFAULT_SCHEDULING);
	const settings = await readScheduling(store);
	const outlook = new LoadOutlook({ ready: Promise.resolve(store), nowMs: clock.nowMs, random: () => 0.5 });
	await outlook.foresee(settings);
	expect(outlook.outlook?.heldBack).toBe(0);
	await read(store, 's1');
	outlook.forgetCards();
	await outlook.foresee(settings);
	expect(outlook.outlook?.heldBack).toBe(4);
});
