import { spawn } from 'node:child_process';

export interface StepResult {
	readonly isOk: boolean;
	readonly output: string;
	readonly tookSeconds: number;
}

/** Runs one program of the project to its end; a program that cannot start or is killed has failed. */
export function runStep(command: string, environment: NodeJS.ProcessEnv = {}): Promise<StepResult> {
	const startedAtMs = Date.now();
	return new Promise((resolve) => {
		const output: Buffer[] = [];
		const finish = (isOk: boolean) => {
			const tookSeconds = (Date.now() - startedAtMs) / 1000;
			resolve({ isOk, output: Buffer.concat(output).toString('utf8'), tookSeconds });
		};
		const child = spawn(command, { shell: true, env: { ...process.env, ...environment } });
		child.stdout.on('data', (data: Buffer) => output.push(data));
		child.stderr.on('data', (data: Buffer) => output.push(data));
		child.on('error', (error) => {
			output.push(Buffer.from(error.message));
			finish(false);
		});
		child.on('close', (code) => {
			finish(code === 0);
		});
	});
}
