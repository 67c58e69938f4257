import {Readable} from 'node:stream';

/** Makes a stream one that can be read again and again from its start: what has come is kept. */
export function rereadable(stream: Readable): () => Readable {
	const kept: Uint8Array[] = [];
	let rest: AsyncIterator<Uint8Array> | undefined;
	return () =>
		Readable.from(
			(async function* () {
				rest ??= stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
				for (let at = 0; ; at++) {
					if (at === kept.length) {
						const next = await rest.next();
						if (next.done) {
							return;
						}

						kept.push(next.value);
					}

					yield kept[at];
				}
			})(),
		);
}
