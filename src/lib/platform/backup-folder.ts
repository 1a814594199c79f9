/** What a browser with the File System Access API adds to a folder; the DOM types lack it. */
interface Permitted {
	readonly queryPermission: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
	readonly requestPermission: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

type DirectoryPicker = (options: {
	readonly id: string;
	readonly mode: 'readwrite';
	readonly startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

/** `granted` write at once · `prompt` the reader must be asked, with a tap · `denied` it was refused. */
export type FolderAccess = PermissionState;

/** Whether the reader can choose a folder here: Chromium on computers, and on Android of late. */
export function canChooseFolder(): boolean {
	return 'showDirectoryPicker' in globalThis;
}

/** Lets the reader choose a folder to write to; null where none was chosen. Needs a tap. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
	const { showDirectoryPicker } = globalThis as unknown as { showDirectoryPicker: DirectoryPicker };
	try {
		return await showDirectoryPicker({ id: 'commonplace', mode: 'readwrite', startIn: 'documents' });
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return null;
		throw error;
	}
}

/** Whether the app may write to a folder that was chosen before. */
export function folderAccess(folder: FileSystemDirectoryHandle): Promise<FolderAccess> {
	return (folder as FileSystemDirectoryHandle & Permitted).queryPermission({ mode: 'readwrite' });
}

/** Has the browser ask the reader whether the app may write to the folder. Needs a tap. */
export function askForFolder(folder: FileSystemDirectoryHandle): Promise<FolderAccess> {
	return (folder as FileSystemDirectoryHandle & Permitted).requestPermission({ mode: 'readwrite' });
}

/** Writes a file, whole or not at all: until it is closed the browser keeps what was there before. @throws DOMException */
export async function writeToFolder(
	folder: FileSystemDirectoryHandle,
	name: string,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const file = await folder.getFileHandle(name, { create: true });
	const stream = await file.createWritable();
	try {
		await stream.write(bytes);
		await stream.close();
	} catch (error) {
		// What broke the writing off is told; that it cannot be taken back any more is not.
		await stream.abort().catch(() => undefined);
		throw error;
	}
}

/**
 * Removes all but the last of the files whose names fit, by the order of their names. What would come after the last one
 * written was written before it, while the clock stood ahead: such files go first, or they would be taken for the last.
 * @param last the name of the file written last, which stays
 * @throws DOMException
 */
export async function keepLastFiles(
	folder: FileSystemDirectoryHandle,
	pattern: RegExp,
	count: number,
	last: string
): Promise<void> {
	const names: string[] = [];
	for await (const name of folder.keys()) if (pattern.test(name)) names.push(name);
	names.sort();
	const inOrder = [...names.filter((name) => name > last), ...names.filter((name) => name <= last)];
	for (const name of inOrder.slice(0, -count)) await folder.removeEntry(name);
}
