import { connect, type Socket } from 'node:net';

interface Failure {
	readonly error: string;
	readonly message: string;
}

type Answer = readonly [type: 1, id: number, failure: Failure | null, result: unknown];

const afterLength = ':'.charCodeAt(0);

/**
 * Firefox's own wire for WebDriver, to which geckodriver translates. A message is JSON after its length in bytes and a
 * colon; a command is `[0, id, name, parameters]`.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
	readonly #waiting = new Map<number, (answer: Answer) => void>();
	readonly #socket: Socket;
	#received = Buffer.alloc(0);
	#count = 0;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (data) => {
			this.#received = Buffer.concat([this.#received, data]);
			for (let message = this.#takeMessage(); message !== null; message = this.#takeMessage()) {
				const parsed: unknown = JSON.parse(message);
				// The first message is no answer: it says who speaks.
				if (Array.isArray(parsed)) this.#settle(parsed as unknown as Answer);
			}
		});
		socket.on('error', (error) => this.#end(error.message));
		socket.on('close', () => this.#end('Firefox is gone.'));
	}

	static connect(port: number): Promise<Marionette> {
		return new Promise((resolve, reject) => {
			const socket = connect(port, '127.0.0.1');
			socket.once('connect', () => resolve(new Marionette(socket)));
			socket.once('error', reject);
		});
	}

	send(name: string, parameters: object = {}): Promise<unknown> {
		this.#count += 1;
		const message = JSON.stringify([0, this.#count, name, parameters]);
		const id = this.#count;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, ([, , failure, result]) => {
				if (failure === null) resolve(result);
				else reject(new Error(`${name}: ${failure.error}: ${failure.message}`));
			});
			this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
		});
	}

	#takeMessage(): string | null {
		const colon = this.#received.indexOf(afterLength);
		if (colon < 0) return null;
		const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
		if (this.#received.length < end) return null;
		const message = this.#received.toString('utf8', colon + 1, end);
		this.#received = this.#received.subarray(end);
		return message;
	}

	#settle(answer: Answer): void {
		this.#waiting.get(answer[1])?.(answer);
		this.#waiting.delete(answer[1]);
	}

	#end(message: string): void {
		for (const id of [...this.#waiting.keys()]) this.#settle([1, id, { error: 'closed', message }, null]);
	}
}
