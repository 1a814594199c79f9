import { type Anchor, anchorFinder, type PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import type { Judgement } from '#lib/store/judgement.ts';
import { mendRecord } from '#lib/store/mend-record.ts';
import type { StoredPlace, StoredSetting, StoredText } from '#lib/store/schema.ts';
import { isShared } from '#lib/store/whole-store.ts';

/** The words of a text as they are now. */
export interface TextWords {
	readonly anchor: (source: SourceQuotation) => Anchor;
	readonly paragraphs: readonly PlacedParagraph[];
	readonly sectionOf: ReadonlyMap<ParagraphId, SectionId>;
}

/** What cards are held against besides their log, as a repair would leave it. */
export interface CheckScene {
	readonly texts: ReadonlyMap<TextId, StoredText>;
	readonly places: ReadonlyMap<TextId, StoredPlace>;
	readonly settings: SchedulingSettings;
}

export type WordsOfTexts = ReadonlyMap<TextId, TextWords>;

/** Made once: to find quotations, a text is put together from its paragraphs. */
export function wordsOfTexts({ texts }: CheckNeeds): WordsOfTexts {
	return new Map(
		texts.map(({ id: textId, paragraphs }) => {
			const sectionOf = new Map(paragraphs.map(({ id, sectionId }) => [id, sectionId]));
			return [textId, { anchor: anchorFinder(paragraphs), paragraphs, sectionOf }];
		})
	);
}

interface SceneRecords {
	readonly texts: readonly StoredText[];
	readonly places: readonly StoredPlace[];
	readonly scheduling: StoredSetting | undefined;
}

/** Judges texts, places and settings. @param settings in force where the store has none */
export function judgeScene(
	{ texts, places, scheduling }: SceneRecords,
	settings: SchedulingSettings,
	needs: CheckNeeds,
	words: WordsOfTexts,
	judgement: Judgement
): CheckScene {
	const usable = new Map(
		texts.flatMap((text) => judgeText(text, needs, judgement) ?? []).map((text) => [text.id, text])
	);
	const placeOf = new Map(
		places
			.flatMap((place) => judgePlace(place, { needs, judgement, texts: usable, words }) ?? [])
			.map((place) => [place.textId, place])
	);
	const chosen = scheduling === undefined ? {} : judgeScheduling(scheduling, needs, judgement);
	return { texts: usable, places: placeOf, settings: { ...settings, ...chosen } };
}

function judgeText(text: StoredText, { isWellFormed }: CheckNeeds, judgement: Judgement): StoredText | null {
	if (isWellFormed('texts', text)) return text;
	const { id } = text;
	// No deck has this version: the text's own deck is put in anew at the next start.
	const plain: StoredText = { id, slug: id, title: '', author: '', version: '', sections: [] };
	const isUsable = isWellFormed('texts', plain);
	judgement.find(isUsable ? 'text-malformed' : 'text-unusable', { recordId: id, words: text.title });
	if (!isUsable) {
		judgement.keepApart('texts', id, text);
		return null;
	}
	const kept = mendRecord(text, plain, (record) => isWellFormed('texts', record));
	judgement.keepCopy('texts', text, kept);
	const mended = { ...kept, version: '' };
	judgement.put('texts', mended);
	return mended;
}

const NOT_READ = {
	paragraphId: 'p1',
	character: 0,
	fraction: 0,
	atMs: 0,
	reachedSectionIds: [],
	learnsAhead: false,
	learnsAheadSetAtMs: null,
	readStretches: []
} as const;

interface PlaceSurroundings {
	readonly needs: CheckNeeds;
	readonly judgement: Judgement;
	readonly texts: ReadonlyMap<TextId, StoredText>;
	readonly words: WordsOfTexts;
}

function judgePlace(place: StoredPlace, { needs, judgement, texts, words }: PlaceSurroundings): StoredPlace | null {
	const { textId } = place;
	const recordId = textId;
	const isWhole = needs.isWellFormed('places', place);
	const plain = { textId, ...NOT_READ };
	if (!isWhole && !needs.isWellFormed('places', plain)) {
		judgement.find('place-unusable', { recordId });
		judgement.keepApart('places', textId, place);
		return null;
	}
	const mended = isWhole ? place : mendRecord(place, plain, (record) => needs.isWellFormed('places', record));
	if (!isWhole) {
		judgement.find('place-malformed', { recordId });
		judgement.keepCopy('places', place, mended);
	}
	const known = words.get(textId);
	const text = texts.get(textId);
	if (text === undefined) judgement.find('place-orphaned', { recordId });
	const isLost = known !== undefined && !known.sectionOf.has(mended.paragraphId);
	if (isLost) judgement.find('place-lost', { recordId, words: text?.title ?? null });
	const found = isLost ? { ...mended, ...paragraphAt(known.paragraphs, mended.fraction) } : mended;
	if (found !== place) judgement.put('places', found);
	return found;
}

/** The paragraph with so much of the text before it. */
function paragraphAt(
	paragraphs: readonly PlacedParagraph[],
	fraction: number
): Pick<StoredPlace, 'paragraphId' | 'character'> {
	const last = paragraphs.at(-1);
	const offset = fraction * (last === undefined ? 0 : last.start + last.text.length);
	const at = paragraphs.findLast(({ start }) => start <= offset) ?? paragraphs[0];
	return { paragraphId: at?.id ?? 'p1', character: 0 };
}

function judgeScheduling(setting: StoredSetting, needs: CheckNeeds, judgement: Judgement): Partial<SchedulingSettings> {
	if (!isShared(setting)) return {};
	const isWellFormed = (record: unknown) => needs.isWellFormed('settings', record);
	if (isWellFormed(setting)) return setting.value;
	const plain = { name: 'scheduling', value: { ...DEFAULT_SCHEDULING, pastHolidays: [] }, changedAtMs: 0 } as const;
	const mended = mendRecord(setting, plain, isWellFormed);
	judgement.find('setting-malformed', { recordId: setting.name });
	judgement.keepCopy('settings', setting, mended);
	judgement.put('settings', mended);
	return mended.value;
}
