import { flushSync, mount, unmount } from 'svelte';
import type { SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { makeReviewId } from '#lib/state/make-ids.ts';
import type { LibraryError } from '#lib/state/library-error.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface StudyNeeds {
	/** The store, or why there is none now. */
	readonly open: () => Promise<Store | StoreError | LibraryError>;
	/** Settles once there is a store. */
	readonly ready: Promise<unknown>;
	/** Called when the review log has changed. */
	readonly onreview: () => void;
	/** Called when a block has another height because the reader wanted it. */
	readonly onsettle: () => void;
	/** Makes a change to the layout after which the same words are at the top of the screen. */
	readonly keepPlace: (change: () => void) => void;
}

/**
 * Brings the cards at the end of each section to life as the reader comes near, about a screen ahead.
 * @param article with a place for the cards of each section that has any
 * @returns takes them out
 */
export function studyInPlace(article: Element, needs: StudyNeeds): () => void {
	const live: (() => Promise<void>)[] = [];
	let isOver = false;

	async function bringToLife(block: HTMLElement): Promise<void> {
		const [{ default: StudySection }, { SectionStudy }] = await Promise.all([
			import('./StudySection.svelte'),
			import('#lib/state/section-study.svelte.ts')
		]);
		const study = new SectionStudy({
			open: needs.open,
			nowMs: () => Date.now(),
			makeReviewId,
			// The page was made with the ids of its text.
			textId: block.dataset['textId'] as TextId,
			sectionId: block.dataset['sectionCards'] as SectionId,
			onchange: needs.onreview
		});
		await study.start();
		if (isOver) return;
		const { top, bottom, height } = block.getBoundingClientRect();
		const fill = () => {
			// In sight it keeps the room it has: nothing moves that the reader did not move.
			if (top < innerHeight && bottom > 0) block.style.minHeight = `${height}px`;
			block.replaceChildren();
			const props = { study, ready: needs.ready, block, onsettle: needs.onsettle };
			const component = mount(StudySection, { target: block, props });
			flushSync();
			live.push(() => unmount(component));
		};
		if (bottom <= 0) needs.keepPlace(fill);
		else {
			fill();
			needs.onsettle();
		}
	}

	const underWay = new Set<Element>();
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement) || underWay.has(target)) continue;
				underWay.add(target);
				bringToLife(target).then(
					() => observer.unobserve(target),
					// A first visit that lost its network: it is tried again when the reader comes by again, not before.
					() => underWay.delete(target)
				);
			}
		},
		{ rootMargin: '100% 0px' }
	);
	for (const block of article.querySelectorAll('[data-section-cards]')) observer.observe(block);
	return () => {
		isOver = true;
		observer.disconnect();
		for (const end of live) void end();
	};
}
