/** Heeds what other tabs tell, one after the other, and none of it is lost where it cannot be heeded at once. */
export class Heeding {
	#attempt: () => Promise<boolean>;
	#told = 0;
	#heeded = 0;
	#running: Promise<void> = Promise.resolve();

	/** @param attempt looks at the store; gives false where the reader does something meanwhile, which goes first */
	constructor(attempt: () => Promise<boolean>) {
		this.#attempt = attempt;
	}

	/** Another tab has changed something. */
	tell(): Promise<void> {
		this.#told += 1;
		return this.#run();
	}

	/** What the reader did is over: what was told meanwhile can be heeded. */
	async catchUp(): Promise<void> {
		if (this.#heeded !== this.#told) await this.#run();
	}

	#run(): Promise<void> {
		return (this.#running = this.#running.then(async () => {
			const told = this.#told;
			if (this.#heeded !== told && (await this.#attempt())) this.#heeded = told;
		}));
	}
}
