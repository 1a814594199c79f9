const DANGLING_END =
	/\b(?:the|a|an|of|to|and|or|but|by|in|with|for|that|which|who|whose|as|is|are|was|were|be|than|from|on|at|when|if|even|because|while|not|its|their|his|very|merely|only)[?.]?$/iu;
/** "To see things as they really are": a comparison ends in its verb. */
const COMPARED_END = /\b(?:as|than) (?:\p{Ll}+ ){1,3}(?:is|are|was|were)[?.]?$/u;
const SECOND_SENTENCE = /\p{Ll}{2}[.!?]["”’]? \p{Lu}/u;
const DOUBLED = /\b(?!had|that)(\p{L}{2,}) \1\b/iu;

/** A second subject with its verb left out, and one half of a pair. */
const GAPPED =
	/, (?:and )?(?:the|every|an?) [^,]+ (?:more|less|new|to a) [^,]*[?.]?$|\b(?:was|were|is|are) \p{Ll}+, the [^,]+ \p{Ll}+,? |, \p{Lu}\p{Ll}+ (?:to|in|with) an? |, \p{Lu}\p{Ll}+ (?:\p{Ll}{2,}ed|went|came|fled) /u;
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
	[/\beither\b/iu, /\bor\b/iu],
	[/\bneither\b/iu, /\bnor\b/iu],
	[/\bboth\b/iu, /\band\b/iu],
	[/\bnot (?:only|merely|simply)\b/iu, /\b(?:but|also)\b|;/iu],
	[/\bon the one hand\b/iu, /\bon the other\b/iu]
];

/** A further clause, or the further half of a list, that stands in a question by mistake. */
const GOES_ON = /, (?:and|but) (?:the|an?|this|these|it|they|he|she) [^?]*\?$/u;

/** Unpaired marks, an end that asks for more, two sentences in one, a word said twice. */
export function isBroken(text: string): boolean {
	const count = (mark: string) => text.split(mark).length - 1;
	if (count('“') !== count('”') || count('(') !== count(')') || count('[') !== count(']') || count('"') % 2 === 1)
		return true;
	if (GAPPED.test(text) || GOES_ON.test(text)) return true;
	const unquoted = text.replace(/“[^”]*”/gu, 'quoted').replace('____', 'gap');
	if (SECOND_SENTENCE.test(unquoted) || DOUBLED.test(unquoted) || /[†‡*_]|\s[,;:.?]|[,;:][.?]|\.\.|…/u.test(unquoted))
		return true;
	if (HALVES.some(([one, other]) => one.test(unquoted) && !other.test(unquoted))) return true;
	return DANGLING_END.test(text.replace(/____\.?$/u, 'gap')) && !/ by whom\?$/u.test(text) && !COMPARED_END.test(text);
}
