import { count } from '#lib/format/count.ts';

/** What a study day came to for the cards of one passage. */
interface PassageOutcome {
	readonly reviewed: number;
	readonly forgotten: number;
	readonly introduced: number;
	readonly answered: number;
	readonly aside: number;
}

/** What was done, in a line or two: "You gave 4 answers and forgot nothing. 2 cards were new." */
export function passageOutcomeWords({ reviewed, forgotten, introduced }: PassageOutcome): string {
	if (reviewed === 0) return 'Nothing of it was asked today.';
	const given = `You gave ${count(reviewed, 'answer')} today and forgot ${forgotten === 0 ? 'nothing' : forgotten}.`;
	if (introduced === 0) return given;
	return `${given} ${introduced === 1 ? 'One card was' : `${introduced} cards were`} new.`;
}

/** Which cards were not asked, and why; nothing where there are none. */
export function passageLeftWords({ answered, aside }: PassageOutcome): string {
	const again =
		answered === 0
			? ''
			: answered === 1
				? 'One card was answered today and is not due: it is asked again only if you wish.'
				: `${answered} cards were answered today and are not due: they are asked again only if you wish.`;
	const left = aside === 0 ? '' : `${aside === 1 ? 'One card is' : `${aside} cards are`} suspended or buried.`;
	return [again, left].filter(Boolean).join(' ');
}
