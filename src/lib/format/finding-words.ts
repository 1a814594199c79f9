import { count } from '#lib/format/count.ts';
import type { Finding } from '#lib/store/check-data.ts';

type FindingCode = Finding['code'];

function sentence(code: FindingCode, number: number): string {
	switch (code) {
		case 'schedule-missing':
			return `${count(number, 'card')} without a schedule.`;
		case 'schedule-differs':
			return `${count(number, 'schedule')} that the review log does not give.`;
		case 'schedule-orphaned':
			return `${count(number, 'schedule')} without a card.`;
		case 'review-orphaned':
			return `${count(number, 'review')} of a card that is not here.`;
		case 'review-duplicated':
			return `${count(number, 'review')} kept twice.`;
	}
}

/** What a check of the data found, a sentence for each kind of finding. */
export function findingWords(findings: readonly Finding[]): string[] {
	const numbers = new Map<FindingCode, number>();
	for (const { code } of findings) numbers.set(code, (numbers.get(code) ?? 0) + 1);
	return [...numbers].map(([code, number]) => sentence(code, number));
}
