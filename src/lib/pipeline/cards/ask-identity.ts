import type { Claim, ClaimForm, Wording } from '#lib/pipeline/cards/claim-form.ts';
import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

const IS =
	/^(.{6,90}?) (is|are|was|were|has been|have been|will be) ((?:not |nothing but |only |simply |merely |but |in fact )?(?:the|a|an|to|that)\b.+|(?:the )?“[^”]+”)$/su;
/** "The aim of N is spontaneity of thought": what is so called is one thing, with or without an article. */
const CALLED =
	/^((?:The|One of the)(?: \p{Ll}+){0,3} (?:ideas?|principles?|aims?|objects?|purposes?|causes?|sources?|roots?|basis|foundations?|essence|conditions?|safeguards?|features?|marks?|secret|laws?|tests?|spirit|functions?|motives?|virtues?|vices?|dangers?|defects?|merits?|weakness|strength|remedy|key) (?:of|with|in|to|for) [^,;:]{3,70}?) (is|was) ((?:\p{Ll}+ (?:and|or|of) )?\p{Ll}+(?:ion|ness|ity|ment|[ae]nce|ism|dom|ship|hood|cy|ty)(?: .+)?)$/u;
const LEAST_ANSWER_WORDS = 4;
const LEAST_ANSWER_CONTENT = 3;

/** "X is to do N" asks what X is. */
export const askIdentity: ClaimForm = (claim) => {
	const { text, frame, matter } = claim;
	const called = askCalled(claim);
	if (called !== null) return called;
	const [, subject, verb, rest] = IS.exec(text) ?? [];
	if (subject === undefined || verb === undefined || rest === undefined || !standsAlone(subject, matter)) return null;
	const noun = subject.replace(/ and (?:the )?(?:most |more )?(?=\p{Ll}+ \p{Ll}+ )/u, ' ');
	if (/\b(?:that|which|who|if|when|because|and|is|has|have|will|not|of the same|\p{L}+ly)\b/u.test(noun)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(subject))) return null;
	const main = mainPart(rest).replace(/^(?:but|nothing but|only|simply|in fact) /u, '');
	if (/^an? /u.test(main) && !/^(?:is|are)$/u.test(verb)) return null;
	if (/ by\b/u.test(main) && /^(?:a|an) \p{L}+ed\b/u.test(main)) return null;
	if (/^to /u.test(main) && !isBase(main.split(' ')[1] ?? '')) return null;
	const answer = capitalised(main.replace(/, but (?:is|are|was|were) /u, ', but '));
	if (/^To /u.test(answer) && namesPeople(subject)) return null;
	if (/^Not /u.test(answer) && !/ but /u.test(answer)) return null;
	if (
		/^To (?:be|have been) \p{L}+(?:ed|en)\b|^(?:The|An?) (?:same|better|more|most|very|great|good|only|first|second|last|other|case|result|one|novel|new)\b/u.test(
			answer
		)
	)
		return null;
	const content = answer.match(/\p{L}{4,}/gu) ?? [];
	if (answer.split(' ').length < LEAST_ANSWER_WORDS || content.length < LEAST_ANSWER_CONTENT) return null;
	const [words, prefix] = /^\s*that\b/u.test(rest)
		? [`What${frame}`, '']
		: [namesPeople(subject) && !/^an?\b/u.test(rest) ? `Who${frame}` : `What${frame}`, ''];
	return {
		form: 'basic',
		question: 'what',
		prompt: `${words} ${prefix}${verb} ${lowered(subject, matter.ordinary)}?`,
		answer
	};
};

function askCalled({ text, frame, matter }: Claim): Wording | null {
	const [, subject, verb, rest] = CALLED.exec(mainPart(text)) ?? [];
	if (subject === undefined || verb === undefined || rest === undefined || !standsAlone(subject, matter)) return null;
	if (/\b(?:that|which|who|is|are|was|were|has|have|had|will|not)\b/u.test(subject)) return null;
	return {
		form: 'basic',
		question: 'what',
		prompt: `What${frame} ${verb} ${lowered(subject, matter.ordinary)}?`,
		answer: capitalised(rest)
	};
}
