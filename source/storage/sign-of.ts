const signs = new WeakMap<Buffer, string>();

/** The sign by which a version of a file is known among those who have it open. Memoised on its bytes, which must not change. */
export function signOf(bytes: Buffer): string {
	let sign = signs.get(bytes);
	if (sign === undefined) {
		// Loaded when it is needed: opening a review is not to wait for it. Two versions of one sign would only be asked about
		// without need.
		sign = `${bytes.length} ${process.getBuiltinModule('node:zlib').crc32(bytes)}`;
		signs.set(bytes, sign);
	}

	return sign;
}
