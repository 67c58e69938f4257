import {formatNames} from '../../formats/import/choose-format.ts';
import {nearestWord} from '../arguments/nearest-word.ts';

const most = 4;

/** Where the formats are, for somebody who is asked for one on the screen. */
export const tabLists = 'Tab lists the formats.';

/**
 * The formats that were probably meant by a name that none has, as a sentence; empty where there are none. Their names hold
 * it, or differ by a letter, or their titles have the word.
 */
export function formatsLike(typed: string): string {
	const word = typed.toLowerCase();
	const all = formatNames();
	const ids = all.map(({id}) => id);
	const nearest = nearestWord(word, ids);
	const like = new Set([
		...ids.filter(id => id.includes(word)),
		...(nearest ? [nearest] : []),
		...all.filter(({title}) => title.toLowerCase().split(/\W+/).includes(word)).map(({id}) => id),
	]);
	return like.size === 0 ? '' : `Near it: ${[...like].slice(0, most).join(', ')}.`;
}
