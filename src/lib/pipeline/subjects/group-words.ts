const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words for people taken together, who can hold a view. */
const GROUP_NOUNS =
	words(`leaders statesmen representatives critics writers authors men people persons thinkers economists philosophers
	historians opponents defenders friends followers disciples supporters spokesmen workers socialists naturalists scientists scholars
	theologians bishops priests monks clergy fathers reformers revolutionists revolutionaries politicians capitalists masses peasants
	advocates adherents partisans believers theorists moralists physicians lawyers judges officers soldiers students delegates
	authorities observers women citizens nations governments government party church school bureaucracy parliament congress majority
	minority committee officialdom regime masses editors elements circles sect tendency current grouping tribes savages nobles barons
	kings princes liberals conservatives anarchists radicals`);

const SOME = /^(?:some|others|many|most|few|several|all|those|both|nobody|everybody|certain)$/u;
const FOLLOWERS = /(?:ists|ians|ites|crats|ans|ers|heretics)$/u;

/** Whether the words of a noun phrase name people taken together. */
export function namesGroup(lowerWords: readonly string[]): boolean {
	const head = lowerWords[lowerWords.length - 1] ?? '';
	if (SOME.test(lowerWords[0] ?? '') && lowerWords.length <= 4) return lowerWords.length === 1 || isGroupNoun(head);
	return isGroupNoun(head) || lowerWords.some((word) => isGroupNoun(word) && word.length > 4 && /s$/u.test(word));
}

function isGroupNoun(word: string): boolean {
	return GROUP_NOUNS.has(word) || (FOLLOWERS.test(word) && word.length > 6);
}
