import { BLAME_WORDS, OPINION_NOUNS, PRAISE_WORDS } from '#lib/pipeline/subjects/claim-words.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { HolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { countSentences, windowAround, type Surroundings } from '#lib/pipeline/subjects/holder-surroundings.ts';
import { ASCRIBING_CUES } from '#lib/pipeline/subjects/holder-place.ts';
import { isAttitude } from '#lib/pipeline/subjects/holder-words.ts';
import type { HolderKey } from '#lib/pipeline/subjects/named-holders.ts';
import { sentenceFacts } from '#lib/pipeline/subjects/sentence-facts.ts';
import { isQuoted } from '#lib/pipeline/subjects/sentence-speech.ts';

const AUTHOR = 'author' as HolderKey;
const few = (count: number, most: number) => Math.min(count, most) / most;

const isOfOthers = (keys: ReadonlySet<HolderKey> | undefined) =>
	keys !== undefined && keys.size > Number(keys.has(AUTHOR));

/** What speaks for and against the author's being the holder of the view of a sentence. */
export function authorEvidence(scene: HolderScene, index: number, { first, last, block }: Surroundings): Features {
	const sentence = scene.sentences[index];
	const reading = scene.readings[index];
	if (sentence === undefined || reading === undefined) return {};
	const speech = scene.speech[index] ?? null;
	const quoted = isQuoted(speech);
	const { has, count, pastCount, wordCount } = sentenceFacts(sentence);
	const { says, unnamed } = reading;
	const own = scene.references[index] ?? [];
	const persons = own.filter(({ holder }) => holder.kind === 'person');
	const names = own.filter(({ form }) => form === 'name');
	const ofOthers = (at: number) => isOfOthers(scene.readings[at]?.attributed);
	const ofSelf = (at: number) => Number(scene.readings[at]?.attributed.has(AUTHOR) ?? false);
	const inParagraph = (at: number) => at >= first && at <= last;
	const near = (at: number) => Number(inParagraph(at) && ofOthers(at));
	const inWords = (pattern: RegExp) => (quoted ? 0 : has(pattern));
	const [from, to] = windowAround(scene, index);
	const I = inWords(/\b(?:I|my|My|me)\b/u);
	const cueCount = reading.cues.filter((cues) => cues.some((cue) => ASCRIBING_CUES.has(cue))).length;
	const blame = quoted ? 0 : few(count(BLAME_WORDS), 2);
	const attributedHere = countSentences(first, last, ofOthers);
	return {
		author: 1,
		'author, quoted': Number(quoted),
		'author, words quoted': quoted ? 0 : 2 * (speech?.share ?? 0),
		'author, text ascribes': 3 * scene.attributedShare,
		'author, text quotes': 3 * scene.quotedShare,
		'author, text of persons': 2 * scene.personShare,
		'author, I': I,
		'author, I think':
			I *
			has(
				/\bI (?:\p{L}+ly |do not |cannot |should |would |have )?(?:think|believe|hold|maintain|am|contend|assert|say|hope|fear|conceive|venture|mean|doubt|know|admit|confess)\b|\b(?:seems|appears) to me\b|\bin my (?:opinion|view)\b/u
			),
		'author, we': inWords(/\b(?:[Ww]e|[Oo]ur|us)\b/u),
		'author, you': inWords(/\b[Yy]ou\b/u),
		'author, he': has(/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]im)\b/u),
		'author, they': has(/\b(?:[Tt]hey|[Tt]heir)\b/u),
		'author, opens with he': has(/^(?:He|She|They|His|Her|Their)\b/u),
		'author, says': few(says.length, 2),
		'author, says that': Number(says.some(({ content }) => content !== null)),
		'author, somebody says':
			few(says.length, 1) *
			has(/\b(?:[Ss]ome|[Oo]thers|[Mm]any|[Mm]ost|[Ee]verybody|[Ee]veryone|[Tt]hose|[Mm]en|[Pp]eople)\b/u),
		[`author, ${unnamed?.name.toLowerCase() ?? 'nobody unnamed'}`]: 1,
		'author, is that': has(/\b(?:is|was) that\b/u),
		'author, past': few(pastCount, 4),
		'author, would': Number(pastCount > 0) * has(/\b(?:would|was to|were to|should)\b/u),
		'author, present': has(/\b(?:is|are|has|have|does|do)\b/u),
		'author, must': has(/\b(?:must|ought|should|let us)\b/u),
		'author, but': has(/^(?:But|However|Yet|Nevertheless|Now|Still|And yet)\b/u),
		'author, thus': has(/^(?:Thus|Hence|Therefore|So|For)\b/u),
		'author, this': has(/^(?:This|These|Such|It is|There is)\b/u),
		'author, asks': has(/\?["”’)]*$/u),
		'author, opinion noun': few(count(OPINION_NOUNS), 2),
		'author, so-called': has(
			/\b(?:according to|in (?:the|his|their) (?:eyes|view|opinion)|so-called|supposed to|alleged|is said to|are said to|regarded as)\b/u
		),
		'author, noun that': inWords(
			/\b(?:thesis|views?|theor(?:y|ies)|opinions?|beliefs?|doctrines?|arguments?|conclusions?|principles?|contention|claims?|hypothesis|ideas?|notions?|assumptions?|convictions?|judge?ments?|hopes?|fears?|demands?|objections?|charges?|answer|reply|maxim|proposition|feeling|sense|impression|plea|ground|pretext|word|news|report|rumou?r|excuse|complaint|statement|declaration|assertion|suggestion|supposition|delusion|illusion|superstition|prejudice) (?:is |was |were |are )?,?\s?that\b/u
		),
		'author, this view': inWords(
			/\b(?:[Ii]n|[Oo]n|[Uu]pon|[Bb]y|[Uu]nder|[Tt]o|[Aa]ccording to) (?:this|that|such(?: an?)?|the (?:first|second|third|former|latter|same)) (?:view|theory|hypothesis|doctrine|assumption|system|principle|opinion|reasoning|argument|scheme)/u
		),
		'author, of a mind': inWords(
			/\b(?:convinced|persuaded|certain|sure|satisfied|confident|anxious|obsessed|afraid|eager|determined|resolved|prepared|unwilling|ashamed|proud|prone|opposed|in favou?r)\b/u
		),
		'author, seems to': inWords(
			/\b(?:seem|appear)(?:s|ed)? to (?:him|her|them|the|many|some|\p{Lu})|\bto (?:him|her|them),/u
		),
		'author, goes on in the past': near(index - 1) * Number(pastCount > 0),
		'author, goes on with would': near(index - 1) * has(/\b(?:would|had|should|could|might)\b/u),
		'author, goes on with but': near(index - 1) * has(/^(?:But|However|Yet|Nevertheless|Now|Still|And yet)\b/u),
		'author, goes on of nobody': near(index - 1) * Number(own.length === 0),
		'author, goes on of himself': near(index - 1) * Number(I > 0 || inWords(/\b(?:[Ww]e|[Oo]ur|us)\b/u) > 0),
		'author, exclaims': has(/!["”’)]*$/u),
		'author, colon': has(/:/u),
		'author, marks': few((sentence.text.match(/["“]/gu) ?? []).length, 2),
		'author, cues': few(cueCount, 3),
		'author, blames': blame,
		'author, praises': quoted ? 0 : few(count(PRAISE_WORDS), 2),
		'author, blames a person': blame * few(persons.length, 1),
		'author, persons': few(persons.length, 3),
		'author, groups': few(names.length - persons.filter(({ form }) => form === 'name').length, 3),
		'author, nobody spoken of': Number(own.length === 0),
		'author, person first': Number(persons.some(({ start }) => start - sentence.start < 25)),
		'author, group first': Number(
			own.some(({ start, holder }) => holder.kind !== 'person' && start - sentence.start < 25)
		),
		'author, opens the paragraph': Number(sentence.indexInParagraph === 0),
		'author, long': few(wordCount, 60),
		'author, attitudes': few(sentence.words.filter(({ lower }) => isAttitude(lower)).length, 4),
		'author, ascribed here': Number(ofOthers(index)),
		'author, ascribed just before': near(index - 1),
		'author, ascribed two before': near(index - 2),
		'author, ascribed just after': near(index + 1),
		'author, ascribed a paragraph before': Number(!inParagraph(index - 1) && ofOthers(index - 1)),
		'author, ascribed to himself': ofSelf(index),
		'author, ascribed to himself before': ofSelf(index - 1),
		'author, ascribed to himself after': ofSelf(index + 1),
		'author, ascribed in the paragraph': attributedHere / (last - first + 1),
		'author, nothing ascribed in the paragraph': Number(attributedHere === 0),
		'author, ascribed around': (2 * countSentences(from, to, ofOthers)) / (to - from + 1),
		[`author, block ${String(block?.paragraphsAgo ?? 'none')}`]: Number(block !== null)
	};
}
