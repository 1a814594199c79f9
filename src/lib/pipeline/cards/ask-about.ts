import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { isPlural, namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { lowered, namesRole } from '#lib/pipeline/cards/wording.ts';

const LEAST_TOPIC_CONTENT = 2;
const LEAST_PREDICATE_CONTENT = 4;
const MOST_PREDICATE_WORDS = 18;

/** "X is doomed to N" asks what the author holds about X, where X is one thing among many. */
export const askAbout: ClaimForm = ({ text, author, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	const topic = parts.subject.replace(/^(?:The|A|An) /u, '').match(/\p{L}{4,}/gu) ?? [];
	const said = `${parts.adverb}${parts.verb} ${parts.rest}`;
	if (topic.length < LEAST_TOPIC_CONTENT || said.split(' ').length > MOST_PREDICATE_WORDS) return null;
	if ((parts.rest.match(/\p{L}{4,}/gu) ?? []).length < LEAST_PREDICATE_CONTENT) return null;
	if (/\b(?:this|these|such|he|she|him|we|us|our|here|it|them|they)\b/u.test(said)) return null;
	if (/^(?:may|might|would|could)$/u.test(parts.verb)) return null;
	if (!isPlural(parts) && (namesPeople(parts.subject) || isNamed(parts.subject, matter))) return null;
	const pronoun = isPlural(parts) ? 'they' : 'it';
	return {
		form: 'basic',
		question: 'about',
		prompt: `What ${matter.authorDoes} ${author} say about ${lowered(parts.subject, matter.ordinary)}?`,
		answer: `That ${pronoun} ${said}`
	};
};

/** "The historian" before a name; "the theory of the historian" is no person. */
const ROLE_BEFORE = /^(?:the|an?) (?:(?!of\b|by\b|for\b|to\b)\p{L}+ )+$/iu;

/** One person, whom neither "it" nor, for sure, "he" would mean. */
function isNamed(subject: string, { subjects }: CardMatter): boolean {
	return subjects.figures.some(({ forms }) =>
		forms.some((form) => {
			const before = subject.endsWith(` ${form}`) ? subject.slice(0, -form.length) : '';
			return subject.startsWith(form) || (namesRole(before) && ROLE_BEFORE.test(before));
		})
	);
}
