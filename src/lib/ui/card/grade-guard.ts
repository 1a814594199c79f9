/** A grade sooner after the answer than this was meant for what showed before, milliseconds. */
export const ANSWER_REST_MS = 300;
/** A second press sooner than this belongs to the first. */
const DOUBLE_TAP_MS = 300;
/** A press sooner after the page came back to sight belongs to what was done outside it. */
const RETURN_REST_MS = 700;
/** Larger than any fingertip: the ball of a thumb, a palm, a cheek. */
const LARGEST_CONTACT_PX = 60;

/** `number`: a key that only ever grades, and so is no second press of the one that showed the answer. */
export type GradeMeans = 'tap' | 'key' | 'number' | 'swipe';

/** Tells grades that are meant from those that happen. */
export interface GradeGuard {
	answerShown(): void;
	/** The page came back to sight. */
	pageReturned(): void;
	/** No finger is on the screen, whatever was heard of any. */
	handsOff(): void;
	/** @param contactPx the larger side of what touches the screen */
	fingerDown(id: number, contactPx: number): void;
	fingerUp(id: number): void;
	/** Whether a grade given now is meant. One that is counts as given. */
	allowsGrade(means: GradeMeans): boolean;
	/** The last grade could not be kept: to give it again is no second press. */
	gradeFailed(): void;
}

/** @param nowMs a clock that only goes forward */
export function gradeGuard(nowMs: () => number): GradeGuard {
	const fingers = new Set<number>();
	let answerAtMs = -Infinity;
	let returnAtMs = -Infinity;
	let gradeAtMs = -Infinity;
	let isLarge = false;
	// A finger that joined another and left first leaves the press of the other as doubtful.
	let isAccompanied = false;

	const isSoonAfter = (sinceMs: number, restMs: number) => nowMs() - sinceMs < restMs;

	return {
		answerShown() {
			answerAtMs = nowMs();
			// Another card: its grade is no second one.
			gradeAtMs = -Infinity;
		},
		pageReturned: () => (returnAtMs = nowMs()),
		handsOff: () => fingers.clear(),
		fingerDown(id, contactPx) {
			isAccompanied = fingers.size > 0;
			isLarge = contactPx > LARGEST_CONTACT_PX || (isAccompanied && isLarge);
			fingers.add(id);
		},
		fingerUp: (id) => fingers.delete(id),
		allowsGrade(means) {
			const isByHand = means === 'tap' || means === 'swipe';
			if (isByHand && (fingers.size > 0 || isAccompanied || isLarge)) return false;
			if (means !== 'number' && isSoonAfter(answerAtMs, ANSWER_REST_MS)) return false;
			if (isSoonAfter(returnAtMs, RETURN_REST_MS)) return false;
			if (isSoonAfter(gradeAtMs, DOUBLE_TAP_MS)) return false;
			gradeAtMs = nowMs();
			return true;
		},
		gradeFailed: () => (gradeAtMs = -Infinity)
	};
}

/**
 * Lets a guard know of the fingers on the screen, and of the page coming back to sight.
 * @returns stops it
 */
export function watchHands(guard: GradeGuard): () => void {
	const ondown = ({ pointerType, pointerId, width, height, isPrimary }: PointerEvent) => {
		// The first to touch: an end that the browser kept to itself must not hold up every press after it.
		if (isPrimary) guard.handsOff();
		guard.fingerDown(pointerId, pointerType === 'touch' ? Math.max(width, height) : 0);
	};
	const onup = ({ pointerId }: PointerEvent) => guard.fingerUp(pointerId);
	const onsight = () => {
		if (document.visibilityState === 'visible') guard.pageReturned();
	};
	const options = { capture: true, passive: true };
	addEventListener('pointerdown', ondown, options);
	addEventListener('pointerup', onup, options);
	addEventListener('pointercancel', onup, options);
	document.addEventListener('visibilitychange', onsight);
	return () => {
		removeEventListener('pointerdown', ondown, options);
		removeEventListener('pointerup', onup, options);
		removeEventListener('pointercancel', onup, options);
		document.removeEventListener('visibilitychange', onsight);
	};
}
