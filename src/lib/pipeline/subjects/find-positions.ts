import type { Document } from '#lib/pipeline/document/document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { tiersOf, weigh } from '#lib/pipeline/subjects/evidence.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { HOLDER_RULE_PROBABILITY } from '#lib/pipeline/subjects/holder-rules.ts';
import { positionFeatures } from '#lib/pipeline/subjects/position-evidence.ts';
import { positionHolders } from '#lib/pipeline/subjects/position-holders.ts';
import { LEAST_HOLDER_PROBABILITY, POSITION_TIERS, POSITION_WEIGHTS } from '#lib/pipeline/subjects/position-weights.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure, Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A view quoted at greater length is a paragraph, not a quotation. */
const LONGEST_QUOTE = 600;

/** Finds the sentences that state a view, in reading order, each with whose view it is. */
export function findPositions(
	document: Document,
	sentences: readonly TextSentence[],
	figures: readonly Figure[]
): Position[] {
	const holders = positionHolders(
		document,
		sentences,
		figureMentions(figures.filter(({ tier }) => tier === 'included'))
	);
	const lengths = new Map<string, number>();
	for (const { paragraph } of sentences) lengths.set(paragraph.id, (lengths.get(paragraph.id) ?? 0) + 1);
	const findings = sentences.map((sentence) =>
		weigh(positionFeatures(sentence, lengths.get(sentence.paragraph.id) ?? 1), POSITION_WEIGHTS)
	);
	const tiers = tiersOf(
		findings.map(({ probability }, index) => {
			const rule = holders[index]?.rule ?? 'author';
			const isSure = HOLDER_RULE_PROBABILITY[rule] >= LEAST_HOLDER_PROBABILITY;
			return isSure ? probability : Math.min(probability, POSITION_TIERS.included - 0.01);
		}),
		document.wordCount,
		POSITION_TIERS
	);
	const ids = subjectIds(
		'position',
		sentences.map(({ text }) => text.slice(0, 60))
	);
	return sentences.flatMap((sentence, index) => {
		const [tier, finding, holder, id] = [tiers[index], findings[index], holders[index], ids[index]];
		if (!tier || !finding || !holder || !id) return [];
		const labelNumber = sentence.paragraph.label?.number ?? sentence.paragraph.continuesLabel;
		return [
			{
				id,
				tier,
				...finding,
				holder: holder.name,
				holderKind: holder.kind,
				holderProbability: HOLDER_RULE_PROBABILITY[holder.rule],
				evidence: [...finding.evidence, { name: `holder by ${holder.rule}`, weight: 0 }],
				quote: shortened(document.text, sentence),
				...(labelNumber !== undefined && { labelNumber })
			}
		];
	});
}

/** Cuts a very long sentence at the last semicolon or comma before the limit. */
function shortened(text: string, { start, end }: TextRange): TextRange {
	if (end - start <= LONGEST_QUOTE) return { start, end };
	const part = text.slice(start, start + LONGEST_QUOTE);
	const cut = Math.max(part.lastIndexOf(';'), part.lastIndexOf('—'), part.lastIndexOf('--'));
	const end2 = cut > 150 ? cut : part.lastIndexOf(',');
	return { start, end: start + (end2 > 150 ? end2 : LONGEST_QUOTE) };
}
