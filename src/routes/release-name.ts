import { asset } from '$app/paths';

/** The name of the release at work, as backups and Settings state it; `unknown` where its file cannot be had. */
export async function fetchReleaseName(): Promise<string> {
	try {
		const response = await fetch(asset('/release.json'));
		if (response.ok) return ((await response.json()) as { name: string }).name;
	} catch {
		// Offline, with nothing saved of the app yet.
	}
	return 'unknown';
}
