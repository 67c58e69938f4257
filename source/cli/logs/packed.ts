import {shared} from '../../formats/import/taken-source.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';

/** What tells by its first bytes that it is no log as it stands, and the command that makes one of it. */
interface Packing {
	readonly bytes: string;
	/** Where these bytes stand, if not at the start. */
	readonly at?: number;
	readonly is: string;
	readonly command: string;
}

const bzip = 'BZh';
const bzipBlock = '1AY&SY';
const packings: readonly Packing[] = [
	{bytes: '\xfd7zXZ\0', is: 'packed with xz', command: 'xz -dc'},
	{bytes: '\x28\xb5\x2f\xfd', is: 'packed with zstd', command: 'zstd -dc'},
	{bytes: bzip, is: 'packed with bzip2', command: 'bzip2 -dc'},
	{bytes: 'PK\x03\x04', is: 'packed with zip', command: 'unzip -p'},
	{bytes: '7z\xbc\xaf\x27\x1c', is: 'packed with 7z', command: '7z x -so'},
	{bytes: '\x04\x22\x4d\x18', is: 'packed with lz4', command: 'lz4 -dc'},
	{bytes: '\x1f\x9d', is: 'packed with compress', command: 'gzip -dc'},
	{bytes: 'LZIP', is: 'packed with lzip', command: 'lzip -dc'},
	{at: 257, bytes: 'ustar', is: 'a tar archive', command: 'tar -xOf'},
	{bytes: 'LPKSHHRH', is: 'a journal of systemd', command: 'journalctl -o short-iso --file'},
];

/** Throws a `UserError` that names how to unpack it if the first bytes of a source are those of an archive that is not gzip. */
export function refusePacked(bytes: Uint8Array, path: string): void {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
	const found = packings.find(packing => isPacked(start, packing));
	if (found) {
		const {is, command} = found;
		const act = command.startsWith('journalctl') ? 'Print' : 'Unpack';
		const file = path === shared.pipe ? 'FILE' : fileWord(path);
		throw new UserError(`nothing could be read from ${visible(path)}: it is ${is}.`, {
			code: 'nothing-readable',
			next: `${act} it first: ${command} ${file} | recount read -`,
		});
	}
}

// What bzip2 writes first are letters that a line may begin with, too.
function isPacked(start: string, {at = 0, bytes}: Packing): boolean {
	return start.startsWith(bytes, at) && (bytes !== bzip || start.startsWith(bzipBlock, bzip.length + 1));
}
