import type { WhenAsked } from '#lib/pipeline/cards/when-question.ts';

const YEAR = '(1[0-9]\\d\\d|20\\d\\d)';
const WORK = new RegExp(
	`((?:\\p{Lu}[\\p{L}’']+ )(?:(?:\\p{Lu}[\\p{L}’']+|of|to|the|and|in|on|for|a) )*\\p{Lu}[\\p{L}’']+), (?:first )?published in ${YEAR}`,
	'u'
);
const FORMED = new RegExp(
	`\\bthe (\\p{Ll}+) (formed|founded|established|created|signed|concluded|begun|held|built) in ${YEAR} (by [^,.;:]{5,80}?)(?=[,.;:]|$)`,
	'u'
);
const NAMED = new RegExp(`\\bthe ${YEAR} (\\p{Ll}+ (?:of|in|against) (?:the )?(?:\\p{Lu}[\\p{L}’']+ ?)+)`, 'u');
const OF_YEAR = new RegExp(
	`^[Tt]he (\\p{Lu}\\p{L}+(?: \\p{L}+)? (?:insurrection|uprising|revolt|rebellion|revolution|war|massacre|strike|congress|famine|invasion|election|elections|conference)) of ${YEAR}`,
	'iu'
);

/** "The 1874 flood of the Aster" and "his book The Mill, published in 1890" say when by themselves. */
export function datedNoun(text: string): WhenAsked | null {
	const work = WORK.exec(text);
	if (work?.[1] && work[2]) return { prompt: `When was ${work[1]} published?`, answer: work[2] };
	const formed = FORMED.exec(text);
	if (formed?.[1] && formed[2] && formed[3] && formed[4])
		return { prompt: `When was the ${formed[1]} ${formed[2]} ${formed[4]}?`, answer: formed[3] };
	const named = NAMED.exec(text);
	if (named?.[1] && named[2]) return { prompt: `In what year was the ${named[2].trim()}?`, answer: named[1] };
	const ofYear = OF_YEAR.exec(text);
	if (ofYear?.[1] && ofYear[2] && /^\p{Lu}/u.test(ofYear[1]) && !/^(?:Great|First|Second|Last)\b/u.test(ofYear[1]))
		return { prompt: `In what year was the ${ofYear[1]}?`, answer: ofYear[2] };
	return null;
}
