import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { baseOfPast } from '#lib/pipeline/cards/verb-wording.ts';
import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { mentionsWithin } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Verbs by which one person meets another, or what the other holds. */
const MEETS =
	/^(?:reject|refute|answer|criticize|criticise|attack|accuse|oppose|reproach|deny|defend|follow|praise|blame|denounce|quote|cite|ridicule|correct|contradict|dispute|combat|influence|convince|persuade|succeed|replace|admire|support|charge|condemn)$/u;
const HELD =
	'(?:theory|thesis|argument|view|doctrine|opinion|claim|idea|hypothesis|explanation|objection|principle|system|definition|assertion|method|account)s?';
const LEAST_REST_CONTENT = 2;

/** "Reed rejects Thorne's theory of dams" asks whose theory Reed rejects; "Reed accused Thorne of N" whom he accused. */
export function answerCards({ document, mentions }: CardMatter, sentence: TextSentence): CardDraft[] {
	const [one, other] = mentionsWithin(mentions, sentence);
	if (one === undefined || other === undefined || one.figure === other.figure) return [];
	if (
		document.text
			.slice(sentence.start, one.start)
			.replace(/^(?:Mr|Mrs|Dr|M)\.? $/u, '')
			.trim() !== ''
	)
		return [];
	const verb = /^ (?:also |\p{Ll}+ly )?(\p{Ll}+) (?:the |(?:Mr|Mrs|Dr|M)\.? )?$/u.exec(
		document.text.slice(one.end, other.start)
	)?.[1];
	const past = verb === undefined ? null : baseOfPast(verb);
	const base = past ?? (verb === undefined ? null : singularBase(verb));
	if (base === null || !MEETS.test(base)) return [];
	const after = plainTypography(document.text.slice(other.end, sentence.end));
	const rest = trimmedClause(after.replace(/^’s?(?= )/u, '').split(/[,;:—]/u)[0] ?? '');
	if ((rest.match(/\p{L}{4,}/gu) ?? []).length < LEAST_REST_CONTENT) return [];
	const held = new RegExp(`^(?:\\p{Ll}+ )?${HELD}\\b`, 'u').exec(rest)?.[0];
	const isOwned = /^’/u.test(after);
	if (isOwned !== (held !== undefined) || (!isOwned && !/^(?:of|for|in|because|with|to|as)\b/u.test(rest))) return [];
	const asked = held === undefined ? 'Whom' : `Whose ${rest}`;
	const left = held === undefined ? ` ${rest}` : '';
	return [
		{
			kind: 'figure',
			form: 'basic',
			question: `answers ${sentence.text.slice(0, 60)}`,
			prompt: `${asked} ${past === null ? 'does' : 'did'} ${one.figure.name} ${base}${left}?`,
			answer: other.figure.name,
			source: { start: sentence.start, end: sentence.end },
			subjectId: other.figure.id,
			tier: other.figure.tier
		}
	];
}
