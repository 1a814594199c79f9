import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { HIGHLIGHT_COLOURS } from '#lib/pipeline/document/highlight.ts';
import type { Stretch } from '#lib/pipeline/document/stretches.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { EarlierRetention, Holiday, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { isCalendarDay } from '#lib/pipeline/schedule/study-day.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import type {
	BackupCard,
	BackupData,
	BackupHighlight,
	BackupManifest,
	BackupPart,
	BackupPlace,
	BackupSetAside,
	BackupSetting,
	BackupText,
	FirstBackupCard,
	FirstBackupHighlight,
	FirstBackupPlace,
	FirstBackupSetting,
	PartSeal
} from '#lib/portable/backup-data.ts';
import {
	type Field,
	type Fields,
	listOf,
	matching,
	nullable,
	numberIn,
	oneOf,
	picked,
	shape,
	text,
	wholeIn
} from '#lib/portable/backup-fields.ts';

const LONGEST_VERSION = 100_000;
const LATEST_MS = 8_640_000_000_000_000;

const id = matching<string>(/^\S{1,200}$/u);
const textId = id as (value: unknown) => TextId;
const cardId = id as (value: unknown) => CardId;
const paragraphId = matching<ParagraphId>(/^p\d{1,7}$/);
const sectionId = matching<SectionId>(/^s\d{1,7}$/);
// Of any length: a reader's words are never taken for damage because there are many. The size of the whole is limited.
const words = text();
const timeMs = wholeIn(0, LATEST_MS);
const offset = wholeIn(0, Number.MAX_SAFE_INTEGER);
const flag = oneOf(true, false);

const stretch = (value: unknown): Stretch => {
	const [start, end, ...more] = listOf(offset, 2)(value);
	if (start === undefined || end === undefined || more.length > 0 || start >= end) throw new TypeError('not a stretch');
	return [start, end];
};

const source = shape<SourceQuotation>({ start: offset, end: offset, exact: words, prefix: words, suffix: words });

const textShape = shape<BackupText>({
	id: textId,
	slug: id,
	title: words,
	author: words,
	version: text(LONGEST_VERSION),
	sections: listOf(shape<BackupText['sections'][number]>({ id: sectionId, title: words }), 10_000)
});

const cardFields = {
	id: cardId,
	textId,
	kind: oneOf('figure', 'event', 'position', 'own'),
	form: oneOf('basic', 'cloze', 'list'),
	prompt: words,
	answer: words,
	source,
	subjectId: nullable(text<SubjectId>(1000)),
	origin: oneOf('generated', 'edited', 'own'),
	tier: oneOf('included', 'suggested'),
	order: numberIn(0, Number.MAX_SAFE_INTEGER),
	paragraphId: nullable(paragraphId),
	sectionId: nullable(sectionId),
	suspended: flag,
	buriedUntilMs: nullable(timeMs),
	decision: oneOf('kept', 'dropped', null),
	editedAtMs: nullable(timeMs),
	decidedAtMs: nullable(timeMs)
} satisfies Fields<FirstBackupCard>;

/** A card as the format had it before version 4. */
export const FIRST_CARD_SHAPE = shape<FirstBackupCard>(cardFields);

const cardShape = shape<BackupCard>(
	{
		...cardFields,
		deletedAtMs: nullable(timeMs),
		movedDue: nullable(shape<NonNullable<BackupCard['movedDue']>>({ dueAtMs: timeMs, afterReviewAtMs: timeMs })),
		resetAtMs: nullable(timeMs),
		plannedAtMs: nullable(timeMs),
		addedAtMs: timeMs,
		rewordingUndoneAtMs: timeMs
	},
	['addedAtMs', 'rewordingUndoneAtMs']
);

const plainReviewShape = shape<Review>(
	{
		id: matching<ReviewId>(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
		cardId,
		atMs: timeMs,
		rating: oneOf(1, 2, 3, 4),
		tookMs: wholeIn(0, LATEST_MS),
		undone: oneOf(true)
	},
	['undone']
);

function readReview(value: unknown): Review {
	const review = plainReviewShape(value);
	// The log is read by the time in its ids: an id of another time would hide the review.
	const idMs = parseInt(review.id.slice(0, 8) + review.id.slice(9, 13), 16);
	if (idMs !== review.atMs) throw new TypeError('not the id of its time');
	return review;
}

const reviewShape: Field<Review> = Object.assign(readReview, {
	pick: (value: unknown) => picked(plainReviewShape, value)
});

const spotFields = { textId, paragraphId, character: offset, fraction: numberIn(0, 1), atMs: timeMs };

/** A place as version 1 of the format has it. */
export const FIRST_PLACE_SHAPE = shape<FirstBackupPlace>(spotFields);

const placeShape = shape<BackupPlace>({
	...spotFields,
	reachedSectionIds: listOf(sectionId, 10_000),
	learnsAhead: flag,
	learnsAheadSetAtMs: nullable(timeMs),
	readStretches: listOf(stretch, 100_000)
});

const noteFields = { id, textId, source, note: words, changedAtMs: timeMs };

/** A highlight as the format had it before version 3. */
export const FIRST_HIGHLIGHT_SHAPE = shape<FirstBackupHighlight>(noteFields);

const highlightShape = shape<BackupHighlight>({
	...noteFields,
	colour: oneOf(...HIGHLIGHT_COLOURS),
	createdAtMs: timeMs,
	removedAtMs: nullable(timeMs)
});

const settingFields = { name: oneOf('scheduling'), changedAtMs: timeMs };
const retention = numberIn(0.7, 0.97);
const numberFields = {
	desiredRetention: retention,
	newCardsPerDay: wholeIn(0, 9999),
	reviewsPerDay: wholeIn(0, 9999),
	dayStartHour: wholeIn(0, 23)
};

const localDate = (value: unknown): string => {
	const date = text(10)(value);
	if (!isCalendarDay(date)) throw new TypeError('not a calendar day');
	return date;
};

const holiday = shape<Holiday>({ fromDate: localDate, toDate: localDate });

/** Settings as the format had them before version 4. */
export const FIRST_SETTING_SHAPE = shape<FirstBackupSetting>({
	...settingFields,
	value: shape<FirstBackupSetting['value']>(numberFields)
});

const settingShape = shape<BackupSetting>({
	...settingFields,
	value: shape<SchedulingSettings>(
		{
			...numberFields,
			retentionBefore: listOf(shape<EarlierRetention>({ untilMs: timeMs, desiredRetention: retention }), 10_000),
			easyDays: week,
			holiday: nullable(holiday),
			pastHolidays: listOf(holiday, 10_000)
		},
		['pastHolidays']
	)
});

function week(value: unknown): readonly number[] {
	const shares = listOf(numberIn(0, 1), 7)(value);
	if (shares.length !== 7) throw new TypeError('not seven days');
	return shares;
}

const setAsideShape = shape<BackupSetAside>({ store: matching(/^\w{1,40}$/), record: (value) => value });

/** The shape of a record of each part. */
export const RECORD_SHAPES: { readonly [Part in BackupPart]: Field<BackupData[Part][number]> } = {
	texts: textShape,
	cards: cardShape,
	reviews: reviewShape,
	places: placeShape,
	highlights: highlightShape,
	settings: settingShape,
	setAside: setAsideShape
};

const seal = shape<PartSeal>({
	records: wholeIn(0, 10_000_000),
	bytes: wholeIn(0, Number.MAX_SAFE_INTEGER),
	sha256: matching(/^[\da-f]{64}$/)
});

export const MANIFEST_SHAPE: Field<BackupManifest> = shape<BackupManifest>({
	format: oneOf('commonplace-backup'),
	version: wholeIn(1, Number.MAX_SAFE_INTEGER),
	app: text(200),
	createdAtMs: timeMs,
	parts: shape<BackupManifest['parts']>(
		{
			texts: seal,
			cards: seal,
			reviews: seal,
			places: seal,
			highlights: seal,
			settings: seal,
			setAside: seal
		},
		['setAside']
	)
});
