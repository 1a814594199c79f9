import type { DBSchema } from 'idb';
import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import type { HighlightColour } from '#lib/pipeline/document/highlight.ts';
import type { Stretches } from '#lib/pipeline/document/stretches.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import type { StoredChange } from '#lib/store/card-changes.ts';
import type { DayExtra } from '#lib/store/day-extra.ts';
import type { DayAction } from '#lib/store/day-actions.ts';
import type { SetAsideRecord } from '#lib/store/set-aside-records.ts';
import type { StoredDeed } from '#lib/store/stored-deed.ts';
import type { LedgerMark, SavedLedger } from '#lib/store/study-ledger.ts';

/** A text whose cards are installed. */
export type StoredText = Omit<Deck, 'textId' | 'cards'> & { readonly id: TextId };

/** Another time for a card to fall due than its last review gave it. Epoch milliseconds. */
export interface MovedDue {
	readonly dueAtMs: number;
	/** The review that the move follows: after a later one, or without this one, it does not hold. */
	readonly afterReviewAtMs: number;
}

/** A card and what the reader decided about it. */
export interface StoredCard extends Card {
	/** Reading order, not always whole: a card that left the deck stands half a step behind the one that was before it. */
	readonly order: number;
	/** Null where no passage of the text as it is now is the card's: it is gone, or an own card never had one. */
	readonly paragraphId: ParagraphId | null;
	readonly sectionId: SectionId | null;
	readonly suspended: boolean;
	/** Epoch milliseconds; null unless buried. */
	readonly buriedUntilMs: number | null;
	/** The reader's word on a suggested card; null while it waits. `kept` too where it was reviewed before it was one. */
	readonly decision: 'kept' | 'dropped' | null;
	/** When the reader last changed the wording; null if never. The later edit wins when two devices are merged. */
	readonly editedAtMs: number | null;
	/** When the reader last took a change of wording back; missing if never, as always before version 8 of a backup. */
	readonly rewordingUndoneAtMs?: number;
	/** When the reader deleted it; null while it is there. Kept, so that no other device and no later deck brings it back. */
	readonly deletedAtMs: number | null;
	/** When the reader last suspended, buried, returned, kept, dropped or deleted it; null if never. The later one wins. */
	readonly decidedAtMs: number | null;
	/** The day to which the reader moved the card in review; null unless moved. A later review takes no notice of it. */
	readonly movedDue: MovedDue | null;
	/** The card starts anew after this: no review up to it counts for the schedule. Null unless reset. */
	readonly resetAtMs: number | null;
	/** When the reader last moved or reset it; null if never. The later one wins. */
	readonly plannedAtMs: number | null;
	/** When it came into the store, epoch milliseconds; missing where that was not noted, before version 5. */
	readonly addedAtMs?: number;
	/** Whether its section was not read yet, as `awaitsReading` says. Follows from the text's place, so no backup has it. */
	readonly awaitsReading: boolean;
}

/**
 * `unread` holds new cards of sections that the reader has not come to, in a text that the reader has opened. `aside`
 * holds what no session shows: suspended, buried, dropped, and suggested cards that wait.
 */
export type QueueName = 'new' | 'unread' | 'learning' | 'review' | 'aside';

/** The schedule of one card, kept apart from the card so that a grade rewrites nothing the reader wrote. */
export interface StoredSchedule extends Schedule {
	readonly queue: QueueName;
	/** Place in the queue: reading order if new or unread, `dueAtMs` in learning and review, the time of return if aside. */
	readonly at: number;
	/** The card's subject, repeated here so that planning a day reads no cards. */
	readonly subjectId: SubjectId | null;
}

/** Where the reader stopped in a text, and how far the text has been read. */
export interface StoredPlace {
	readonly textId: TextId;
	readonly paragraphId: ParagraphId;
	/** UTF-16 code units into the paragraph. */
	readonly character: number;
	/** How much of the text lies before this place, in [0, 1]. */
	readonly fraction: number;
	readonly atMs: number;
	/** The sections whose words have been at the top of the screen, in reading order. */
	readonly reachedSectionIds: readonly SectionId[];
	/** Whether the reader asked to learn the cards of sections not read yet, too. */
	readonly learnsAhead: boolean;
	/** When the reader last chose so or otherwise; null if never. The later choice wins when two devices are merged. */
	readonly learnsAheadSetAtMs: number | null;
	/** What of the text was on the screen long enough to be read, UTF-16 code units into the text. */
	readonly readStretches: Stretches;
}

/** A passage that the reader marked. */
export interface StoredHighlight {
	readonly id: string;
	readonly textId: TextId;
	/** May run over several paragraphs; `exact` then holds what stands between them too. */
	readonly source: SourceQuotation;
	readonly colour: HighlightColour;
	readonly note: string;
	readonly createdAtMs: number;
	/** The later change wins when two devices are merged, and a removal is a change. */
	readonly changedAtMs: number;
	/** When the reader took it away; null while it stands. Kept, so that no other device brings it back. */
	readonly removedAtMs: number | null;
}

/** How much was read in how long, UTF-16 code units and milliseconds. */
export interface ReadingPace {
	readonly characters: number;
	readonly ms: number;
}

/** What each named setting holds. */
export interface SettingValues {
	readonly scheduling: SchedulingSettings;
	/** The card that showed last in a session, so that a reload shows it again. This device's alone. */
	readonly 'current-card': CardId | null;
	/** What was done in the sessions of the last study day besides grading, oldest first. This device's alone. */
	readonly 'day-actions': readonly DayAction[];
	/** What was asked for beyond the limits of a study day. This device's alone. */
	readonly 'day-extra': DayExtra;
	/** How fast the reader reads here. This device's alone. */
	readonly 'reading-pace': ReadingPace;
	/** When the last backup was made that was handed over, written or restored here, epoch milliseconds. This device's alone. */
	readonly 'last-backup': number;
	/** Until when the reader wants no word about the safety of the data, epoch milliseconds. This device's alone. */
	readonly 'care-put-off': number;
	/** Where backups are written by themselves; null once that was ended. This device's alone. */
	readonly 'backup-folder': BackupFolder | null;
	/** What repairs took out of the other stores because nothing could use it. This device's alone. */
	readonly 'set-aside': readonly SetAsideRecord[];
}

/** A folder of the reader's that backups are written to. */
export interface BackupFolder {
	readonly folder: FileSystemDirectoryHandle;
	/** Tells this device's files from another's in the same folder. */
	readonly tag: string;
	/** When it was chosen, epoch milliseconds: tells one choice from the next. Missing where that was not noted. */
	readonly chosenAtMs?: number;
	/** When the last one was written there, epoch milliseconds; null if none was. */
	readonly writtenAtMs: number | null;
}

export type SettingName = keyof SettingValues;

export interface NamedSetting<Name extends SettingName> {
	readonly name: Name;
	readonly value: SettingValues[Name];
	readonly changedAtMs: number;
}

export type StoredSetting = { [Name in SettingName]: NamedSetting<Name> }[SettingName];

/** IndexedDB `commonplace`, version 5. */
export interface CommonplaceSchema extends DBSchema {
	texts: { key: TextId; value: StoredText };
	cards: { key: CardId; value: StoredCard; indexes: { byText: [TextId, number]; bySection: [TextId, SectionId] } };
	schedules: {
		key: CardId;
		value: StoredSchedule;
		indexes: { byQueue: [QueueName, number]; byFirstReview: number };
	};
	reviews: { key: ReviewId; value: Review; indexes: { byCard: [CardId, ReviewId] } };
	places: { key: TextId; value: StoredPlace };
	highlights: { key: string; value: StoredHighlight; indexes: { byText: TextId } };
	settings: { key: SettingName; value: StoredSetting };
	deeds: { key: number; value: StoredDeed };
	changes: { key: CardId; value: StoredChange };
	ledger: { key: string; value: LedgerMark | SavedLedger };
}
