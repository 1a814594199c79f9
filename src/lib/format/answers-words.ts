import type { AnswerCounts, CountByRating } from '#lib/pipeline/retention/answer-counts.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { count } from '#lib/format/count.ts';
import { type FigureTable, percentFigure } from '#lib/format/figure-table.ts';
import { gradeName } from '#lib/format/grade-name.ts';
import { percent } from '#lib/format/percent.ts';

export const ANSWERS_TITLE = 'Answers';

/** The grades, worst first. */
export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** The ages of cards at their answers, with the words for them. */
export const ANSWER_AGES: readonly { readonly age: keyof AnswerCounts; readonly name: string }[] = [
	{ age: 'learning', name: 'Learning' },
	{ age: 'young', name: 'Young' },
	{ age: 'mature', name: 'Mature' }
];

/** How many answers were given at an age. */
export function answersInAll(counts: CountByRating): number {
	return RATINGS.reduce((sum, rating) => sum + counts[rating], 0);
}

/** The share of a grade among the answers at an age, in [0, 1]; 0 without answers. */
export function answerShare(counts: CountByRating, rating: Rating): number {
	return counts[rating] / Math.max(1, answersInAll(counts));
}

/** What the answers say: how many there were and how often cards were forgotten. */
export function answersCaption(answers: AnswerCounts): string {
	const total = ANSWER_AGES.reduce((sum, { age }) => sum + answersInAll(answers[age]), 0);
	if (total === 0) return 'No answers yet.';
	const again = ANSWER_AGES.reduce((sum, { age }) => sum + answers[age][1], 0);
	const mature = answersInAll(answers.mature);
	const ofMature =
		mature === 0
			? ''
			: ` Of ${count(mature, 'answer')} to mature cards ${percent(answerShare(answers.mature, 1))} were.`;
	return `${count(total, 'answer')}, ${percent(again / total)} of them Again.${ofMature}`;
}

/** One bar of it, read out. */
export function answerBarWords(answers: AnswerCounts, age: keyof AnswerCounts, rating: Rating): string {
	const name = ANSWER_AGES.find((known) => known.age === age)?.name ?? '';
	const share = percent(answerShare(answers[age], rating));
	return `${gradeName(rating)}, ${name.toLowerCase()} cards: ${share}, ${answers[age][rating]} of ${count(answersInAll(answers[age]), 'answer')}`;
}

export function answersTable(answers: AnswerCounts): FigureTable {
	return {
		title: ANSWERS_TITLE,
		columns: ['Grade', ...ANSWER_AGES.flatMap(({ name }) => [name, `${name}, %`])],
		rows: RATINGS.map((rating) => [
			gradeName(rating),
			...ANSWER_AGES.flatMap(({ age }) => [answers[age][rating], percentFigure(answerShare(answers[age], rating))])
		])
	};
}
