import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { capitalised, lowered, openedPlainly, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A noun phrase that needs no text before it. */
const SUBJECT =
	/^(?!(?:It|He|She|They|This|That|These|Those|There|Such|If|When|But|And|In|At|On|To|As|By|So|For|What|Who|How|I|We|You|Here|Nor|Yet|Their|His|Its|Our|My|One|Another|Both|Each|Neither|Not|Nothing|All|Some|Many|Others)\b)[^,;:“”"()–—]{8,90}?$/u;
const VAGUE =
	/^(?:the|a|an)\s+(?:\p{L}+\s+)?(?:result|reason|point|fact|question|trouble|answer|difficulty|thing|same|other|first|second|last|latter|former|consequence|conclusion|object|case|only|more|best that|truth|essence|aim|term|analogy|change|increase|effect|idea)s?$/iu;
const OPENING =
	/^(?:But|And|Yet|Thus|Hence|Therefore|Consequently|Moreover|However|In fact|Indeed|Now|For|First of all|The fact is that|The truth is that|The fact remains that|Of course|Still|Nevertheless|On the contrary|Above all|It is clear that|It is certain that|It is true that|There is no doubt that|In the first place|In the second place|Accordingly|Again|Finally|Besides|Surely),?\s+/u;

/** From what the author says in his own voice: "What, according to A, is X?" and clauses with a telling gap. */
export function authorCards({ author }: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	if (position.holderKind !== 'author' || /[?!]["”’)]*$/u.test(sentence.text)) return [];
	const text = capitalised(
		openedPlainly(sentence.text)
			.replace(/\s+/gu, ' ')
			.replace(OPENING, '')
			.replace(
				/,? (?:it seems to me|I am convinced|it appears to me|as I see it|I think|I believe|as I understand it|in my opinion|to my mind|one must think|it must be noted well),?/u,
				''
			)
	);
	const base = {
		kind: 'position' as const,
		source: { start: sentence.start, end: sentence.end },
		subjectId: position.id,
		tier: position.tier
	};
	const what = whatIs(text);
	if (what !== null) {
		return [
			{
				...base,
				form: 'basic',
				question: 'what',
				prompt: `What, according to ${author}, ${what.verb} ${what.subject}?`,
				answer: what.answer
			}
		];
	}
	const gap = gapIn(text);
	if (gap === null) return [];
	return [
		{
			...base,
			form: 'cloze',
			question: gap.by,
			prompt: `According to ${author}, ${lowered(gap.prompt)}.`,
			answer: gap.answer
		}
	];
}

function whatIs(text: string): { verb: string; subject: string; answer: string } | null {
	const match =
		/^(.{6,90}?) (is|are|was|were|has been|have been|will be|means|consists in) ((?:not |nothing but |only |simply |in fact )?(?:the|a|an|to|that|in)\b.+)$/su.exec(
			text
		);
	const [, subject, verb, rest] = match ?? [];
	if (subject === undefined || verb === undefined || rest === undefined) return null;
	if (
		!SUBJECT.test(capitalised(subject)) ||
		VAGUE.test(subject) ||
		/\b(?:that|which|who|if|when|because|and|is|has|have|will|not)\b/u.test(subject)
	)
		return null;
	if (verb === 'means' || verb === 'consists in') return null;
	return { verb, subject: lowered(subject), answer: capitalised(trimmedClause(firstPart(rest))) };
}

/** An answer's main part: up to a semicolon, a dash or a clause that only adds. */
function firstPart(text: string): string {
	return (
		text.split(/;|:\s|\s[–—]\s|—|--|, (?=(?:which|who|for|but|and|so|although|though|because|since|as)\b)/u)[0] ?? text
	);
}

/** Where the telling part of a claim begins: a ground, a means, a condition, an alternative. */
const GAPS: readonly { readonly by: string; readonly before: RegExp }[] = [
	{ by: 'but', before: /\bnot\b[^.;:]{4,120}, but(?: rather| also)? (?=\S)/u },
	{ by: 'not-to-but-to', before: /\bnot to\b[^.;:,]{4,120} but to (?=\S)/u },
	{ by: 'because', before: /\bbecause (?!of\b)/u },
	{ by: 'because-of', before: /\bbecause of /u },
	{ by: 'without', before: /\bwithout (?=\p{L}+ing\b)/u },
	{ by: 'rather-than', before: /\brather than (?=\S)/u },
	{ by: 'unless', before: /\b(?:unless|only if|only when|only by|only through|only under) (?=\S)/u },
	{ by: 'than', before: /\b(?:more|less|better|greater|higher|worse|wiser|easier)\b (?:\S+ ){0,5}than (?=\S)/u },
	{ by: 'not-only', before: /\bnot (?:only|merely|simply)\b[^.;:]{4,120}, but(?: also)? (?=\S)/u },
	{
		by: 'depends',
		before: /^[^,]{8,}\b(?:depends?|rests?|relies|rely) (?:entirely |wholly |over-much )?(?:up)?on (?=\S)/u
	},
	{
		by: 'source',
		before:
			/^[^,]{8,}\b(?:results?|resulted|derives?|derived|comes?|springs?|arises?|arose|flows?|follows?) from (?=\S)/u
	},
	{ by: 'outcome', before: /^[^,]{8,}\b(?:leads?|led|tends?|serves?|seeks?|aims?|results?) (?:to|in|as) (?=\S)/u },
	{ by: 'means', before: /^[^,]{12,} by (?:means of )?(?=\p{L}+(?:ing|ful|ent|ary) )/u },
	{
		by: 'object',
		before:
			/^(?:The|All|Every|No|\p{Lu}\p{L}+)\b[^,]{6,80}? (?:presupposes?|requires?|excludes?|threatens?|signif(?:y|ies)|constitutes?|imparts?|means?|involves?|implies|imply|produces?|creates?|destroys?|fosters?|stimulates?|overlooks?|ignores?) (?=\S)/u
	},
	{
		by: 'must',
		before:
			/^(?:(?!\b(?:that|who|which|perhaps|whether|if|when)\b)[^,])*\b(?:must|should|ought to|cannot|can only) (?:be )?(?=\p{L}{4,})/u
	},
	{
		by: 'is',
		before:
			/^(?:The|All|Every|No|Any|\p{Lu}\p{L}+)\b[^,]{8,90}? (?:is|are|was|were|seems?|remains?|becomes?|appears?) (?:surely |also |\p{L}+ly |not )?(?=\S)/u
	},
	{
		by: 'will',
		before:
			/^(?:The|All|Every|No|Any|\p{Lu}\p{L}+)\b[^,]{8,90}? (?:will|cannot|can) (?:not |eventually |never |\p{L}+ly )?(?=\S)/u
	}
];

/** Before a plain predicate these words open a clause that leans on another. */
const SUBORDINATE = /\b(?:that|what|who|which|when|once|if|because|where|than|whether|others|some|how|why|let)\b/iu;

function gapIn(whole: string): { by: string; prompt: string; answer: string } | null {
	const text = trimmedClause(whole.split(/;|:\s/u)[0] ?? whole);
	for (const { by, before } of GAPS) {
		const match = before.exec(text);
		if (match === null) continue;
		const start = match.index + match[0].length;
		const answer = (
			text
				.slice(start)
				.split(
					/, (?=(?:and|but|for|which|who|as|so|although|since|even|it|they|he|then|while|thereby|not)\b)|\s[–—]\s|—|--/u
				)[0] ?? ''
		).trim();
		const rest = text.slice(start + answer.length);
		const least = by === 'is' || by === 'will' ? 4 : 2;
		if ((by === 'is' || by === 'will') && SUBORDINATE.test(text.slice(0, start))) continue;
		if (answer.split(' ').length < least || rest.length > 40) continue;
		return { by, prompt: `${text.slice(0, start)}____${rest}`, answer };
	}
	return null;
}
