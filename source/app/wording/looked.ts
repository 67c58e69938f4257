import type {Finding} from '../../lens/finding.ts';
import {fieldIn, placeOf} from '../forms/field-in-hand.ts';
import {focused} from '../forms/form.ts';
import type {TextField} from '../forms/text-field.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';

/** What the lens found in a text, with the offset at which its sentence begins and the mark by which it is left as it is. */
export interface LookedFinding extends Finding {
	readonly from: number;
	readonly mark: string;
}

/** The text at which the lens looked last: where it stands, how it was then, and what was found in what was new in it. */
export interface Looked {
	readonly place: string;
	readonly text: string;
	readonly findings: readonly LookedFinding[];
	/** Where a draft that was just taken has the first “…”, which gives way to what is typed: the place behind it. */
	readonly gap?: number;
}

/** The finding about which is asked now, with its field. Its offsets are those of the field as it is. */
export interface FindingInHand {
	readonly finding: LookedFinding;
	readonly field: TextField;
}

const found = new WeakMap<State, {readonly inHand: FindingInHand | undefined}>();

/**
 * The finding about which is asked now; nothing if there is none, if its words have become others, or while the lens is off.
 * Memoised on the state.
 */
export function findingInHand(state: State): FindingInHand | undefined {
	if (!state.lens.on || state.looked === undefined || state.looked.findings.length === 0) {
		return undefined;
	}

	let known = found.get(state);
	if (!known) {
		known = {inHand: findInHand(state, state.looked)};
		found.set(state, known);
	}

	return known.inHand;
}

/** What stood in the field in hand before anybody typed there. */
export function openedText(overlay: Overlay): string {
	return overlay.type === 'form' ? focused(overlay.form).opened : '';
}

/** The stretch of a text that another one has in place of a stretch of its own: all outside of it is the same in both. */
export function changedStretch(before: string, after: string): {readonly start: number; readonly end: number} {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) {
		start++;
	}

	let end = 0;
	while (
		end < most - start &&
		before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
	) {
		end++;
	}

	return {start, end: after.length - end};
}

function findInHand(state: State, looked: Looked): FindingInHand | undefined {
	const overlay = topOverlay(state);
	const field = fieldIn(overlay);
	if (!overlay || !field || placeOf(overlay) !== looked.place || field.text === openedText(overlay)) {
		return undefined;
	}

	for (const finding of looked.findings) {
		const moved = movedAlong(finding, looked.text, field.text);
		if (moved) {
			return {finding: moved, field};
		}
	}

	return undefined;
}

// Typing beside the words moves them; typing in them makes them others.
function movedAlong(finding: LookedFinding, before: string, after: string): LookedFinding | undefined {
	if (before === after) {
		return finding;
	}

	const {start, end} = changedStretch(before, after);
	const by = after.length - before.length;
	const same = end - by;
	if (finding.end <= start) {
		return finding;
	}

	if (finding.start >= same) {
		return {...finding, ...places(finding, by), from: finding.from + (finding.from >= same ? by : 0)};
	}

	// Where one has typed before and behind them, the sentence is known again by its words.
	const words = before.slice(finding.from, finding.end);
	const at = after.indexOf(words);
	return at === -1 || after.includes(words, at + 1)
		? undefined
		: {...finding, ...places(finding, at - finding.from), from: at};
}

function places({start, end}: LookedFinding, by: number): {readonly start: number; readonly end: number} {
	return {start: start + by, end: end + by};
}
