import { MAXIMUM_INTERVAL_DAYS } from '#lib/pipeline/schedule/fsrs.ts';
import { LEARNING_STEPS, RELEARNING_STEPS } from '#lib/pipeline/schedule/learning-steps.ts';
import { LEECH_LAPSES } from '#lib/pipeline/schedule/leech.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { NOT_SYNCED } from '#lib/portable/anki-schema.ts';

const DEFAULT_ID = 1;
const PRESET_ID = 1_577_836_700_001;
// An answer that took longer is noted as this, here as there.
const LONGEST_ANSWER_SECONDS = 600;
const LEECH_TAGGED = 1;

/** The settings of a whole collection. @param firstMs when its first day began, epoch milliseconds */
export function collectionSettings(
	{ dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>,
	{ firstMs, nowMs, newCards }: { readonly firstMs: number; readonly nowMs: number; readonly newCards: number }
) {
	return {
		nextPos: newCards + 1,
		schedVer: 2,
		sched2021: true,
		fsrs: true,
		rollover: dayStartHour,
		creationOffset: new Date(firstMs).getTimezoneOffset(),
		localOffset: new Date(nowMs).getTimezoneOffset(),
		curDeck: DEFAULT_ID,
		activeDecks: [DEFAULT_ID],
		curModel: null,
		newSpread: 0,
		collapseTime: 1200,
		timeLim: 0,
		estTimes: true,
		dueCounts: true,
		dayLearnFirst: false,
		sortType: 'noteFld',
		sortBackwards: false,
		addToCur: true
	};
}

/**
 * Decks by id, as a collection keeps them, and the default one, which each must have.
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/decks/schema11.rs
 */
export function decks(ids: ReadonlyMap<string, number>, changedAtSeconds: number) {
	const deck = (id: number, name: string, conf: number) => ({
		id,
		name,
		mod: changedAtSeconds,
		usn: NOT_SYNCED,
		lrnToday: [0, 0],
		revToday: [0, 0],
		newToday: [0, 0],
		timeToday: [0, 0],
		collapsed: false,
		browserCollapsed: false,
		desc: '',
		dyn: 0,
		conf,
		extendNew: 0,
		extendRev: 0
	});
	return Object.fromEntries(
		[deck(DEFAULT_ID, 'Default', DEFAULT_ID), ...[...ids].map(([name, id]) => deck(id, name, PRESET_ID))].map((one) => [
			one.id,
			one
		])
	);
}

/**
 * What the reader chose about studying as Anki's presets; it takes them over only where that is asked for.
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/deckconfig/schema11.rs
 */
export function presets(settings: SchedulingSettings, changedAtSeconds: number) {
	const preset = (id: number, name: string) => ({
		id,
		name,
		mod: changedAtSeconds,
		usn: NOT_SYNCED,
		maxTaken: LONGEST_ANSWER_SECONDS,
		autoplay: true,
		timer: 0,
		replayq: true,
		dyn: false,
		desiredRetention: settings.desiredRetention,
		new: {
			bury: true,
			delays: LEARNING_STEPS.map(Number.parseFloat),
			initialFactor: 2500,
			ints: [1, 4, 0],
			order: 1,
			perDay: settings.newCardsPerDay
		},
		rev: {
			bury: true,
			ease4: 1.3,
			ivlFct: 1,
			maxIvl: MAXIMUM_INTERVAL_DAYS,
			perDay: settings.reviewsPerDay,
			hardFactor: 1.2
		},
		lapse: {
			delays: RELEARNING_STEPS.map(Number.parseFloat),
			leechAction: LEECH_TAGGED,
			leechFails: LEECH_LAPSES,
			minInt: 1,
			mult: 0
		}
	});
	return { [DEFAULT_ID]: preset(DEFAULT_ID, 'Default'), [PRESET_ID]: preset(PRESET_ID, 'Commonplace') };
}
