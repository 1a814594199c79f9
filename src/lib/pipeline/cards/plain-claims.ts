import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { withoutOwnVoice } from '#lib/pipeline/cards/own-voice.ts';
import { isPlural, namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { capitalised, openedPlainly, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';

const BRACKETED = /\s?\([^()]*\)/gu;
/** What is put in between commas and says nothing of the matter. */
const PUT_IN =
	/, (?:as (?:(?:already |before )?(?:stated|said|mentioned|remarked|noted|shown|described|explained)(?: [^,]{1,40})?|we have seen|we shall see|I have said|I understand it|I see it|has been said|is well known|it were|usual)|it is true|it must be (?:noted|remembered|confessed|admitted)|I (?:think|believe|suppose|repeat|say|confess|admit|am (?:sure|convinced|afraid))|we may be sure|no doubt|doubtless|to be sure|in (?:a|one) word|in short|in other words|therefore|however|then|too|consequently|accordingly|moreover|indeed|in fact|in truth|of course|for (?:example|instance)|on the (?:other hand|contrary)|nevertheless|perhaps|probably|possibly|certainly|surely|naturally|evidently|apparently),(?= )/gu;
/** Words that only join, right behind an auxiliary. */
const JOINED =
	/\b(is|are|was|were|has|have|had|will|must|can|may) (?:thus|therefore|consequently|accordingly|likewise|also|then|indeed|however)(?= )/gu;
/** A clause that tells more of the noun before it, between commas. */
const RELATIVE =
	/, (?:(?:in|of|by|from|to|for|with|at|on|under) )?(?:which|who|whom|whose) [^,;:—“”]{5,140},(?= (?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|\p{Ll}+ed|(?!(?:as|this|its|thus|perhaps|always|besides)\b)\p{Ll}+s)\b)/gu;
/** What is set beside the subject between commas, before its verb. */
const APPOSITION =
	/^((?:(?:The|An?|In \d{4},? the|In \d{4})\s|\p{Lu})(?:(?! (?:is|are|was|were|has|have|had|will|that|which|who|when|if)\b)[^,;:—“”]){2,60}), (?!and |or |but |not |that )(?:(?! (?:that|which|who|whom|is|are|was|were|has|had)\b)[^;:—“”]){4,90}, (?=(?:is|are|was|were|has|have|had|will|made|took|became|gave|began|led|came|went)\b)/u;
/** One thing set beside the subject, before any verb that is told by its form. */
const BESIDE =
	/^((?:The|An?) (?:(?! (?:is|are|was|were|has|have|had|will|that|which|who|when|if)\b)[^,;:—“”]){2,60}), (?!and |or |but |not |nor )(?:(?! (?:and|that|which|who|whom|is|are|was|were|has|had)\b)[^,;:—“”]){4,90}, (?=\p{Ll}{3,}ed (?:the|an?|its|their|no|all|to|in|upon)\b)/u;
const PARTS = /;\s|:\s(?=\p{L})|\s[–—]\s|—/u;
const MOST_CLAIMS = 5;
const NEXT_CLAUSE = /, (?:and|but|for) (?=(?:the|an?|all|every|no|\p{Lu}\p{L}+)\s)/u;
/** Words that make what follows depend on them, further clauses too. */
const DEPENDING =
	/\b(?:if|when|that|unless|whether|as|though|although|while|because|since|which|who|where|until|not only|either|neither|both)\b/iu;

/** The claims of a sentence, each as plain words that can stand alone: cut at semicolons, colons and dashes. */
export function plainClaims(sentence: string): string[] {
	const whole = plainTypography(openedPlainly(sentence)).replace(/^["“](?=[^“”"]*$)/u, '');
	return withSubject(whole.split(PARTS))
		.flatMap((part) => joinedClauses(part))
		.slice(0, MOST_CLAIMS)
		.map((part) => withoutAsides(plainlyOpened(capitalised(part))))
		.filter((part, index) => part.split(' ').length >= 5 && (index === 0 || clauseParts(part) !== null))
		.map((part) => withoutConcession(plainlyOpened(capitalised(part))))
		.filter((part) => isWhole(part));
}

/** A clause that only leads up to another needs the other behind a comma. */
const SUBORDINATE =
	/^(?:As|Although|Though|While|Whilst|Whereas|Since|If|When|Whenever|Because|Unless|Until|However|Whatever|Whether|Where|Wherever|So|After|Before|Just as)\b/u;

function isWhole(claim: string): boolean {
	if (!SUBORDINATE.test(claim)) return true;
	const mains = Array.from(claim.matchAll(/, (?!so\b)/gu), ({ index }) => trimmedClause(claim.slice(index + 1)));
	return mains.some((main) => clauseParts(main) !== null || /^(?:it|there|they|he|she|we) /u.test(main));
}

const CONCESSION = /^(?:Although|Though|While|Whilst|Whereas) /u;

/** "Although it rained, the dam held": the main clause says what is claimed, where it has a subject of its own. */
function withoutConcession(claim: string): string {
	if (!CONCESSION.test(claim)) return claim;
	for (const { index } of claim.matchAll(/, (?=\p{L})/gu)) {
		const main = claim.slice(index + 2);
		const before = claim.slice(0, index);
		if (
			/\b(?:is|are|was|were|has|have|had|may|might|can|could|will|would|\p{Ll}+ed|\p{Ll}+s)\b/u.test(before) &&
			clauseParts(main) !== null &&
			!/^(?:and|or|but|nor|it|they|he|she) /u.test(main)
		)
			return capitalised(main);
	}
	return claim;
}

/** "The mill was old; it burned": the second clause takes the subject of the first, where the two agree in number. */
function withSubject(parts: readonly string[]): string[] {
	const first = clauseParts(plainlyOpened(withoutAsides(parts[0] ?? '')));
	if (first === null || /^(?:it|they|he|she|we|I|this|that|there|these|those)$/iu.test(first.subject))
		return [...parts];
	const pronoun = isPlural(first)
		? /^(?:and |but )?they (?=\p{Ll})/u
		: /^(?:and |but )?it (?!(?:is|was|will be|may be|seems|appears|follows) )(?=\p{Ll})/u;
	const canBeMeant = namesPeople(first.subject) === isPlural(first) || !namesPeople(first.subject);
	return parts.map((part, index) => (index > 0 && canBeMeant ? part.replace(pronoun, `${first.subject} `) : part));
}

/** Clauses joined by "and", where no word before makes both depend on it. */
function joinedClauses(part: string): string[] {
	const [first = part, ...others] = part.split(NEXT_CLAUSE);
	if (others.length === 0 || DEPENDING.test(first) || !clauseParts(first)?.rest) return [part];
	return others.every((other) => clauseParts(trimmedClause(other)) !== null) ? [first, ...others] : [part];
}

/** Without what is set beside the subject between commas. */
export function withoutApposition(text: string): string {
	return text.replace(APPOSITION, besideLeftOut);
}

/** "The art of casting, the forging of iron, were": a verb of many behind one thing shows a list. */
function besideLeftOut(whole: string, subject: string, offset: number, text: string): string {
	const isOfMany = /^(?:are|were|have)\b/u.test(text.slice(offset + whole.length));
	return isOfMany && !isPlural({ subject, adverb: '', verb: '', rest: '', tense: 'past' }) ? whole : `${subject} `;
}

function withoutAsides(text: string): string {
	return trimmedClause(
		text
			.replace(BRACKETED, '')
			.replace(PUT_IN, '')
			.replace(RELATIVE, '')
			.replace(APPOSITION, besideLeftOut)
			.replace(BESIDE, '$1 ')
			.replace(JOINED, '$1')
			.replace(/\b(is|was|are|were), that,? /gu, '$1 that ')
	);
}

function plainlyOpened(text: string): string {
	let plain = text;
	for (let before = ''; before !== plain;) {
		before = plain;
		plain = withoutOwnVoice(withoutConnectives(plain));
	}
	return plain;
}

const ADDS =
	/;|:\s|\s[–—]\s|—|--| (?=and (?:that|this|it|they|he|she) (?:is|was|has|will)\b)|, (?=(?:which|who|whose|whom|where|for|so|yet|although|though|because|since|as(?! well)|while|whereas|whilst|nor|(?:in|of|by|from|to|with|at|on|under|through) which|and (?:everywhere|elsewhere|soon|now|then|there|here|at|on|it|they|he|she|this|that|these|we|I|in|to|is|are|was|were|has|have|not|so|there|thus|therefore|\p{Ll}+ly)|and \p{L}+ (?:is|are|was|were|has|have|had|will))\b)/u;
const TURNS = /, (?=but\b)/u;

/** A clause set behind a comma without "and": its verb is sure. */
const RUN_ON = /^(?!\p{L}+(?:ing|ed|ly) )(?:[^\s,]+ ){1,6}(?:is|are|was|were|has|have|had|will|can|could|must|would) /u;

/** Without a clause behind ", and"; a list goes on. */
function withoutNextClause(text: string): string {
	for (const { index } of text.matchAll(/, and (?=(?:the|an?|every|all|no) )/gu)) {
		if (clauseParts(trimmedClause(text.slice(index + 5))) !== null) return text.slice(0, index);
	}
	for (const { index } of text.matchAll(/, (?=\p{Ll})/gu)) {
		const [before, after] = [text.slice(0, index), text.slice(index + 2)];
		if (RUN_ON.test(after) && clauseParts(before) !== null && clauseParts(after) !== null) return before;
	}
	return text;
}

/** A clause's main part: up to a semicolon, a dash or a clause that only adds. A condition is never cut off. */
export function mainPart(text: string): string {
	const part = withoutNextClause(text.split(ADDS)[0] ?? text);
	const [before = part, turn = ''] = part.split(TURNS);
	const isContrast =
		/\bnot\b/u.test(before) &&
		!/^but (?:it|they|he|she|we|this|that|there|I)\b/u.test(turn) &&
		clauseParts(turn.replace(/^but /u, '')) === null;
	return trimmedClause(isContrast ? part : before);
}
