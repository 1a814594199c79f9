/** What fake-indexeddb has inside a transaction: a browser ends one by itself, and no public call does that. */
interface Inside {
	_abort(name: string): void;
	_markFinished(): void;
	_rollbackLog: unknown[];
}

/** Ends a transaction of fake-indexeddb as a browser does by itself, with an error of that name. */
export function endTransaction(transaction: IDBTransaction, name: string): void {
	(transaction as unknown as Inside)._abort(name);
}

/** Lets a transaction of fake-indexeddb do all its work, and fails when that is to be kept. */
export function failAtItsEnd(transaction: IDBTransaction, name: string): void {
	const inside = transaction as unknown as Inside;
	const finish = inside._markFinished.bind(transaction);
	inside._markFinished = () => {
		inside._markFinished = finish;
		inside._abort(name);
	};
}

/** Keeps all that a transaction of fake-indexeddb wrote, and says of it what a browser says that died right after. */
export function loseWordOfIt(transaction: IDBTransaction, name: string): void {
	const inside = transaction as unknown as Inside;
	const finish = inside._markFinished.bind(transaction);
	inside._markFinished = () => {
		inside._markFinished = finish;
		inside._rollbackLog = [];
		inside._abort(name);
	};
}
