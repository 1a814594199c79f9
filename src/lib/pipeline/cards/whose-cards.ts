import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import type { FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const LEAST_CONTENT = 4;

/** "Reed's first theory was based on N" asks whose first theory was based on N. */
export function whoseDid(
	{ document, author }: CardMatter,
	sentence: TextSentence,
	mention: FigureMention
): CardDraft[] {
	const before = document.text.slice(sentence.start, mention.start).replace(/^(?:Mr|Mrs|Dr|M)\.? $/u, '');
	const owned = /^’s? (\p{Ll}.+)$/su.exec(plainTypography(document.text.slice(mention.end, sentence.end)))?.[1];
	if (before !== '' || owned === undefined) return [];
	const parts = clauseParts(mainPart(owned.replace(/\s+/gu, ' ')));
	if (parts === null || parts.subject.split(' ').length > 6) return [];
	// A claim that was cut at a comma is half a claim.
	if (/^(?:not|no|a very|so|such|that|whether|to)\b/u.test(parts.rest)) return [];
	const said = `${parts.subject} ${parts.adverb}${parts.verb} ${parts.rest}`;
	if ((parts.rest.match(/\p{L}{4,}/gu) ?? []).length < LEAST_CONTENT) return [];
	return [
		{
			kind: 'figure',
			form: 'basic',
			question: `whose-was ${sentence.text.slice(0, 60)}`,
			prompt: `Whose ${parts.subject}, according to ${author}, ${said.slice(parts.subject.length + 1)}?`,
			answer: mention.figure.name,
			source: { start: sentence.start, end: sentence.end },
			subjectId: mention.figure.id,
			tier: mention.figure.tier
		}
	];
}
