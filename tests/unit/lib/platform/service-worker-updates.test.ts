import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchServiceWorkerUpdates } from '#lib/platform/service-worker-updates.ts';

class StandInWorker extends EventTarget {
	state = 'installing';
	readonly postMessage = vi.fn();

	become(state: string): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class StandInRegistration extends EventTarget {
	installing: StandInWorker | null = null;
	waiting: StandInWorker | null = null;
	readonly active = {};
	readonly update = () => Promise.resolve();

	find(): StandInWorker {
		this.installing = new StandInWorker();
		this.dispatchEvent(new Event('updatefound'));
		return this.installing;
	}

	/** As the browser does when all that it needs has come. */
	install(worker: StandInWorker): void {
		this.installing = null;
		this.waiting = worker;
		worker.become('installed');
	}
}

let registration: StandInRegistration;
let page: EventTarget;
const onWaiting = vi.fn();
const onBrokenOff = vi.fn();

function watch(controller: StandInWorker | null) {
	const container = Object.assign(new EventTarget(), {
		controller,
		register: () => Promise.resolve(registration),
		getRegistration: () => Promise.resolve(undefined)
	});
	vi.stubGlobal('navigator', { serviceWorker: container });
	return watchServiceWorkerUpdates('/service-worker.js', {
		onWaiting,
		onBrokenOff,
		whenReady: () => Promise.resolve()
	});
}

beforeEach(() => {
	registration = new StandInRegistration();
	page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible', readyState: 'complete' }));
	vi.clearAllMocks();
});
afterEach(() => vi.unstubAllGlobals());

test.each([
	{ name: 'the first release, slow to start, is no new one', controller: null, told: 0 },
	{ name: 'a release that waits for the one in use is told', controller: new StandInWorker(), told: 1 }
])('$name', async ({ controller, told }) => {
	await watch(controller);
	registration.install(registration.find());
	page.dispatchEvent(new Event('pageshow'));
	expect(onWaiting).toHaveBeenCalledTimes(told);
});

test('a release found by another tab before this page came is told once it waits', async () => {
	const coming = registration.find();
	await watch(new StandInWorker());
	expect(onWaiting).not.toHaveBeenCalled();
	registration.install(coming);
	expect(onWaiting).toHaveBeenCalledTimes(1);
});

test('a release that waits already is told on registration', async () => {
	registration.install(registration.find());
	await watch(new StandInWorker());
	expect(onWaiting).toHaveBeenCalledTimes(1);
});

test('a page that was laid aside while a release came hears of it when it comes back', async () => {
	await watch(new StandInWorker());
	registration.waiting = new StandInWorker();
	page.dispatchEvent(new Event('pageshow'));
	page.dispatchEvent(new Event('pageshow'));
	expect(onWaiting).toHaveBeenCalledTimes(1);
});

test('each release is told, after others that were given up, and the one that waits is let in', async () => {
	const updates = await watch(new StandInWorker());
	for (const given of [registration.find(), registration.find()]) given.become('redundant');
	const first = registration.find();
	registration.install(first);
	const second = registration.find();
	registration.install(second);
	expect(onWaiting).toHaveBeenCalledTimes(2);
	updates?.accept();
	expect(first.postMessage).not.toHaveBeenCalled();
	expect(second.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
});

test.each([
	{ name: 'a first release that breaks off is told', controller: null, told: [false, true] },
	{ name: 'a newer release that breaks off is not', controller: new StandInWorker(), told: [false] }
])('$name', async ({ controller, told }) => {
	await watch(controller);
	registration.find().become('redundant');
	expect(onBrokenOff.mock.calls.flat()).toEqual(told);
});

test('a page says to the worker that answers for it that it is of its release', async () => {
	const controller = new StandInWorker();
	await watch(controller);
	expect(controller.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'OF_THIS_RELEASE' });
});
