import {readShift, shiftEvents} from '../../review/shift-events.ts';
import {type Action, notice} from '../action.ts';
import type {State} from '../state.ts';
import {eventsChosen} from './chosen.ts';

/** What shifting the chosen events by a typed length comes to: the edit, or why not. */
export function shifted(state: State, typed: string): readonly Action[] {
	const seconds = readShift(typed);
	if (seconds === undefined) {
		return [notice(`“${typed.trim()}” is no step in time. Write +5m, -2m13s or +1h.`)];
	}

	const edit = shiftEvents(state.review, eventsChosen(state), seconds);
	const count = Object.keys(edit.put ?? {}).length;
	const rowsWord = count === 1 ? 'One row' : `${count} rows`;
	return count === 0
		? [{type: 'closed'}, notice('None of the marked rows has a time that is known.')]
		: [
				{type: 'closed'},
				{
					type: 'edited',
					edit,
					says: `${rowsWord} moved by ${typed.trim()}. u puts ${count === 1 ? 'it' : 'them'} back.`,
				},
			];
}
