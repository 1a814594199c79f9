import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

interface ReviewKeyActions {
	/** Whether the page itself, and no sheet over it, has the keys. */
	readonly isOpen: () => boolean;
	/** Whether the reader wants a key to be the app's. */
	readonly takesKey: (key: string) => boolean;
	/** The grades to choose among, as the number keys count them. */
	readonly ratings: () => readonly Rating[];
	/** The side of the card on show; null while there is no card. */
	readonly side: () => 'question' | 'answer' | null;
	readonly showAnswer: () => unknown;
	readonly grade: (rating: Rating, means: 'key' | 'number') => unknown;
	readonly undo: () => unknown;
	readonly edit: () => unknown;
	readonly showInText: () => unknown;
	readonly help: () => unknown;
}

/** What Space presses by itself. The button that leads on does the same by the key of the review. */
const TAKES_SPACE = 'a, button:not([data-next]), summary, [role="button"], [role="tab"]';

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
		const side = actions.side();
		if (key === ' ') {
			if (side === null || target?.matches(TAKES_SPACE)) return;
			event.preventDefault();
			if (side === 'answer') actions.grade(3, 'key');
			else actions.showAnswer();
			return;
		}
		if (!actions.takesKey(key)) return;
		const rating = actions.ratings()[Number(key) - 1];
		if (rating !== undefined) {
			if (side === 'answer') actions.grade(rating, 'number');
		} else if (key === 'u') actions.undo();
		else if (key === 'e') {
			event.preventDefault();
			actions.edit();
		} else if (key === 't') actions.showInText();
		else if (key === '?') actions.help();
	};
}
