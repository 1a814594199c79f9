import { asset } from '$app/paths';
import type { SubjectDigest } from '#lib/format/subject-digest.ts';

/** The subjects of a built-in text, from the network or the service worker's cache; null where neither has them. */
export async function fetchSubjects(slug: string): Promise<SubjectDigest | null> {
	try {
		const response = await fetch(asset(`/subjects/${slug}.json`), { priority: 'low' });
		return response.ok ? ((await response.json()) as SubjectDigest) : null;
	} catch {
		// Without a network before the first visit is complete: the text reads on, and the index says so when asked.
		return null;
	}
}
