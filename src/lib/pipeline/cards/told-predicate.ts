import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** What is told of a person: the words from the verb on. */
export interface ToldPredicate {
	readonly predicate: string;
	/** Said of the person by the author rather than done by the person. */
	readonly isJudgement: boolean;
}

/** "…, the first printer of the town, printed": what stands between a name and its verb. */
const BESIDE =
	/^, (?:(?:the|an?|one of the|editor|leader|then|now|himself|son|brother|whom?|whose|(?:un)?like|still|in|at|by|from|with|after|being|having|born|driven|struck|\p{Ll}{3,}ed) [^.;:“”]{5,110}?|himself|on the (?:other hand|contrary)|moreover|indeed|too|again), (?=(?:at first |later |then |never |had |was |\p{Ll}+ly )?\p{Ll}+\b)/u;
const VERB = /^ ((?:(?:at first|later|first|never|always|\p{Ll}+ly|finally|alone|himself|herself) )*)(\p{Ll}+) (?=\S)/u;
const AUXILIARY = /^(?:is|was|has|had|will|would|could|did|does|must|can)$/u;
const ENDS =
	/[;:]\s|\s[–—]\s|—|, (?=(?:and|but|so|who|which|whom|whose|where|for|while|when|although|though|because|since|yet|he|she|they|it|the|as|to the)\b)|\. (?=\p{Lu})/u;
/** Words of time that need the sentence before. */
const JOINING = /\b(?:also|thus|therefore|too|accordingly|however|likewise|indeed)\s/gu;
/** What only announces the words behind a colon. */
const LEADS_UP =
	/\b(?:following|thus|follows|words?|statement|letter|question|subject|when|this|these|said|says|wrote|writes)\b/u;
const LEAST_WORDS = 5;
const LEAST_CONTENT = 5;

/** Of verbs in a row parted by commas, the first. */
function withoutListed(predicate: string): string {
	const cut = Array.from(predicate.matchAll(/, (\p{Ll}+)/gu)).find(
		([, word = '']) =>
			(isPastForm(word) && !/ed$/u.test(word)) ||
			/^(?:was|were|had|appeared|returned|entered|became|then|later)$/u.test(word)
	);
	return cut === undefined ? predicate : predicate.slice(0, cut.index);
}

/** Reads what stands behind a name as what the person did; null where it does not say enough by itself. */
export function toldPredicate(after: string): ToldPredicate | null {
	const plain = plainTypography(after);
	const said = plain
		.replace(/^ (?:of \p{Lu}\p{L}+)(?= \p{Ll})/u, '')
		.replace(BESIDE, ' ')
		.replace(/^ (?:also|then|now|thus|therefore|too|however|meanwhile|indeed|accordingly) /u, ' ');
	const [, adverbs = '', verb] = VERB.exec(said) ?? [];
	if (verb === undefined || !(AUXILIARY.test(verb) || isPastForm(verb) || singularBase(verb) !== null)) return null;
	if (SAY_VERBS.has(verb) && /^ (?:\p{Ll}+ ){1,2}that\b|^ .{0,40}:|“/u.test(said)) return null;
	const predicate = withoutListed(trimmedClause((said.split(ENDS)[0] ?? said).replace(JOINING, '')));
	const isLeadingUp = /^\s*:/u.test(said.slice(said.indexOf(predicate) + predicate.length));
	if (isLeadingUp && (SAY_VERBS.has(verb) || LEADS_UP.test(predicate))) return null;
	if (/\bif\b|\bwould\b|\bcould\b|\bnot\b|\bnor\b|“/u.test(predicate) || predicate.split(' ').length < LEAST_WORDS)
		return null;
	const content = (predicate.match(/\p{L}{4,}|\d{4}/gu) ?? []).length;
	if (content + (/ \p{Lu}|\d{4}/u.test(predicate) ? 1 : 0) < LEAST_CONTENT) return null;
	if (
		/^(?:was|is|had been|has been) (?:a|an|the|one|no|very|so|in|not|too|more|still|only|always|perhaps)\b/u.test(
			adverbs + predicate
		)
	)
		return { predicate, isJudgement: true };
	return { predicate, isJudgement: !isPastForm(verb) || /^(?:is|has|will|must|can)$/u.test(verb) };
}
