import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import { TEACHING_NOUNS } from '#lib/pipeline/subjects/holder-words.ts';
import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';

/** What the name of a group or a work tells of whether it holds views at all. */
export function groupFeatures({ name, kind }: Holder): Features {
	const lower = name.toLowerCase();
	const plain = lower.replace(/^the /u, '');
	const head = lower.split(' ').at(-1) ?? '';
	const test = (pattern: RegExp, text = lower) => Number(pattern.test(text));
	return {
		'a place': Number(PLACE_NAMES.has(plain)),
		followers: test(/(?:ists?|ians?|ites|ers|ants|ors)$/u),
		'an -ism': test(/ism$/u),
		plural: test(/[^s]s$/u),
		'a proper name': Number(isProper(name)),
		'no article': 1 - test(/^(?:the|an?|these|those|some|many|most|all|our|his|their|other|certain)\b/u),
		'some of them': test(/^(?:some|many|most|others|certain|few)\b/u),
		'a noun of people': Number(namesGroup([head])),
		'a teaching': Number(TEACHING_NOUNS.has(head)),
		'a work': Number(kind === 'work'),
		'of three words or more': test(/ .* /u)
	};
}

function isProper(name: string): boolean {
	return /^\p{Lu}/u.test(name.replace(/^(?:The|A|An|These|Those|Some|Many) /u, '').replace(/^the /u, ''));
}
