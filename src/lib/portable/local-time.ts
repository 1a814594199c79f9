const MS_PER_MINUTE = 60_000;

/**
 * A time as the clock on the wall showed it, and how far that was from UTC: `2026-03-14T18:05:09+01:00`.
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export function localTime(atMs: number): string {
	const minutesEast = -new Date(atMs).getTimezoneOffset();
	const wall = new Date(atMs + minutesEast * MS_PER_MINUTE).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
	const [hours, minutes] = [Math.floor(Math.abs(minutesEast) / 60), Math.abs(minutesEast) % 60].map((part) =>
		String(part).padStart(2, '0')
	);
	return `${wall}${minutesEast < 0 ? '-' : '+'}${hours}:${minutes}`;
}
