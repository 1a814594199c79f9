import { createHash } from 'node:crypto';

/** The hash by which a CSP lets an inline script run. */
export function sourceHash(script: string): string {
	return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
