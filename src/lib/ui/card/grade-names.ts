import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

/** How many grades a reader chooses among. */
export type GradeCount = 2 | 4;

interface NamedGrade {
	readonly rating: Rating;
	readonly name: string;
}

const GRADES: Readonly<Record<GradeCount, readonly NamedGrade[]>> = {
	2: [
		{ rating: 1, name: 'Forgot' },
		{ rating: 3, name: 'Remembered' }
	],
	4: [
		{ rating: 1, name: 'Again' },
		{ rating: 2, name: 'Hard' },
		{ rating: 3, name: 'Good' },
		{ rating: 4, name: 'Easy' }
	]
};

/** The grades to choose among, from the worst to the best; the number keys count them from 1. */
export function namedGrades(count: GradeCount): readonly NamedGrade[] {
	return GRADES[count];
}

/** What a grade is called where so many are to choose among; nothing where it is not among them. */
export function gradeName(rating: Rating, count: GradeCount): string {
	return GRADES[count].find((grade) => grade.rating === rating)?.name ?? '';
}
