/** The name in localStorage of what was last told: which release this device had, and how many notes there were. */
const KEY = 'commonplace:release-seen';

interface Seen {
	readonly version: string;
	readonly noteCount: number;
}

type KeptText = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * What a newer release has to tell that this device has not been told; nothing on a first visit. Once asked it counts as
 * told, so ask when the reader is there to see it.
 * @param storage gives localStorage; may throw. Where nothing can be remembered nothing is told.
 * @param bringNotes all notes there are, newest first; only asked after a change of release
 */
export async function takeNews<Note>(
	storage: () => KeptText,
	version: string,
	bringNotes: () => Promise<readonly Note[]>
): Promise<readonly Note[]> {
	try {
		const kept = storage();
		const seen = readSeen(kept);
		if (seen?.version === version) return [];
		const notes = await bringNotes();
		kept.setItem(KEY, JSON.stringify({ version, noteCount: notes.length } satisfies Seen));
		return seen === null ? [] : notes.slice(0, Math.max(0, notes.length - seen.noteCount));
	} catch {
		// Storage forbidden, or the notes not here yet: the next visit asks again.
		return [];
	}
}

function readSeen(kept: KeptText): Seen | null {
	const text = kept.getItem(KEY);
	if (text === null) return null;
	try {
		const { version, noteCount } = JSON.parse(text) as Partial<Seen>;
		return typeof version === 'string' && typeof noteCount === 'number' ? { version, noteCount } : null;
	} catch {
		// Damaged: as if it had never been.
		return null;
	}
}
