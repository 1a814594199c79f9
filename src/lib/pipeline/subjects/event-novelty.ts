import { ownDate } from '#lib/pipeline/subjects/dated-event.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { deedPhrase, eventKey, namedEvents } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const few = (count: number, most: number) => Math.min(count, most) / most;
const FULL_DATE = /\d.*\d{4}|\p{L}+,? \d{4}/u;

/** What each sentence of a text names for the first time and what it names again: happenings are told once. */
export function noveltyFeatures(sentences: readonly TextSentence[]): Features[] {
	const happenings = new Set<string>();
	const names = new Set<string>();
	return sentences.map(({ text, start, words }) => {
		const named = namedEvents(text, start);
		const deed = deedPhrase(text, start);
		const first = deed ?? named[0];
		const date = dateIn(text)?.text ?? '';
		const capitalised = words.filter(({ isCapitalised }, index) => isCapitalised && index > 0);
		return {
			named: Number(first !== undefined),
			severalNamed: few(named.length, 2),
			deed: Number(deed !== null),
			ownDate: Number(first !== undefined && ownDate(text, start, first) !== null),
			...counted('Happenings', named.map(eventKey), happenings, 2),
			...counted(
				'Names',
				capitalised.map(({ lower }) => lower),
				names,
				4
			),
			date: Number(date !== ''),
			fullDate: Number(FULL_DATE.test(date))
		};
	});
}

/** Counts what is seen for the first time and what was seen before, and remembers all of it. */
function counted(kind: string, keys: readonly string[], seen: Set<string>, most: number): Features {
	const fresh = keys.filter((key) => !seen.has(key)).length;
	for (const key of keys) seen.add(key);
	return { [`new${kind}`]: few(fresh, most), [`old${kind}`]: few(keys.length - fresh, most) };
}
