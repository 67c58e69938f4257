import {pad} from '../app/columns.ts';
import {isWide, layout} from '../app/layout.ts';
import {shown} from '../app/shown.ts';
import type {State} from '../app/state.ts';
import {unusedAssumptions} from '../app/unused.ts';
import {names} from '../review/names.ts';
import {outcomeColumns, outcomeSpan} from './assumption-row.ts';
import {blank, filled, type Line, line, sided, thinRule} from './lines.ts';

/** Below the learnings of a wide screen, where there is room: the assumptions from which nothing was learned yet. */
export function unusedLines(state: State, room: number): readonly Line[] {
	const {columns} = layout(state).list;
	const unused = state.pane === 'learnings' && isWide(state) ? unusedAssumptions(state.review) : [];
	if (unused.length === 0 || room < 7) {
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
