import type { ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { canonical } from '#lib/store/canonical.ts';
import { type CheckNeeds, RECORDS_ALONE } from '#lib/store/check-needs.ts';
import { mergeStores } from '#lib/store/merge-stores.ts';
import type { StoredHighlight, StoredPlace, StoredSetting } from '#lib/store/schema.ts';
import { schedulingOf } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { isShared, type WholeCard, type WholeStore } from '#lib/store/whole-store.ts';

interface Tally {
	readonly cards: number;
	readonly reviews: number;
	readonly highlights: number;
}

/** What a merge does to what a reader has here. What was deleted, removed or undone counts as not there. */
export interface MergeEffect {
	readonly added: Tally;
	readonly removed: Tally;
	/** What stays, with other words or another standing. */
	readonly changed: Omit<Tally, 'reviews'>;
	/** In how many texts the reader's place becomes another. */
	readonly movedPlaces: number;
	/** Whether a setting of studying becomes another. */
	readonly isNewSettings: boolean;
}

/** What `mergeWhole` would do. @throws StoreError */
export function previewMerge(
	store: Store,
	incoming: WholeStore,
	isWellFormed: CheckNeeds['isWellFormed'] = RECORDS_ALONE.isWellFormed
): Promise<MergeEffect> {
	const undoneThere = incoming.reviews.filter(({ undone }) => undone === true);
	return store.read(['texts', 'cards', 'reviews', 'places', 'highlights', 'settings'], async (transaction) => {
		const reviews = transaction.objectStore('reviews');
		const [texts, cards, reviewIds, undoneHere, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			// Of a log of years the ids are enough, but for what few were undone.
			reviews.getAllKeys(),
			Promise.all(undoneThere.map(({ id }) => reviews.get(id))),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		const here = {
			texts: texts.filter((text) => isWellFormed('texts', text)),
			cards: cards.filter((card) => isWellFormed('cards', card)),
			places: places.filter((place) => isWellFormed('places', place)),
			highlights: highlights.filter((highlight) => isWellFormed('highlights', highlight)),
			settings: settings.filter(isShared).filter((setting) => isWellFormed('settings', setting))
		};
		const merged = mergeStores(here, incoming);
		const cardEffect = effectOn(here.cards.filter(isThere), merged.cards.filter(isThere), cardAsSeen);
		const highlightEffect = effectOn(here.highlights.filter(stands), merged.highlights.filter(stands), highlightAsSeen);
		const isHere: ReadonlySet<ReviewId> = new Set(reviewIds);
		const addedReviews = incoming.reviews.filter(({ id, undone }) => undone !== true && !isHere.has(id)).length;
		const removedReviews = undoneHere.filter((review) => review !== undefined && review.undone !== true).length;
		const placeHere = new Map(here.places.map((place) => [place.textId, place]));
		return {
			added: { cards: cardEffect.added, reviews: addedReviews, highlights: highlightEffect.added },
			removed: { cards: cardEffect.removed, reviews: removedReviews, highlights: highlightEffect.removed },
			changed: { cards: cardEffect.changed, highlights: highlightEffect.changed },
			movedPlaces: merged.places.filter((place) => isMoved(placeHere.get(place.textId), place)).length,
			isNewSettings: canonical(chosen(here.settings[0])) !== canonical(chosen(merged.settings[0]))
		};
	});
}

const isThere = ({ deletedAtMs }: WholeCard): boolean => deletedAtMs === null;
const stands = ({ removedAtMs }: StoredHighlight): boolean => removedAtMs === null;

/** What a reader sees of a card and can change. */
function cardAsSeen({ prompt, answer, suspended, buriedUntilMs, decision, movedDue, resetAtMs }: WholeCard) {
	return { prompt, answer, suspended, buriedUntilMs, decision, movedDue, resetAtMs };
}

function highlightAsSeen({ source, colour, note }: StoredHighlight) {
	return { source, colour, note };
}

/** What a reader chose about studying: past holidays only add up. */
function chosen(setting: StoredSetting | undefined): SchedulingSettings {
	return { ...schedulingOf(setting), pastHolidays: [] };
}

/** How many come, go, and stay as others. */
function effectOn<Item extends { readonly id: string }>(
	before: readonly Item[],
	after: readonly Item[],
	asSeen: (item: Item) => unknown
): Record<'added' | 'removed' | 'changed', number> {
	const known = new Map(before.map((item) => [item.id, item]));
	const effect = { added: 0, removed: 0, changed: 0 };
	for (const item of after) {
		const old = known.get(item.id);
		known.delete(item.id);
		if (old === undefined) effect.added += 1;
		else if (old !== item && canonical(asSeen(old)) !== canonical(asSeen(item))) effect.changed += 1;
	}
	return { ...effect, removed: known.size };
}

function isMoved(before: StoredPlace | undefined, after: StoredPlace): boolean {
	return before !== undefined && (before.paragraphId !== after.paragraphId || before.character !== after.character);
}
