import {formatNumber} from '../review.ts';

/** A file as an object, of one format and, after a migration, of the next. Its number is set by who reads it. */
export type FileContent = Readonly<Record<string, unknown>>;

/** The format that is written, and how a file of each older one becomes a file of the next. */
export interface Formats {
	readonly number: number;
	/** By the number of the format that is left behind. Pure; a fixture of that format is due with each. */
	readonly migrations: Readonly<Record<number, (file: FileContent) => FileContent>>;
}

/** The formats that this version reads. There has been one so far, so that no file has to be migrated. */
export const formats: Formats = {number: formatNumber, migrations: {}};

/** The content of an older file as one of the present format, or nothing if a step of the way is not known. */
export function migrated(file: FileContent, from: number, {number, migrations}: Formats): FileContent | undefined {
	let content: FileContent | undefined = file;
	for (let step = from; step < number && content; step++) {
		const migrate: Formats['migrations'][number] | undefined = migrations[step];
		content = migrate && {...migrate(content), recount: step + 1};
	}

	return content;
}
