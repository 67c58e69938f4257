import {wrap} from '../../app/columns.ts';
import {filterRemark} from '../../app/lists/filter-remark.ts';
import {shown} from '../../app/shown.ts';
import {type State, topOverlay} from '../../app/state.ts';
import {blank, filled, type Line, line} from '../lines.ts';

const words: Readonly<Record<State['pane'], readonly string[]>> = {
	timeline: [
		'Nothing here yet. Start where you remember something.',
		'',
		'a   write an event        1402 pool exhausted on web-1',
		'i   read a log            or paste its lines here now',
		'0   name the incident     title, day, zone',
		'',
		'',
		'A time can be rough:  ~14:05   +5m   14:00-14:10   ?',
		'You can put people, reasons and learnings in later.',
		'',
		'',
		'This tool looks for how things made sense at the time,',
		'not for who to blame.',
	],
	assumptions: [
		'No assumptions yet.',
		'',
		'What was taken for granted, what was expected of it,',
		'and what happened? Where these differ, there is',
		'something to learn.',
		'',
		'a   write one',
		'w   on an event of the timeline: one about that event',
	],
	learnings: [
		'No learnings yet.',
		'',
		'What do we know now that we did not know before?',
		'',
		'a   write one',
		'w   on an assumption: one that comes from it',
	],
};

// Head, message and footer; a message of several lines moves nothing.
const around = 5;

/** What an empty pane says: how to begin. */
export function emptyLines(state: State): readonly Line[] {
	const {columns, rows} = state.size;
	const indent = indentOf(state);
	const roomy = rows >= 20;
	// A third of the room that the longest of them leaves stands above, so that nothing moves from pane to pane.
	const above = roomy ? Math.max(0, Math.floor((rows - around - words.timeline.length) / 3)) : 0;
	const lines = words[state.pane].filter((text, index, all) => roomy || text !== '' || all[index - 1] !== '');
	return [...filled([], above), ...lines.map(text => line(columns - 1, indent, text))];
}

/** What a pane says in which no row passes the filter: what could be written instead, if there is such a word, and the way back. */
export function unmatchedLines(state: State): readonly Line[] {
	const {columns, rows} = state.size;
	const indent = indentOf(state);
	const filter = state.view.filters[state.pane];
	const remark = filterRemark(filter, state.pane);
	const isTyped = topOverlay(state)?.type === 'filter';
	const told = [
		`No match for “${shown(filter.trim())}”.`,
		...(remark === '' ? [] : ['', shown(remark)]),
		...(isTyped ? [] : ['', 'Esc shows all.']),
	];
	const lines = told.flatMap(text => wrap(text, Math.min(64, columns - indent.length - 2)));
	return [...(rows >= 20 ? [blank, blank] : []), ...lines.map(text => line(columns - 1, indent, text))];
}

function indentOf({size: {columns}}: State): string {
	return ' '.repeat(columns < 66 ? 2 : columns < 100 ? 8 : 30);
}
