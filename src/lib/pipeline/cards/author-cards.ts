import { askAbout } from '#lib/pipeline/cards/ask-about.ts';
import { askAgent } from '#lib/pipeline/cards/ask-agent.ts';
import { askCleft } from '#lib/pipeline/cards/ask-cleft.ts';
import { askComplement } from '#lib/pipeline/cards/ask-complement.ts';
import { askCondition } from '#lib/pipeline/cards/ask-condition.ts';
import { askDenied } from '#lib/pipeline/cards/ask-denied.ts';
import { askDifference } from '#lib/pipeline/cards/ask-difference.ts';
import { askProportion } from '#lib/pipeline/cards/ask-proportion.ts';
import { askPurpose } from '#lib/pipeline/cards/ask-purpose.ts';
import { askDuty } from '#lib/pipeline/cards/ask-duty.ts';
import { askEnding } from '#lib/pipeline/cards/ask-ending.ts';
import { askGap } from '#lib/pipeline/cards/ask-gap.ts';
import { askIdentity } from '#lib/pipeline/cards/ask-identity.ts';
import { askMeans } from '#lib/pipeline/cards/ask-means.ts';
import { askObject } from '#lib/pipeline/cards/ask-object.ts';
import { askReason } from '#lib/pipeline/cards/ask-reason.ts';
import { askRevealed } from '#lib/pipeline/cards/ask-revealed.ts';
import { askSubject } from '#lib/pipeline/cards/ask-subject.ts';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import type { Claim, ClaimForm, Wording } from '#lib/pipeline/cards/claim-form.ts';
import { plainClaims } from '#lib/pipeline/cards/plain-claims.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { capitalised, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Ways to ask about a claim, the surest first. */
const FORMS: readonly ClaimForm[] = [
	askReason,
	askMeans,
	askDifference,
	askProportion,
	askDenied,
	askComplement,
	askPurpose,
	askAgent,
	askObject,
	askCleft,
	askIdentity,
	askDuty,
	askCondition,
	askGap,
	askSubject,
	askAbout,
	askEnding
];

const FRONTED =
	/^((?:Even in|Even at|Even under|Even among|Alike in|In|On|At|By|With|Without|Under|Since|From|For|Through|Among|Between|During|Despite|Because of|After|Before|Like|Unlike) (?!(?:this|that|these|those|such|which|addition|any case|fact|short|the (?:same|first|second|last|meantime|other)|his|her|their|its|him|them|it)\b)[^,;:—“”]{6,90}), (?!and\b|or\b|but\b)(.+)$/u;

/** "In Kent, N did M" asks "In Kent, what …?": the opening phrase stays before the question. */
function frontedQuestions(claim: Claim): (Wording | null)[] {
	const [, phrase, text] = FRONTED.exec(claim.text) ?? [];
	if (phrase === undefined || text === undefined || /\b(?:is|are|was|were|has|have|had)\b/u.test(phrase)) return [];
	return FORMS.map((ask) => {
		const wording = ask({ ...claim, text: capitalised(text) });
		if (
			wording === null ||
			wording.form !== 'basic' ||
			wording.question === 'about' ||
			wording.question === 'condition'
		)
			return null;
		return { ...wording, prompt: `${phrase}, ${wording.prompt.charAt(0).toLowerCase()}${wording.prompt.slice(1)}` };
	});
}

/** From what the author says in his own voice: questions about each of its claims, the surest first, worded as asked for. */
export function* authorCards(matter: CardMatter, position: Position, sentence: TextSentence): Generator<CardDraft> {
	if (position.holderKind !== 'author' || /[?!]["”’)]*$/u.test(sentence.text)) return;
	if (sentence.paragraph.type === 'quotation') return;
	for (const wording of wordingsOf(matter, sentence)) {
		if (wording === null) continue;
		yield {
			...wording,
			kind: 'position',
			source: { start: sentence.start, end: sentence.end },
			subjectId: position.id,
			tier: position.tier
		};
	}
}

function* wordingsOf(matter: CardMatter, { text: sentence }: TextSentence): Generator<Wording | null> {
	const { author } = matter;
	const about = { author, frame: `, according to ${author},`, matter };
	yield askRevealed({ ...about, text: trimmedClause(plainTypography(sentence)) });
	const claims = plainClaims(sentence).map((text) => ({ ...about, text }));
	for (const claim of claims) yield* frontedQuestions(claim);
	for (const claim of claims) for (const ask of FORMS) yield ask(claim);
}
