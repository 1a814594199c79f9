/** `folder-unwritable`: the folder was moved or removed, its disk is full, or the browser's leave to write there has ended. */
export class FolderError extends Error {
	override readonly name = 'FolderError';
	readonly code = 'folder-unwritable';

	constructor(options?: ErrorOptions) {
		super('The backup was not written into the folder.', options);
	}
}
