interface SubjectGroup {
	/** Where its items stand, in order. */
	readonly places: number[];
	takenCount: number;
}

/**
 * Puts items into an order in which no two neighbours share a subject, where that can be, and which otherwise keeps to
 * the order given: at each place stands the earliest item that differs from the one before, unless one subject has
 * become so common in what is left that it must be taken now to be kept apart later. Linear in the number of items.
 * @param before the subject of what precedes the first item, or null
 */
export function keepApart<Item extends { readonly subject: string }>(
	items: readonly Item[],
	before: string | null
): readonly Item[] {
	const groups = groupBySubject(items);
	const largest = largestGroup(groups);
	const isTaken = new Uint8Array(items.length);
	const ordered: Item[] = [];
	let last = before;
	let first = 0;
	let firstOther = 0;

	for (let leftCount = items.length; leftCount > 0; leftCount--) {
		while (isTaken[first] === 1) first += 1;
		let place = first;
		if (items[first]?.subject === last) {
			// What is left between the two places is all of the last subject: another's would have been taken at once.
			firstOther = Math.max(firstOther, first);
			while (firstOther < items.length && (isTaken[firstOther] === 1 || items[firstOther]?.subject === last)) {
				firstOther += 1;
			}
			if (firstOther < items.length) place = firstOther;
		}
		const pressing = largest.subjectAtLeast((leftCount + 1) / 2);
		if (pressing !== null && pressing !== last) {
			const group = groups.get(pressing);
			place = group?.places[group.takenCount] ?? place;
		}
		const item = items[place];
		const group = item && groups.get(item.subject);
		if (item === undefined || group === undefined) break;
		ordered.push(item);
		isTaken[place] = 1;
		largest.shrink(group.places.length - group.takenCount);
		group.takenCount += 1;
		last = item.subject;
	}
	return ordered;
}

function groupBySubject(items: readonly { readonly subject: string }[]): ReadonlyMap<string, SubjectGroup> {
	const groups = new Map<string, SubjectGroup>();
	items.forEach((item, place) => {
		const group = groups.get(item.subject);
		if (group === undefined) groups.set(item.subject, { places: [place], takenCount: 0 });
		else group.places.push(place);
	});
	return groups;
}

/** Follows the size of the largest group while groups shrink by one at a time. */
function largestGroup(groups: ReadonlyMap<string, SubjectGroup>) {
	const groupsOfSize: number[] = [0];
	for (const { places } of groups.values()) {
		while (groupsOfSize.length <= places.length) groupsOfSize.push(0);
		groupsOfSize[places.length] = (groupsOfSize[places.length] ?? 0) + 1;
	}
	let size = groupsOfSize.length - 1;
	let found: string | null = null;
	return {
		/** The subject with at least that many items left. For more than half of what is left there is one at most. */
		subjectAtLeast(count: number): string | null {
			if (size < count) return null;
			// Once more than half is one subject's, it stays so: with an other between each two, both lose one.
			found ??= [...groups].find(([, group]) => group.places.length - group.takenCount === size)?.[0] ?? null;
			return found;
		},
		shrink(fromSize: number) {
			groupsOfSize[fromSize] = (groupsOfSize[fromSize] ?? 0) - 1;
			groupsOfSize[fromSize - 1] = (groupsOfSize[fromSize - 1] ?? 0) + 1;
			while (size > 0 && groupsOfSize[size] === 0) size -= 1;
		}
	};
}
