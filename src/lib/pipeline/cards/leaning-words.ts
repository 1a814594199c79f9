/** What compares with, or counts from, something said before. */
const OPENINGS =
	/^(?:(?:the|this) same|similar|a similar|(?:some |any |the )?others?|another|both|quite otherwise|like (?:this|that)|(?:an? |the )?(?:further|better|greater|worse|equal|second|third|more|less|last|first|final|next|latter|former|opposite|only|two)|more|less|rather|so|too|thus|then|again|hence|even so)\b/iu;
const ANYWHERE =
	/\b(?:(?:of|in|to|by|from|with|for) (?:either|neither|both|each|one|another|them)|(?:of|in|to|by|from|with) all)\s*$|\b(?:(?:a|an|the) (?:second|third|fourth|fifth|sixth) (?!century|international|republic|congress|estate|empire|crusade)\p{Ll}+|(?:the|some) (?:other|previous|earlier|aforementioned|above) \p{Ll}+s?\b(?! than)|another \p{Ll}+(?! than)|(?:on|in|at|of|by|from|to|with) the same (?!time\b|\p{L}+ (?:as|that|which)\b)|the same [\p{L} ]*$|the others?(?! \p{L})|the (?:two|three|four) (?!numbered|positions)\p{L}+s (?:had|have|were|are)|(?:a|an|some|any) (?:similar|analogous|corresponding) \p{Ll}+\b(?! (?:to|with|in kind))|the particular (?!(?:\p{L}+ ){1,3}(?:of|which|that|in)\b)\p{Ll}+|(?:in|on|upon|to|about|into) the (?:matter|subject|occasion|point|affair|topic)(?! (?:of|which|that|in|about|to)\b)(?=\s|$|[,.;?])|(?:of|to|in|on|by|with) the one \p{Ll}+\s*$|as before|likewise|moreover|meanwhile|meantime|therefore|thereupon|hereafter|aforesaid|the said|in question|had just|the (?:next|following|same|preceding) (?:day|year|week|month|morning|evening|night|time|spring|summer)|a few (?:days|years|weeks|months) later|(?:days|years|weeks|months) (?:later|afterwards?|before)(?=\s*$|[,.;?]|\s+\p{L}+(?:ed|en)\b)|soon afterwards?|at that time|by this time|in this (?:way|manner|case)|in the first place|the (?:author|writer|speaker|lecturer|present (?:writer|chapter|essay)|reader)|as follows)\b/iu;
/** "More" and "less" need what they are compared with. */
const COMPARED =
	/\b(?:more|less|greater|better|worse|fewer|higher|lower|further) (?!than\b|and more\b)(?:\p{L}+ ){0,1}\p{L}+$/u;

/** Whether a wording leans on what the text said before it. */
export function leansOnBefore(clause: string): boolean {
	const plain = clause.trim().replace(/[.?]$/u, '');
	return OPENINGS.test(plain) || ANYWHERE.test(plain);
}

/** Whether an answer compares without saying with what. */
export function comparesWithNothing(answer: string): boolean {
	return COMPARED.test(answer) && !/\bthan\b/u.test(answer);
}
