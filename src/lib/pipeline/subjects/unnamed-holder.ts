import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';

const OBJECTIONS =
	/\bit (?:may|might|will|can|could|would)(?:, \p{L}+,| \p{L}+ly| perhaps| also| be)* be (?:\p{L}+ly )?(?:said|objected|argued|urged|replied|answered|asked|contended|thought)\b|\bit (?:has been|is) (?:\p{L}+ly |often |sometimes )?(?:objected|urged|alleged|contended|replied|argued|answered)\b|\b(?:some|others|many|one|you) (?:may|might|will|would|perhaps) (?:\p{L}+ )?(?:say|reply|object|argue|think|answer|ask|tell)\b/iu;

const OPINIONS = [
	/\bit (?:is|was|has been|had been|is now|was then)(?: \p{L}+ly| often| sometimes| also| still)* (?:said|held|thought|believed|supposed|assumed|imagined|inferred|implied|considered|taught|felt|reported|declared|maintained|asserted|claimed|admitted|agreed|suggested)\b/iu,
	/\bit is (?:the|an?) (?:\p{L}+ )?(?:fashion|opinion|belief|notion)\b|\b(?:we|you) (?:are|were) (?:\p{L}+ )?told\b|\b(?:people|men|they) say\b/iu,
	/\b(?:is|are|was|were) (?:\p{L}+ly )?(?:said|supposed|believed|thought|alleged|held|reported) to\b/iu,
	/\b(?:common|popular|general|public|prevalent|prevailing|received|current) (?:opinion|belief|notion|view|idea|prejudice|impression|report)\b/iu
];

const OBJECTORS: Holder = { name: 'Objectors', kind: 'group' };
const COMMON_OPINION: Holder = { name: 'Common opinion', kind: 'group' };

/** What those are called whom no text names. */
export const UNNAMED_HOLDERS: ReadonlySet<string> = new Set([OBJECTORS.name, COMMON_OPINION.name]);

/** Whom a sentence means that says no more than "it may be said" or "it is generally believed"; null for any other. */
export function unnamedHolder(text: string): Holder | null {
	if (OBJECTIONS.test(text)) return OBJECTORS;
	return OPINIONS.some((pattern) => pattern.test(text)) ? COMMON_OPINION : null;
}
