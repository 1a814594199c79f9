import { createContext } from 'svelte';
import type { Library } from '#lib/state/library.svelte.ts';
import type { Today } from '#lib/state/today.svelte.ts';

/** What every page shares. What only one page needs is made by that page. */
export interface App {
	readonly library: Library;
	readonly today: Today;
	/** What the release at work is called. */
	readonly releaseName: () => Promise<string>;
}

/** `getApp()` inside any component below the layout that called `setApp(app)`. */
export const [getApp, setApp] = createContext<App>();
