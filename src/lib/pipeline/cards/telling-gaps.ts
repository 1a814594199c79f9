import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';

/** A claim with its telling part cut out. */
export interface Gap {
	/** By which turn of phrase the part is joined. */
	readonly by: string;
	readonly prompt: string;
	readonly answer: string;
}

interface GapRule {
	readonly by: string;
	readonly before: RegExp;
	/** The clause may go on for a few words behind the gap. */
	readonly goesOn?: true;
}

/** Where the telling part of a claim begins: a ground, a means, a contrast. After these few fillings fit. */
const GAPS: readonly GapRule[] = [
	{ by: 'not-to-but-to', before: /\bnot to\b[^.;:,]{4,120} but to (?=\S)/u },
	{ by: 'not-only', before: /\bnot (?:only|merely|simply)\b[^.;:]{4,120}, but(?: also)? (?=\S)/u },
	{ by: 'but', before: /\bnot\b[^.;:]{4,120}, but(?: rather| also)? (?=\S)/u },
	{ by: 'because-of', before: /\bbecause of /u },
	{ by: 'without', before: /\bwithout (?=\p{L}+ing\b)/u },
	{ by: 'rather-than', before: /\brather than (?=\S)/u, goesOn: true },
	{ by: 'unless', before: /\b(?:unless|only if|only when|only by|only through|only under) (?=\S)/u },
	{ by: 'until', before: /\b(?:[Nn]o|cannot|never|not)\b[^.;:,]{4,100} (?:till|until) (?=\S)/u },
	{ by: 'than', before: /\b(?:more|less|better|greater|higher|worse|wiser|easier) (?:\S+ ){1,4}than (?=\S)/u },
	{
		by: 'depends',
		before: /^[^,]{20,}\b(?:depends?|rests?|relies|rely) (?:entirely |wholly |over-much )?(?:up)?on (?=\S)/u
	},
	{
		by: 'source',
		before: /^[^,]{20,}\b(?:results?|resulted|derives?|derived|springs?|arises?|arose|flows?|follows?) from (?=\S)/u
	},
	{
		by: 'passive',
		before: /^[^,]{20,}\b(?:is|are|was|were|be|been) (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|lt|ught) (?:by|through) (?=\S)/u
	},
	{ by: 'outcome', before: /^[^,]{20,}\b(?:leads?|led|tends?|serves?|results?) (?:to|in|as) (?=\S)/u },
	{ by: 'means', before: /^[^,]{20,} by (?:means of )?(?=\p{L}+ing )/u },
	{
		by: 'object',
		before:
			/^(?:The|All|Every|No|To|\p{Lu}\p{L}+)\b[^,]{14,80}? (?:presupposes?|requires?|excludes?|exclude|threatens?|signif(?:y|ies)|constitutes?|involves?|involve|implies|imply|fosters?|stimulates?) (?=\S)/u
	}
];

/** A preposition at the head of a gap stands better before it. */
const JOINT =
	/^((?:in accordance with|because of|by means of|of|to|in|on|by|from|with|for|at|as|under|through|upon|into|toward|towards|against|in the sense that) )(\S+ ?.*)$/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|does|did|do|rose|came|went)\b/u;
const CUT =
	/, (?=(?:and|but|for|which|who|as|so|although|since|even|it|they|he|then|while|thereby|not|to|in|at)\b)|\s[–—]\s|—|--/u;

/** Cuts the telling part out of a claim; null where no turn of phrase marks one, or too many fillings would fit. */
export function tellingGap(text: string): Gap | null {
	for (const { by, before, goesOn } of GAPS) {
		const match = before.exec(text);
		if (match === null) continue;
		const start = match.index + match[0].length;
		const answer = (text.slice(start).split(CUT)[0] ?? '').trim();
		const rest = text.slice(start + answer.length);
		const isWhole = rest === '' || (goesOn && rest.length <= 40);
		if (!isWhole || answer.split(' ').length < 2 || isOpen(by, text.slice(0, start), answer)) continue;
		const [, joint = '', told = answer] = JOINT.exec(answer) ?? [];
		return { by, prompt: `${text.slice(0, start)}${joint}____${rest}`, answer: told };
	}
	return null;
}

/** "Not by N, but in M": the two do not answer each other. */
function isUneven(claim: string): boolean {
	const [, one, other] = /\bnot (by|in|from|on|to|with|for) .*\bbut (by|in|from|on|to|with|for) /u.exec(claim) ?? [];
	return one !== other;
}

function isOpen(by: string, before: string, answer: string): boolean {
	if (/^(?:it|they|he|she|we|this|these|such) /u.test(answer)) return true;
	if (/^(?:is|are|was|were|has|have|will|that (?:though|if|when|as)|if|when)\b/u.test(answer)) return true;
	if (by === 'passive' && /^(?:many|some|all|others|several|those)\b/u.test(answer)) return true;
	if (/ (?:it|they|he|she|we) (?:is|are|was|were|did|do|does|has|have|had|will)\b/u.test(answer)) return true;
	if (isUneven(before + answer)) return true;
	if (/ that /u.test(answer) && !FINITE.test(answer)) return true;
	if ((by !== 'than' && / than /u.test(answer)) || / so\b/u.test(answer)) return true;
	const resumed = /, (\p{Ll}+)/u.exec(answer)?.[1];
	if (resumed !== undefined && isPastForm(resumed)) return true;
	if (by === 'than' && (FINITE.test(answer) || /\b(?:fitted|to|that)\b/u.test(answer.split(' ').slice(0, 3).join(' '))))
		return true;
	if (/\b(?:which|who|whom|whether|the author|the writer)\b/u.test(before)) return true;
	return (before.match(/\p{L}{4,}/gu) ?? []).length < 4;
}
