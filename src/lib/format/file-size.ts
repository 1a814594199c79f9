/** A file's size as a person says it, as in "310 kB", "2.4 MB" or "10.7 GB". */
export function fileSize(bytes: number): string {
	if (bytes < 999_500) return `${Math.ceil(bytes / 1000)} kB`;
	return bytes < 999_950_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
