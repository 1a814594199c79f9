import { sectionsUpTo } from '#lib/pipeline/document/sections-up-to.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type {
	BackupCard,
	BackupData,
	BackupHighlight,
	BackupPlace,
	BackupSetting,
	FirstBackupCard,
	FirstBackupHighlight,
	FirstBackupPlace,
	FirstBackupSetting
} from '#lib/portable/backup-data.ts';

// What records of earlier versions of the format are in the version of now.

/** A card of a version before 4. */
export function cardOfNow(card: FirstBackupCard): BackupCard {
	return { ...card, deletedAtMs: null, movedDue: null, resetAtMs: null, plannedAtMs: null };
}

/** A place of version 1, which knows where the reader stopped and no more: all sections up to there count as read. */
export function placeOfNow(
	place: FirstBackupPlace,
	{ texts, cards }: Pick<BackupData, 'texts' | 'cards'>
): BackupPlace {
	const sectionIds = texts.find(({ id }) => id === place.textId)?.sections.map(({ id }) => id) ?? [];
	const passages = cards.filter(({ textId }) => textId === place.textId);
	const reachedSectionIds = sectionsUpTo(place.paragraphId, sectionIds, passages);
	return { ...place, reachedSectionIds, learnsAhead: false, learnsAheadSetAtMs: null, readStretches: [] };
}

/** A highlight of a version before 3. */
export function highlightOfNow(highlight: FirstBackupHighlight): BackupHighlight {
	return { ...highlight, colour: 'yellow', createdAtMs: highlight.changedAtMs, removedAtMs: null };
}

/** Settings of a version before 4. */
export function settingOfNow(setting: FirstBackupSetting): BackupSetting {
	return { ...setting, value: { ...DEFAULT_SCHEDULING, ...setting.value } };
}
