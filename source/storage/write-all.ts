import type {FileHandle} from 'node:fs/promises';

/**
 * Writes all of the bytes to an open file, or throws: write(2) may write less than it was asked to, which is how other savers
 * cut files short. A disk that takes nothing more is full (`ENOSPC`).
 */
export async function writeAll(file: Pick<FileHandle, 'write'>, bytes: Uint8Array): Promise<void> {
	let written = 0;
	while (written < bytes.length) {
		const {bytesWritten} = await file.write(bytes, written, bytes.length - written);
		if (bytesWritten === 0) {
			throw Object.assign(new Error('nothing more could be written'), {code: 'ENOSPC'});
		}

		written += bytesWritten;
	}
}
