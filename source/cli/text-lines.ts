import {decoder} from '../formats/import/decode.ts';
import {lineCutter} from '../formats/import/lines.ts';
import {sourceBytes} from './logs/source-bytes.ts';
import type {Shell} from './shell.ts';

/** The lines of a text file, or of standard input for `-`, as they come. Throws a `UserError` for what cannot be read. */
export async function* textLines(path: string, shell: Shell): AsyncGenerator<readonly string[]> {
	const {chunks} = await sourceBytes(path, shell);
	const text = decoder();
	const lines = lineCutter();
	for await (const chunk of chunks) {
		yield lines.push(text.push(chunk));
	}

	yield lines.push(text.end());
	yield lines.end();
}
