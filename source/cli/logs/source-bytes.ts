import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename} from 'node:path';
import {pipeline, Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import {shared} from '../../formats/import/taken-source.ts';
import type {Instant} from '../../review/records.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {typedPath} from '../arguments/typed-path.ts';
import type {Shell} from '../shell.ts';
import {refusePacked} from './packed.ts';

/** The bytes of a source that a person named. */
export interface SourceBytes {
	/** The name of the file without its folder, or `stdin`. */
	readonly name: string;
	/** As it was named on the command line. */
	readonly path: string;
	/** When it was written last, if that is known. */
	readonly written: Instant | undefined;
	/** Its bytes, unpacked if they are gzip. Throws a `UserError` for what cannot be read. */
	readonly chunks: AsyncIterable<Uint8Array>;
	/** Which share of it has been read, from 0 to 1; nothing where its size is not known. */
	readonly share: () => number | undefined;
}

const chunk = 128 * 1024;
// Where somebody waits in front of a screen, progress is told by the bite.
const bite = 64 * 1024;
// Archives and package builders write such times where they know none.
const earliestBelievable = Date.UTC(2000, 0, 1);

/** Opens a file, or standard input for `-`. Throws a `UserError` if there is nothing to read. */
export async function sourceBytes(path: string, shell: Shell, signal?: AbortSignal): Promise<SourceBytes> {
	if (path === '-') {
		if (shell.stdin.isTTY) {
			throw new UserError('there is no source to read.', {trouble: 'usage', next: 'Name a log, or pipe one in.'});
		}

		const chunks = unpacked(shell.stdin, shared.pipe);
		return {name: shared.pipe, path, written: undefined, chunks, share: () => undefined};
	}

	const file = typedPath(path, shell);
	try {
		const found = await stat(file);
		if (found.isDirectory()) {
			throw new UserError(`${visible(path)} is a folder.`, {next: 'Name the logs inside it.'});
		}

		const written = found.isFile() && found.mtimeMs > earliestBelievable ? found.mtime.toISOString() : undefined;
		const stream = createReadStream(file, {highWaterMark: signal ? bite : chunk, ...(signal && {signal})});
		const share = () => (found.size > 0 ? Math.min(1, stream.bytesRead / found.size) : undefined);
		return {name: basename(file), path, written, chunks: unpacked(stream, path), share};
	} catch (error) {
		throw sentence(error, path);
	}
}

async function* unpacked(stream: Readable, path: string): AsyncGenerator<Uint8Array> {
	try {
		const bytes: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
		const first = await bytes.next();
		if (first.done) {
			return;
		}

		const whole = Readable.from(again(first.value, bytes));
		// The magic number of gzip (RFC 1952, 2.3.1): rotated logs come packed, whatever their names are.
		const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
		yield* notPacked(isGzip ? pipeline(whole, createGunzip(), () => {}) : whole, path);
	} catch (error) {
		throw sentence(error, path);
	}
}

async function* notPacked(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
	let isLookedAt = false;
	for await (const chunk of chunks) {
		if (!isLookedAt) {
			refusePacked(chunk, path);
			isLookedAt = true;
		}

		yield chunk;
	}
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield first;
	yield* {[Symbol.asyncIterator]: () => rest};
}

function sentence(error: unknown, path: string): unknown {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const shown = visible(path);
	// Nothing can be called so.
	if (code === 'ENOENT' || code === 'ENAMETOOLONG') {
		return new UserError(`${shown} is not there.`, {next: 'Check its name.', cause: error});
	}

	if (code === 'EACCES' || code === 'EPERM') {
		return new UserError(`${shown} may not be read by you.`, {next: 'Ask for leave to read it.', cause: error});
	}

	return code.startsWith('Z_')
		? new UserError(`${shown} cannot be unpacked to its end.`, {
				next: 'Copy it again, or unpack what is there.',
				cause: error,
			})
		: error;
}
