import type { BrowserContextOptions } from '@playwright/test';
import { phone } from './app.ts';

/** What a reader reads on: the narrowest phone we promise to be comfortable on, and a desk. */
export const readingDevices: Record<string, BrowserContextOptions> = {
	'a phone of 360 px': { ...phone, viewport: { width: 360, height: 740 } },
	'a desk': { ...phone, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }
};
