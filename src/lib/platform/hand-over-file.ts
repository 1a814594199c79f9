import { offerDownload } from '#lib/platform/download.ts';

/** A file on its way out of the app. */
export interface OutgoingFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What became of a file: `shared` with another app, `saved` as a download, or still here, because the reader turned
 * away or the browser wants a tap of its own for it.
 */
export type FileHandover = 'shared' | 'saved' | 'declined' | 'wants-tap';

// What the format is beneath its name: systems know no better.
const MEDIA_TYPE = 'application/zip';

/** Whether the system passes files like this one on to other apps, as phones do. */
export function canShareFile({ name, bytes }: OutgoingFile): boolean {
	if (typeof navigator.canShare !== 'function') return false;
	return navigator.canShare({ files: [new File([bytes], name, { type: MEDIA_TYPE })] });
}

/** Puts a file among the reader's downloads. */
export function saveFile({ name, bytes }: OutgoingFile): void {
	offerDownload(name, bytes, MEDIA_TYPE);
}

/** Passes a file to the apps of the device where the system can, else saves it. */
export async function handOverFile(file: OutgoingFile): Promise<FileHandover> {
	if (!canShareFile(file)) {
		saveFile(file);
		return 'saved';
	}
	// Asking uses the tap up.
	const { isActive } = (navigator as Partial<Navigator>).userActivation ?? { isActive: true };
	try {
		await navigator.share({ files: [new File([file.bytes], file.name, { type: MEDIA_TYPE })] });
		return 'shared';
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return 'declined';
		// The tap that asked for the file was too long ago: another one will do.
		if (!isActive) return 'wants-tap';
		// Chromium says that it can, and then takes few kinds of files, none of them a backup.
		saveFile(file);
		return 'saved';
	}
}
