import {type History, invertStep, type Step, stepOf, undoStep} from '../review/history.ts';
import {applyEdit, type Edit, recordOf} from '../review/review.ts';
import type {Hand} from './action.ts';
import {inHand} from './lists/hand.ts';
import {hiddenWords, isHidden} from './lists/hidden.ts';
import {indexOf, rows} from './lists/rows.ts';
import type {Notice, State} from './state.ts';

/** Why undo cannot run, here and in earlier runs. */
export const nothingToUndo = 'there is no change of yours to take back';

/** The state after an edit of one's own, which can be undone from then on; `says` is empty where the rows say enough. */
export function edited(state: State, edit: Edit, hand: Hand | undefined, says: string): State {
	const step = stepOf(state.review, edit);
	const review = applyEdit(state.review, edit);
	const history: History = {done: [...state.history.done, step], undone: []};
	const next: State = {...state, review, history, file: {...state.file, status: 'unsaved'}, notice: undefined};
	if (hand && isHidden(next, hand)) {
		const isNew = recordOf(state.review, hand.row) === undefined;
		return {...next, notice: plainly(hiddenWords(isNew, says))};
	}

	const shown = hand ? inHand(next, hand) : next;
	return says === '' ? shown : {...shown, notice: plainly(says)};
}

/**
 * The state after the latest change of one's own is taken back. Where there is none, and earlier runs may have left some that
 * are not here yet, it is counted, to be done when they are.
 */
export function undone(state: State): State {
	const step = state.history.done.at(-1);
	if (!step) {
		const {undosAhead} = state;
		return undosAhead === undefined
			? {...state, notice: plainly(`Undo: ${nothingToUndo}.`)}
			: {...state, undosAhead: undosAhead + 1, notice: plainly('Undo: what was done before is being looked for.')};
	}

	const {edit, kept} = undoStep(state.review, step);
	const done = state.history.done.slice(0, -1);
	const did = stepOf(state.review, edit);
	if (isNothing(did)) {
		return {...state, history: {...state.history, done}, notice: plainly(nothingWords('Undo', step, kept.length))};
	}

	const history = {done, undone: [...state.history.undone, wholeOr(step, invertStep(did))]};
	return stepTaken(state, history, edit, `Undone: ${step.label}.${keptWords(kept.length)}`, step);
}

/** The state after what was undone last is done again: as much of it as had been undone. */
export function redone(state: State): State {
	const step = state.history.undone.at(-1);
	if (!step) {
		return state;
	}

	const {edit, kept} = undoStep(state.review, invertStep(step));
	const undone = state.history.undone.slice(0, -1);
	const did = stepOf(state.review, edit);
	if (isNothing(did)) {
		return {...state, history: {...state.history, undone}, notice: plainly(nothingWords('Redo', step, kept.length))};
	}

	const history = {done: [...state.history.done, wholeOr(step, did)], undone};
	return stepTaken(state, history, edit, `Done again: ${step.label}.${keptWords(kept.length)}`, step);
}

// What stayed because somebody changed it is not of the step any longer: the way back is not to take it away.
function wholeOr(step: Step, did: Step): Step {
	const isWhole = Object.entries(step.changes).every(([id, fields]) => {
		const own = did.changes[id];
		return own !== undefined && Object.keys(fields).every(field => Object.hasOwn(own, field));
	});
	return isWhole ? step : did;
}

function isNothing({changes}: Step): boolean {
	return Object.keys(changes).length === 0;
}

function nothingWords(what: 'Undo' | 'Redo', {label}: Step, kept: number): string {
	return `${what} (${label}): nothing changed, as ${kept === 0 ? 'it is so already' : 'somebody has changed it since'}.`;
}

function stepTaken(state: State, history: History, edit: Edit, text: string, step: Step): State {
	const review = applyEdit(state.review, edit);
	const next: State = {...state, review, history, file: {...state.file, status: 'unsaved'}, notice: plainly(text)};
	const touched = Object.keys(step.changes).find(id => recordOf(review, id) && indexOf(rows(next), id) !== -1);
	return touched === undefined ? next : {...inHand(next, {pane: state.pane, row: touched}), notice: next.notice};
}

function keptWords(count: number): string {
	return count === 0
		? ''
		: ` ${count === 1 ? 'A field' : `${count} fields`} that somebody changed since stayed as it is.`;
}

/** The state with the steps of earlier runs, which are undone after those of this one. */
export function remembered(state: State, steps: readonly Step[]): State {
	return {...state, history: {...state.history, done: [...steps, ...state.history.done]}, undosAhead: undefined};
}

function plainly(text: string): Notice {
	return {text, tone: 'plain'};
}
