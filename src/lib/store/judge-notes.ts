import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Judgement } from '#lib/store/judgement.ts';
import type { SettingName, StoredSetting } from '#lib/store/schema.ts';
import type { StoredDeed } from '#lib/store/stored-deed.ts';
import type { LedgerMark, SavedLedger } from '#lib/store/study-ledger.ts';

// What the app notes for itself, and can do without: a repair clears what cannot be used. Notes of changed cards are not
// among it: one of a card that is gone makes the ledger be read anew, and goes by that.

/** Whether a card of an id is here. */
export type IsHere = (cardId: CardId) => Promise<boolean>;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isAmount = (value: unknown) => typeof value === 'number' && value >= 0 && value < Infinity;
const hasAmounts = (value: unknown, names: readonly string[]) =>
	isRecord(value) && names.every((name) => isAmount(value[name]));

/** Whether the value of a setting that holds on this device alone can be used. */
const IS_USABLE: Readonly<Record<Exclude<SettingName, 'scheduling'>, (value: unknown, isHere: IsHere) => unknown>> = {
	'current-card': (value, isHere) => value === null || (typeof value === 'string' && isHere(value as CardId)),
	'day-actions': (value) =>
		Array.isArray(value) && value.every((action) => hasAmounts(action, ['atMs']) && isRecord(action.before)),
	'day-extra': (value) => hasAmounts(value, ['newCards', 'reviews']),
	'reading-pace': (value) => hasAmounts(value, ['characters', 'ms']),
	'last-backup': isAmount,
	'care-put-off': isAmount,
	// What the browser gave for the folder: whether it still is one, only writing to it tells.
	'backup-folder': (value) => value === null || typeof value === 'object',
	'set-aside': (value) => Array.isArray(value)
};

const isOwn = (name: string): name is keyof typeof IS_USABLE => name in IS_USABLE;

export async function judgeSettings(
	settings: readonly StoredSetting[],
	isHere: IsHere,
	judgement: Judgement
): Promise<void> {
	for (const { name, value } of settings) {
		if (!isOwn(name) || (await IS_USABLE[name](value, isHere))) continue;
		judgement.find('note-unusable', { recordId: name });
		judgement.remove('settings', name);
	}
}

/** Judges what is remembered to be taken back: something must be left to take back. */
export async function judgeDeeds(deeds: readonly StoredDeed[], isHere: IsHere, judgement: Judgement): Promise<void> {
	for (const { id, atMs, before } of deeds) {
		const isWhole = isAmount(atMs) && Array.isArray(before) && before.every(({ plan }) => isRecord(plan));
		if (isWhole && (await hasSome(before, isHere))) continue;
		judgement.find('note-unusable', { recordId: id });
		judgement.remove('deeds', id);
	}
}

async function hasSome(before: StoredDeed['before'], isHere: IsHere): Promise<boolean> {
	for (const { cardId } of before) if (await isHere(cardId)) return true;
	return false;
}

/** Judges the saved ledger that the mark points to. */
export function judgeLedger(saved: readonly (LedgerMark | SavedLedger)[], judgement: Judgement): void {
	const mark = saved.find(({ name }) => name === 'mark');
	if (mark === undefined || !('revision' in mark)) return;
	const current = saved.find(({ name }) => name === mark.revision);
	if (current !== undefined && 'ledger' in current && isLedger(current.ledger)) return;
	judgement.find('note-unusable', { recordId: 'ledger' });
	for (const { name } of saved) judgement.remove('ledger', name);
}

/** Whether columns are of the lengths that they claim. */
function isLedger(ledger: unknown): boolean {
	if (!isRecord(ledger)) return false;
	const { cards, reviews, starts } = ledger;
	if (!isRecord(cards) || !isRecord(reviews) || !(starts instanceof Int32Array)) return false;
	const { ids, text } = cards;
	const { length, cardRow, atMs } = reviews;
	return (
		Array.isArray(ids) &&
		[ids, text].every((column) => lengthOf(column) === cards['length']) &&
		[cardRow, atMs].every((column) => lengthOf(column) === length) &&
		starts.length === ids.length + 1
	);
}

function lengthOf(column: unknown): number | null {
	return Array.isArray(column) || column instanceof Int32Array || column instanceof Float64Array ? column.length : null;
}
