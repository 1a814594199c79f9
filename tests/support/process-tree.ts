import { execFileSync } from 'node:child_process';

interface Process {
	readonly id: number;
	readonly parentId: number;
	readonly command: string;
}

function runningProcesses(): Process[] {
	const lines = execFileSync('ps', ['-Awwo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
	return lines.flatMap((line) => {
		const [, id, parentId, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		return command === undefined ? [] : [{ id: Number(id), parentId: Number(parentId), command }];
	});
}

/** The processes whose command line has a word in it, and all that they started, eldest first. */
export function findProcessTree(word: string): number[] {
	const all = runningProcesses();
	const tree = new Set(all.filter(({ command }) => command.includes(word)).map(({ id }) => id));
	for (let size = -1; size !== tree.size;) {
		size = tree.size;
		for (const { id, parentId } of all) if (tree.has(parentId)) tree.add(id);
	}
	return [...tree];
}

/** Ends processes as a power cut does: nothing is flushed, nobody is asked. */
export function killAtOnce(ids: readonly number[]): void {
	for (const id of ids) {
		try {
			process.kill(id, 'SIGKILL');
		} catch (error) {
			// Gone by itself since it was found.
			if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
		}
	}
}
