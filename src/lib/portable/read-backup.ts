import { unpackBackup } from '#lib/portable/backup-archive.ts';
import {
	BACKUP_VERSION,
	type BackupData,
	type BackupManifest,
	type BackupPart,
	fileOf,
	MANIFEST_FILE,
	type Sha256
} from '#lib/portable/backup-data.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import type { Field } from '#lib/portable/backup-fields.ts';
import {
	FIRST_CARD_SHAPE,
	FIRST_HIGHLIGHT_SHAPE,
	FIRST_PLACE_SHAPE,
	FIRST_SETTING_SHAPE,
	MANIFEST_SHAPE,
	RECORD_SHAPES
} from '#lib/portable/backup-records.ts';
import { cardOfNow, highlightOfNow, placeOfNow, settingOfNow } from '#lib/portable/earlier-records.ts';

export interface Backup {
	readonly manifest: BackupManifest;
	readonly data: BackupData;
}

/**
 * Reads a `.commonplace` file and checks all of it: sizes, hashes, counts, and each field of each record.
 * @throws BackupError
 */
export async function readBackup(bytes: Uint8Array, sha256: Sha256): Promise<Backup> {
	const files = unpackBackup(bytes);
	const manifest = readManifest(files);

	function read<Part extends BackupPart>(part: Part): Promise<BackupData[Part][number][]> {
		return readAs<BackupData[Part][number]>(part, RECORD_SHAPES[part]);
	}

	async function readAs<Item>(part: BackupPart, field: Field<Item>): Promise<Item[]> {
		const file = fileOf(part);
		const content = files.get(file);
		const seal = manifest.parts[part];
		if (seal === undefined || content?.length !== seal.bytes) throw new BackupError('damaged', { file });
		if ((await sha256(content)) !== seal.sha256) throw new BackupError('damaged', { file });
		const records = readLines(file, content, field);
		if (records.length !== seal.records) throw new BackupError('damaged', { file });
		return records;
	}

	const { version } = manifest;
	// No hash seals the manifest itself: a version that does not go with its parts was altered.
	if (version < 6 !== (manifest.parts.setAside === undefined))
		throw new BackupError('damaged', { file: MANIFEST_FILE });
	const texts = await read('texts');
	const cards = version < 4 ? (await readAs('cards', FIRST_CARD_SHAPE)).map(cardOfNow) : await read('cards');
	const data: BackupData = {
		texts,
		cards,
		reviews: await read('reviews'),
		places:
			version === 1
				? (await readAs('places', FIRST_PLACE_SHAPE)).map((place) => placeOfNow(place, { texts, cards }))
				: await read('places'),
		highlights:
			version < 3 ? (await readAs('highlights', FIRST_HIGHLIGHT_SHAPE)).map(highlightOfNow) : await read('highlights'),
		settings: version < 4 ? (await readAs('settings', FIRST_SETTING_SHAPE)).map(settingOfNow) : await read('settings'),
		setAside: version < 6 ? [] : await read('setAside')
	};
	refuseRepeats('texts', data.texts, ({ id }) => id);
	refuseRepeats('cards', data.cards, ({ id }) => id);
	refuseRepeats('reviews', data.reviews, ({ id }) => id);
	refuseRepeats('places', data.places, ({ textId }) => textId);
	refuseRepeats('highlights', data.highlights, ({ id }) => id);
	refuseRepeats('settings', data.settings, ({ name }) => name);
	return { manifest, data };
}

function readManifest(files: ReadonlyMap<string, Uint8Array>): BackupManifest {
	const content = files.get(MANIFEST_FILE);
	if (content === undefined) throw new BackupError('not-a-backup');
	const json = parse(decode(MANIFEST_FILE, content), MANIFEST_FILE, 1);
	// A later version may have another shape: say so before finding fault with the shape.
	if (isRecord(json) && json['format'] === 'commonplace-backup' && Number(json['version']) > BACKUP_VERSION) {
		throw new BackupError('unknown-version');
	}
	return checked(json, MANIFEST_SHAPE, MANIFEST_FILE, 1);
}

function readLines<Item>(file: string, content: Uint8Array, field: Field<Item>): Item[] {
	const lines = decode(file, content).split('\n');
	// Every line ends with a line end, so that what follows the last is empty.
	if (lines.pop() !== '') throw new BackupError('malformed', { file, line: lines.length + 1 });
	return lines.map((line, index) => checked(parse(line, file, index + 1), field, file, index + 1));
}

function decode(file: string, content: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
	} catch (cause) {
		throw new BackupError('malformed', { file }, { cause });
	}
}

function parse(line: string, file: string, lineNumber: number): unknown {
	return wrapped(() => JSON.parse(line) as unknown, file, lineNumber);
}

function checked<Item>(value: unknown, field: Field<Item>, file: string, lineNumber: number): Item {
	return wrapped(() => field(value), file, lineNumber);
}

function wrapped<Value>(work: () => Value, file: string, line: number): Value {
	try {
		return work();
	} catch (cause) {
		throw new BackupError('malformed', { file, line }, { cause });
	}
}

function refuseRepeats<Item>(part: BackupPart, records: readonly Item[], keyOf: (record: Item) => string): void {
	const seen = new Set<string>();
	records.forEach((record, index) => {
		const key = keyOf(record);
		if (seen.has(key)) throw new BackupError('malformed', { file: fileOf(part), line: index + 1 });
		seen.add(key);
	});
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
