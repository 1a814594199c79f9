/** Hands a file to the reader as the browser's own download. */
export function offerDownload(name: string, content: BlobPart, mediaType: string): void {
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers begin the download only after this task.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
