import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of which each takes many seconds, which their sizes do not tell; the longest first. */
const LONG = ['every-operation.test.ts', 'generate-anything.test.ts', 'mutated-backups.test.ts'];

/** Begins with the files that take longest: one that comes last keeps every core but its own waiting. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const rank = ({ moduleId }: TestSpecification) => {
			const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}`));
			return index < 0 ? LONG.length : index;
		};
		return sorted.toSorted((one, other) => rank(one) - rank(other));
	}
}
