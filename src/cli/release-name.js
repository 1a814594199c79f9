import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** What a build is made of. A commit that changes nothing of it is no new release: no reader is told of one. */
const SOURCES = ['src', 'static', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'];

/**
 * The name of what is built of a project's last commit: the same for the same sources, in any clone. One without the
 * commits before, as a server makes that builds each push, cannot tell which of them changed the sources last.
 * @param {string} directory the project's
 */
export function releaseName(directory) {
	try {
		const sources = execFileSync('git', ['rev-parse', ...SOURCES.map((path) => `HEAD:./${path}`)], {
			cwd: directory,
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return createHash('sha256').update(sources).digest('hex').slice(0, 12);
	} catch {
		return String(Date.now());
	}
}
