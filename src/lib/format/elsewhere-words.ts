/** Why another card shows than a moment ago: what another tab did to the one that showed. */
export function elsewhereWords(done: 'graded' | 'set-aside'): string {
	switch (done) {
		case 'graded':
			return 'That card was graded in another tab.';
		case 'set-aside':
			return 'That card was set aside in another tab.';
	}
}
