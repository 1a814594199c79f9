import type { BackupWorkshopError } from '#lib/backup/backup-workshop-error.ts';
import type { FiguresError } from '#lib/figures/figures-error.ts';
import type { GeneratorErrorCode } from '#lib/generator/generator-error.ts';
import type { AnkiErrorCode } from '#lib/portable/anki-error.ts';
import type { BackupErrorCode } from '#lib/portable/backup-error.ts';
import type { FolderError } from '#lib/state/folder-error.ts';
import type { HolidayProblem } from '#lib/state/holiday-problem.ts';
import type { LibraryErrorCode } from '#lib/state/library-error.ts';
import type { SettingProblem } from '#lib/state/setting-problem.ts';
import type { WordingErrorCode } from '#lib/state/wording-error.ts';
import type { StoreErrorCode } from '#lib/store/store-error.ts';

/** Any failure that a reader is told about. */
export type ErrorCode =
	| StoreErrorCode
	| LibraryErrorCode
	| WordingErrorCode
	| BackupErrorCode
	| AnkiErrorCode
	| BackupWorkshopError['code']
	| FolderError['code']
	| GeneratorErrorCode
	| FiguresError['code'];

/** What went wrong, what it means for the reader's cards, and what to do, in one or two plain sentences. */
export function errorMessage(code: ErrorCode): string {
	switch (code) {
		case 'quota':
			return 'This device has no room left, so this was not saved. Nothing saved before is lost. Free some space, then try again.';
		case 'blocked':
			return 'Another tab with this app is in the way of an update. Close the other tabs, and this one goes on. Nothing is lost.';
		case 'corrupt':
			return 'The browser could not get at what is saved here. Close the app and open it again; if that does not help, restart the device. Nothing was changed.';
		case 'refused':
			return 'This browser does not let the app save anything here, as in some private windows. You can read, but not review. Open the app in a normal window.';
		case 'closed':
			return 'The browser closed its storage while the app was resting, so this was not done. Nothing saved before is lost. Try again or, if that fails, reload the page.';
		case 'newer-version':
			return 'Your cards were saved by a newer version of the app, so this page can no longer change them. Nothing saved is lost. Copy what you have just written, if anything, then reload the page.';
		case 'aborted':
			return 'The browser broke this off, so it was not done. Nothing saved before is lost. Try again.';
		case 'deck-unavailable':
			return 'The cards are not on this device yet and could not be fetched. Connect to the internet once, then try again.';
		case 'reworded-elsewhere':
			return 'This card was reworded in another tab meanwhile: below is how it reads now. Your words are not saved yet.';
		case 'deleted-elsewhere':
			return 'This card was deleted in another tab meanwhile, so your words were not saved. Copy them if you want to keep them.';
		case 'figures-unavailable':
			return 'What works out these figures is not on this device yet or broke off. Your reviews are safe. Connect to the internet once, then try again.';
		case 'backup-unavailable':
			return 'What makes and restores backups is not on this device yet or broke off. Nothing was changed. Try again or, if that fails, connect to the internet once.';
		case 'folder-unwritable':
			return 'The backup could not be written into your folder: it was moved, is full, or may no longer be used. Your cards here are safe. Choose the folder again.';
		case 'not-a-backup':
			return 'This file is not a Commonplace backup. Nothing was changed.';
		case 'unknown-version':
			return 'This backup was made by a newer version of the app. Update the app, then restore it. Nothing was changed.';
		case 'damaged':
			return 'This backup is damaged: what is in it does not match its own list. Nothing was changed. Try another copy.';
		case 'malformed':
			return 'A record in this backup cannot be read. Nothing was changed. Try another copy.';
		case 'too-large':
			return 'This file is larger than any backup can be. Nothing was changed.';
		case 'anki-unavailable':
			return 'What writes files for Anki is not on this device yet and could not be fetched. Your cards are safe. Connect to the internet once, then try again.';
		case 'anki-crashed':
			return 'Writing the file for Anki broke off midway. Nothing is lost. Close other tabs and try again or, if that fails, take the cards as text.';
		case 'empty-text':
			return 'There are no words here to make cards of. Paste a text or choose a text file.';
		case 'not-text':
			return 'This is not plain text. Save it as a .txt file in UTF-8, then choose that.';
		case 'text-too-large':
			return 'This text is larger than 5 MB. Take a part of it, such as a chapter.';
		case 'generator-unavailable':
			return 'What makes cards is not on this device yet and could not be fetched. Connect to the internet once, then try again.';
		case 'generator-crashed':
			return 'Making the cards broke off midway. Your text is still here. Try again or, if that fails, take a shorter part of it.';
	}
}

/** What is wrong with the days of a holiday. */
export function holidayMessage(code: HolidayProblem): string {
	switch (code) {
		case 'day-missing':
			return 'Choose the first and the last day.';
		case 'ends-before-it-begins':
			return 'The last day comes before the first.';
		case 'is-past':
			return 'These days are past.';
		case 'too-long':
			return 'Choose a year at most.';
	}
}

/** What is wrong with a typed number, and what would be right. */
export function settingMessage({ code, lowest, highest }: SettingProblem): string {
	switch (code) {
		case 'not-a-number':
			return `Type a number from ${lowest} to ${highest}.`;
		case 'not-whole':
			return `Type a whole number from ${lowest} to ${highest}.`;
		case 'out-of-range':
			return `Choose from ${lowest} to ${highest}.`;
	}
}
