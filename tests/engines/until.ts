import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 30;

/** Asks again and again until the answer is yes; throws when `limitMs` have passed. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
	const endMs = Date.now() + limitMs;
	while (!(await isSo())) {
		if (Date.now() > endMs) throw new Error(`Waited ${limitMs / 1000} s in vain: ${what}.`);
		await wait(pauseMs);
	}
}
