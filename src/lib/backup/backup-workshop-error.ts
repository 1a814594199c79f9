/** The program that makes and restores backups could not be loaded, as offline before it was kept, or broke off. */
export class BackupWorkshopError extends Error {
	override readonly name = 'BackupWorkshopError';
	readonly code = 'backup-unavailable';

	constructor(options?: ErrorOptions) {
		super('The backup was not made or restored.', options);
	}
}
