/** What to say of words given to the clipboard or to another app; empty where the reader sees it for herself. */
export function handoverWords(outcome: 'shared' | 'copied' | 'declined' | 'failed', what: string): string {
	switch (outcome) {
		case 'copied':
			return `${what} copied.`;
		case 'failed':
			return 'This browser did not let the app copy.';
		case 'shared':
		case 'declined':
			return '';
	}
}
