import type {AnyRecord} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {wordsOf} from '../words-of-record.ts';

/** Something in a list: an event, or the id of another record. */
export interface Listed {
	readonly id: string;
	readonly event?: AnyRecord;
}

/** The words of so many neighbours as one text: most of a list does not hold a text, and need not be looked at one by one. */
export interface Stretch {
	/** In small letters, a line or more for each neighbour. */
	readonly text: string;
	/** Where the words of each begin in the text, and the end of it. */
	readonly starts: readonly number[];
}

/** How many neighbours are one stretch. */
export const stretchLength = 256;

const known = new WeakMap<readonly Listed[], readonly Stretch[]>();

/** All stretches of a list. Memoised on the list, so that letters need not wait for what was made before the first of them. */
export function stretches(review: Review, list: readonly Listed[]): readonly Stretch[] {
	let made = known.get(list);
	if (!made) {
		made = Array.from({length: Math.ceil(list.length / stretchLength)}, (_, index) =>
			stretchOf(review, list.slice(index * stretchLength, (index + 1) * stretchLength)),
		);
		known.set(list, made);
	}

	return made;
}

/** The places in a list, in their order, of what holds a word in small letters; a word has no line end in it. */
export function holding(review: Review, list: readonly Listed[], word: string): Uint32Array {
	// Of numbers only, so that a letter that fits 100,000 rows leaves nothing behind that has to be collected during the next.
	const places = new Uint32Array(list.length);
	let count = 0;
	for (const [index, {text, starts}] of stretches(review, list).entries()) {
		let own = 0;
		for (let at = text.indexOf(word); at !== -1 && own < starts.length - 1; at = text.indexOf(word, starts[own])) {
			while ((starts[own + 1] as number) <= at) {
				own++;
			}

			places[count++] = index * stretchLength + own;
			own++;
		}
	}

	return places.subarray(0, count);
}

/** Tells whether what stands at a place of a list holds a text in small letters. */
export function holdsAt(review: Review, list: readonly Listed[], place: number, wanted: string): boolean {
	const {text, starts} = stretches(review, list)[Math.floor(place / stretchLength)] as Stretch;
	const own = place % stretchLength;
	return text.slice(starts[own], starts[own + 1]).includes(wanted);
}

function stretchOf(review: Review, neighbours: readonly Listed[]): Stretch {
	const words = neighbours.map(({id, event}) => `${wordsOf(event ?? recordOf(review, id))}\n`);
	const whole = words.join('');
	const text = whole.toLowerCase();
	// Lowering may change the length of a text (İ).
	const own = text.length === whole.length ? words : words.map(word => word.toLowerCase());
	const starts = [0];
	for (const {length} of own) {
		starts.push((starts.at(-1) as number) + length);
	}

	return {text, starts};
}
