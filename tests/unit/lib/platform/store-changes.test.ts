import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let closePage = (): unknown => undefined;

/** As much of a page as the channel needs. */
function stubPage(): { come: (state: DocumentVisibilityState) => void } {
	const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	vi.stubGlobal('document', page);
	const target = new EventTarget();
	closePage = () => target.dispatchEvent(new Event('pagehide'));
	vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
	vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
	return {
		come(state) {
			page.visibilityState = state;
			page.dispatchEvent(new Event('visibilitychange'));
		}
	};
}

/** Another tab: the same module, loaded anew. */
async function openTab() {
	vi.resetModules();
	return import('#lib/platform/store-changes.ts');
}

beforeEach(() => void vi.resetModules());
afterEach(() => {
	closePage();
	vi.unstubAllGlobals();
});

test('the other tabs are told, the one that tells is not, and none after it stopped watching', async () => {
	stubPage();
	const [one, other] = [await openTab(), await openTab()];
	const heard: string[] = [];
	one.watchStoreChanges(() => heard.push('one'));
	one.watchOwnChanges(() => heard.push('one itself'));
	const stop = other.watchStoreChanges(() => heard.push('other'));
	one.tellStoreChanged();
	await expect.poll(() => heard).toEqual(['one itself', 'other']);
	stop();
	one.tellStoreChanged();
	other.tellStoreChanged();
	await expect.poll(() => heard).toEqual(['one itself', 'other', 'one itself', 'one']);
});

test('a page out of sight is told when it comes back', async () => {
	const { come } = stubPage();
	const [one, other] = [await openTab(), await openTab()];
	let heard = 0;
	other.watchStoreChanges(() => (heard += 1));
	come('hidden');
	one.tellStoreChanged();
	expect(heard).toBe(0);
	come('visible');
	expect(heard).toBe(1);
});

test('without channels, coming back to sight is all that tells', async () => {
	const { come } = stubPage();
	vi.stubGlobal('BroadcastChannel', undefined);
	const tab = await openTab();
	let heard = 0;
	tab.watchStoreChanges(() => (heard += 1));
	tab.tellStoreChanged();
	come('hidden');
	come('visible');
	expect(heard).toBe(1);
});
