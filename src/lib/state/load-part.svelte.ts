import { untrack } from 'svelte';
import { loadPageAnew } from '#lib/platform/load-page-anew.ts';

/** A part of the app whose code comes when it is first wanted. */
export interface LazyPart<Module> {
	/** Null until it is here. */
	readonly value: Module | null;
	/** Whether the last attempt found neither a network nor a copy on this device. */
	readonly isMissing: boolean;
	/** @returns whether it is here */
	readonly load: () => Promise<boolean>;
}

/** @param bring imports the module */
export function loadPart<Module>(bring: () => Promise<Module>): LazyPart<Module> {
	let value = $state.raw<Module | null>(null);
	let isMissing = $state(false);
	let loading: Promise<boolean> | null = null;

	async function attempt(): Promise<boolean> {
		if (isMissing) await loadPageAnew();
		try {
			value ??= await bring();
			isMissing = false;
		} catch {
			// A first visit that lost its network: the page says so, and the next press tries again.
			isMissing = true;
		}
		return !isMissing;
	}

	return {
		get value() {
			return value;
		},
		get isMissing() {
			return isMissing;
		},
		// What asks for it is not to ask anew because it did not come.
		load: () => untrack(() => (loading ??= attempt().finally(() => (loading = null))))
	};
}
