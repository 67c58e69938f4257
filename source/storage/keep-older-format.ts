import {basename, dirname, join} from 'node:path';
import {writeWhole} from './atomic-write.ts';
import {errorCode, type Files, readWhole} from './files.ts';

/**
 * Keeps the bytes of a file of an older format beside it, as `NAME.v1.2026-10-05.bak` (0600) and on the disk, before the file
 * is written in the present one. What is there under such a name stays: other bytes get a number.
 */
export async function keepOlderFormat(path: string, bytes: Buffer, format: number, files: Files): Promise<void> {
	const day = new Date().toISOString().slice(0, 10);
	for (let number = 1; ; number++) {
		const name = `${basename(path)}.v${format}.${day}${number === 1 ? '' : `.${number}`}.bak`;
		const place = join(dirname(path), name);
		try {
			await writeWhole(place, bytes, {files, absent: true});
			return;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				throw error;
			}
		}

		if ((await readWhole(place, files))?.equals(bytes)) {
			return;
		}
	}
}
