/** Turns the bytes of one source into text, chunk by chunk. */
export interface Decoder {
	readonly push: (chunk: Uint8Array) => string;
	/** What was still waiting for further bytes. */
	readonly end: () => string;
	/** How many characters were no valid text so far. */
	readonly unreadable: () => number;
	/** Whether its first bytes are those of a text. */
	readonly isText: () => boolean;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

// So many bytes tell whether a source without a byte order mark is UTF-16.
const sniffed = 4096;
const replacement = '\uFFFD';

/**
 * Decodes UTF-8, or UTF-16 where a byte order mark or the NULs of its first bytes tell it. The mark is left out; bytes that
 * are no text become U+FFFD and are counted.
 */
export function decoder(): Decoder {
	let decode: InstanceType<typeof TextDecoder> | undefined;
	let unreadable = 0;
	let isText = true;
	let pending = new Uint8Array(0);

	const text = (bytes: Uint8Array, stream: boolean): string => {
		const decoded = decode?.decode(bytes, {stream}) ?? '';
		if (decoded.includes(replacement)) {
			unreadable += decoded.split(replacement).length - 1;
		}

		return decoded;
	};

	const begin = (): string => {
		const encoding = encodingOf(pending);
		isText = encoding !== 'utf-8' || !isControlled(pending);
		decode = new TextDecoder(encoding);
		return text(pending, true);
	};

	return {
		push(chunk) {
			if (decode) {
				return text(chunk, true);
			}

			// A pipe may bring them one by one, and the same bytes must be judged alike however they come.
			pending = pending.length === 0 ? chunk.slice() : joined(pending, chunk);
			if (pending.length < sniffed) {
				return '';
			}

			return begin();
		},
		end() {
			const begun = decode ? '' : begin();
			return begun + text(new Uint8Array(0), false);
		},
		unreadable: () => unreadable,
		isText: () => isText,
	};
}

function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return 'utf-16le';
	}

	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return 'utf-16be';
	}

	const sample = bytes.subarray(0, sniffed);
	const nuls = [0, 0];
	for (const [index, byte] of sample.entries()) {
		if (byte === 0) {
			nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
		}
	}

	const [even = 0, odd = 0] = nuls;
	// Western text in UTF-16 has a NUL in nearly every second byte and hardly any in the others.
	const many = sample.length / 4;
	if (odd >= many && even * 8 < odd) {
		return 'utf-16le';
	}

	return even >= many && odd * 8 < even ? 'utf-16be' : 'utf-8';
}

// One byte in ten is a control character in what is packed or ciphered, and many more are where numbers stand.
function isControlled(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, sniffed);
	return sample.filter(isControl).length * 20 > sample.length;
}

function isControl(byte: number): boolean {
	return byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(first.length + second.length);
	bytes.set(first);
	bytes.set(second, first.length);
	return bytes;
}
