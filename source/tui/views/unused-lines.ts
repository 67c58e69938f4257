import {pad} from '../../app/columns.ts';
import {heightOf, isWide, layout} from '../../app/layout.ts';
import {type Row, rows} from '../../app/lists/rows.ts';
import {unusedAssumptions} from '../../app/lists/unused.ts';
import {topShown} from '../../app/lists/window.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {names} from '../../review/names.ts';
import {blank, filled, type Line, line, sided, thinRule} from '../lines.ts';
import {outcomeColumns, outcomeSpan} from './assumption-row.ts';

const leastRoom = 7;

/** Whether the assumptions from which nothing was learned yet show below the learnings. */
export function showsUnused(state: State): boolean {
	if (state.pane !== 'learnings' || !isWide(state) || unusedAssumptions(state.review).length === 0) {
		return false;
	}

	const all = rows(state);
	let room = layout(state).list.lines;
	for (let at = topShown(state); at < all.length && room >= leastRoom; at++) {
		room -= heightOf(all[at] as Row, state);
	}

	return room >= leastRoom;
}

/** Below the learnings of a wide screen, where there is room: the assumptions from which nothing was learned yet. */
export function unusedLines(state: State, room: number): readonly Line[] {
	const {columns} = layout(state).list;
	const unused = state.pane === 'learnings' && isWide(state) ? unusedAssumptions(state.review) : [];
	if (unused.length === 0 || room < leastRoom) {
		return filled([], room);
	}

	const lines = unused.flatMap(([id, {assumed, outcome}]): Line[] => {
		const name = {text: pad(names(state.review).get(id) ?? '', 4), role: 'accent'} as const;
		const row = sided(
			columns - 3,
			['    ', name, shown(assumed)],
			[{...outcomeSpan(outcome), text: pad(outcomeSpan(outcome).text, outcomeColumns)}],
		);
		return outcome === 'held'
			? [row, line(columns - 1, {text: '        what made this one work?', role: 'quiet'})]
			: [row];
	});
	const head: readonly Line[] = [
		blank,
		thinRule(columns - 2),
		blank,
		{spans: [{text: '  Not used yet', role: 'strong'}]},
	];
	return filled([...head, ...lines], room);
}
