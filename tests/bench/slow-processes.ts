/** Short enough that no measured work fits between two stops. */
const RUN_MS = 4;

/**
 * Makes processes so many times slower by stopping them for the rest of the time, all their threads: Chromium's own
 * throttling reaches the page's thread alone and refuses workers.
 * @returns what lets them run freely again
 */
export function slowProcesses(pids: readonly number[], times: number): () => void {
	let timer: NodeJS.Timeout;
	let owedMs = 0;
	const signal = (name: NodeJS.Signals) => {
		for (const pid of pids) process.kill(pid, name);
	};
	const run = (stoppedAtMs: number) => {
		signal('SIGCONT');
		const fromMs = performance.now();
		owedMs -= fromMs - stoppedAtMs;
		timer = setTimeout(() => {
			signal('SIGSTOP');
			const atMs = performance.now();
			// Timers come late: what was run too long or stopped too long is made up for.
			owedMs += (atMs - fromMs) * (times - 1);
			timer = setTimeout(() => run(atMs), Math.max(0, owedMs));
		}, RUN_MS);
	};
	run(performance.now());
	return () => {
		clearTimeout(timer);
		signal('SIGCONT');
	};
}
