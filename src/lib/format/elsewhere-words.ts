/** What another tab did to the card that showed a moment ago, or that was to be reworded. */
export function elsewhereWords(done: 'graded' | 'set-aside' | 'deleted'): string {
	switch (done) {
		case 'graded':
			return 'That card was graded in another tab.';
		case 'set-aside':
			return 'That card was set aside in another tab.';
		case 'deleted':
			return 'That card was deleted in another tab.';
	}
}
