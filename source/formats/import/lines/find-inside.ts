import {indentOf} from '../plain-line.ts';
import {type Shape, shapes} from '../times/shapes.ts';
import type {Stamp} from '../times/stamp.ts';

/** Where on its line a time usually stands: behind so many words, and behind that character. */
export interface Place {
	readonly shape: Shape;
	readonly word: number;
	readonly behind: string;
}

/** A time inside of a line, and where it stands. */
export interface Found extends Place {
	readonly stamp: Stamp;
	readonly start: number;
	readonly end: number;
}

const farthest = 240;
// A much surer shape wins over one that stands so little before it.
const near = 12;

/**
 * The first time behind the beginning of a line, or a much surer one right behind it. With `least` 2 it has a date, with 1 it is a
 * clock or a number of seconds alone.
 */
export function firstInside(line: string, least: 1 | 2): Found | undefined {
	const indent = indentOf(line);
	let first: Found | undefined;
	let word = 0;
	const last = Math.min(line.length, farthest);
	for (let place = indent; place < last; place++) {
		const before = place === indent ? ' ' : (line[place - 1] ?? '');
		word += place > indent && (before === ' ' || before === '\t') ? (isBlankAt(line, place) ? 0 : 1) : 0;
		if (first && place > first.start + near) {
			break;
		}

		if (!mayBegin(before, least) && !(before === '.' && isBlankAt(line, place - 2))) {
			continue;
		}

		for (const shape of shapes) {
			const isWanted = least === 2 ? shape.rank > 1 : shape.rank === 1 && isWeakPlace(shape, word);
			if (
				isWanted &&
				mayBeginWith(shape, line.charCodeAt(place)) &&
				!isProcessAt(line, place) &&
				(!first || shape.rank > first.shape.rank)
			) {
				const found = shape.find(line, place);
				if (found?.stamp && (least === 2 || shape.id !== 'clock' || isClockAlone(line, place, found.stamp))) {
					const behind = before === ' ' || before === '\t' ? '' : before;
					first = {shape, word, behind, stamp: found.stamp, start: place, end: found.end};
					break;
				}
			}
		}
	}

	return first;
}

// A date that is not known before a clock would give it another day.
function isClockAlone(line: string, place: number, {clock}: Stamp): boolean {
	return clock.length > 5 && !/\d{1,4}[^\w\s:]\d{1,2}[^\w\s:]\d{1,4}|[年년月월]/.test(line.slice(0, place));
}

function isWeakPlace(shape: Shape, word: number): boolean {
	return shape.id === 'epoch' || word <= 4;
}

/** The time at its usual place on a line, if one stands there. */
export function findAt(line: string, indent: number, {shape, word, behind}: Place): Found | undefined {
	let place = indent;
	for (let count = 0; count < word; count++) {
		while (place < line.length && !isBlankAt(line, place)) {
			place++;
		}

		while (place < line.length && isBlankAt(line, place)) {
			place++;
		}

		if (place > farthest) {
			return undefined;
		}
	}

	if (behind === '') {
		// Cisco marks a time of a clock that is not set with a point or a star.
		const mark = line[place] === '.' || line[place] === '*' ? 1 : 0;
		return foundAt(line, place + mark, shape, word, behind);
	}

	for (
		let index = line.indexOf(behind, place);
		index !== -1 && index < farthest;
		index = line.indexOf(behind, index + 1)
	) {
		if (/[ \t]/.test(line.slice(place, index))) {
			return undefined;
		}

		const found = foundAt(line, index + 1, shape, word, behind);
		if (found) {
			return found;
		}
	}

	return undefined;
}

function foundAt(line: string, place: number, shape: Shape, word: number, behind: string): Found | undefined {
	const found =
		mayBeginWith(shape, line.charCodeAt(place)) && !isProcessAt(line, place) ? shape.find(line, place) : undefined;
	return found?.stamp && {shape, word, behind, stamp: found.stamp, start: place, end: found.end};
}

// hostd[1001430319]: is the number of a process.
function isProcessAt(line: string, place: number): boolean {
	return line[place - 1] === '[' && /\w/.test(line[place - 2] ?? '');
}

function mayBegin(before: string, least: 1 | 2): boolean {
	return least === 2 ? !/[\w./-]/.test(before) : /[\s[({"'=,;|#<]/.test(before);
}

function mayBeginWith({begins}: Shape, code: number): boolean {
	const isDigit = code >= 0x30 && code <= 0x39;
	const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
	return begins === 'digit'
		? isDigit
		: begins === 'letter'
			? isLetter
			: begins === 'at'
				? code === 0x40
				: isDigit || isLetter;
}

function isBlankAt(line: string, place: number): boolean {
	const code = line.charCodeAt(place);
	return code === 0x20 || code === 0x09;
}
