import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

interface ReviewKeyActions {
	/** Whether the page itself, and no sheet over it, has the keys. */
	readonly isOpen: () => boolean;
	/** The grades to choose among, as the number keys count them. */
	readonly ratings: () => readonly Rating[];
	readonly isAnswerShown: () => boolean;
	readonly showAnswer: () => unknown;
	readonly grade: (rating: Rating, means: 'key' | 'number') => unknown;
	readonly undo: () => unknown;
	readonly edit: () => unknown;
	readonly showInText: () => unknown;
	readonly help: () => unknown;
}

/**
 * The keys of a review: Space shows the answer, then grades Good; 1 to 4 (or, of two grades, 1 and 2) grade; U, E, T and ? as their names say.
 * A held key repeats and must not grade card after card.
 */
export function reviewKeys(actions: ReviewKeyActions): (event: KeyboardEvent) => void {
	return (event) => {
		if (!actions.isOpen() || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (target?.matches('input, textarea, select')) return;
		const { key } = event;
		const rating = actions.ratings()[Number(key) - 1];
		// Space on a focused button or link is that button's own.
		const isOwnSpace = target?.matches('a, button:not([data-next])') === true;
		if (rating !== undefined) actions.grade(rating, 'number');
		else if (key === ' ' && !isOwnSpace) {
			event.preventDefault();
			if (actions.isAnswerShown()) actions.grade(3, 'key');
			else actions.showAnswer();
		} else if (key === 'u') actions.undo();
		else if (key === 'e') {
			event.preventDefault();
			actions.edit();
		} else if (key === 't') actions.showInText();
		else if (key === '?') actions.help();
	};
}
