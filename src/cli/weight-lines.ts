import type { Weights } from '#lib/pipeline/subjects/evidence.ts';

/** Named weights as lines of a source file, inside an object in an object. */
export function weightLines(weights: Weights): string {
	const lines = Object.entries(weights).map(([name, weight]) => `\t\t${keyOf(name)}: ${String(weight)}`);
	return lines.join(',\n');
}

const keyOf = (name: string) => (/^[a-z]\w*$/iu.test(name) ? name : `'${name}'`);
