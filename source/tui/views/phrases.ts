import {columnsOf, wrap} from '../../app/columns.ts';

/** Words that are parted by dots, in lines: they go on in the next one at a dot, if they can. */
export function phrases(text: string, columns: number): readonly string[] {
	const lines: string[] = [];
	for (const phrase of text.split(' · ')) {
		const last = lines.at(-1);
		const joined = `${last} · ${phrase}`;
		if (last !== undefined && columnsOf(joined) <= columns) {
			lines[lines.length - 1] = joined;
		} else {
			lines.push(...wrap(phrase, columns));
		}
	}

	return lines;
}
