import { expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#lib/figures/figures.ts';
import { leadingFigures } from '#lib/figures/work-out-figures.ts';
import { datedLog } from '#lib/figures/dated-log.ts';
import { studyLedger } from '#lib/pipeline/retention/study-ledger.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { metFigures } from '#tests/support/card-figures.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId } from '#tests/support/review-histories.ts';

test('a section without cards has none, not those that rest on no passage', () => {
	const cards = [
		metFigures({ id: cardId('a'), sectionId: 's1', paragraphId: 'p1' }),
		metFigures({ id: cardId('own'), kind: 'own' })
	];
	const dated = datedLog(
		studyLedger(cards, [], () => null),
		DEFAULT_SCHEDULING,
		null
	);
	const { predicted } = leadingFigures(
		dated,
		{ ...WHOLE_SCOPE, section: 'essay s9' },
		FIXED_NOW_MS,
		DEFAULT_SCHEDULING
	);
	expect(predicted).toEqual({ held: 0, met: 0, of: 0 });
});
