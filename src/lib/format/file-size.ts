/** A file's size as a person says it, as in "310 kB" or "2.4 MB". */
export function fileSize(bytes: number): string {
	return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
