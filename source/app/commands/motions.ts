import type {Command} from '../command.ts';
import {heightOf, layout} from '../layout.ts';
import {indexInHand, type Row, rows} from '../lists/rows.ts';
import {type PaneName, panes, type State} from '../state.ts';

/** Ways to get from row to row and from pane to pane. */
export const motions: readonly Command[] = [
	motion('down', 'Next row', ['j', 'Down'], 'row', state => stepped(state, 1)),
	motion('up', 'Row before', ['k', 'Up'], 'row', state => stepped(state, -1)),
	motion('first', 'First row', ['g', 'Home'], 'first, last', () => 0),
	motion('last', 'Last row', ['G', 'End'], 'first, last', state => rows(state).length - 1),
	motion('half-down', 'Half a page down', ['Ctrl+D'], 'half page', state => jumped(state, 0.5)),
	motion('half-up', 'Half a page up', ['Ctrl+U'], 'half page', state => jumped(state, -0.5)),
	motion('page-down', 'A page down', ['PgDn', 'Ctrl+F'], 'page', state => jumped(state, 1)),
	motion('page-up', 'A page up', ['PgUp', 'Ctrl+B'], 'page', state => jumped(state, -1)),
	...panes.map(
		(pane, index): Command => ({
			id: pane,
			title: `Pane: ${pane}`,
			contexts: ['list'],
			keys: [String(index + 1)],
			help: {group: 'Move', word: 'pane'},
			run: () => [{type: 'turned-to', pane}],
		}),
	),
	{
		id: 'next-pane',
		title: 'Next pane',
		contexts: ['list'],
		keys: ['Tab', ']'],
		help: {group: 'Move', word: 'pane'},
		run: state => [{type: 'turned-to', pane: besidePane(state.pane, 1)}],
	},
	{
		id: 'previous-pane',
		title: 'Pane before',
		contexts: ['list'],
		keys: ['Shift+Tab', '['],
		help: {group: 'Move', word: 'pane'},
		run: state => [{type: 'turned-to', pane: besidePane(state.pane, -1)}],
	},
];

function motion(
	id: string,
	title: string,
	keys: readonly string[],
	word: string,
	target: (state: State) => number,
): Command {
	return {
		id,
		title,
		contexts: ['list'],
		keys,
		help: {group: 'Move', word},
		run(state) {
			const all = rows(state);
			const wanted = Math.max(0, Math.min(all.length - 1, target(state)));
			const row = selectable(all, wanted, wanted >= indexInHand(state) ? 1 : -1);
			return row === undefined ? [] : [{type: 'moved-to', row: row.id}];
		},
	};
}

// Days cannot be in hand: the nearest row that can, first in the direction of the move.
function selectable(all: readonly Row[], index: number, direction: 1 | -1): Row | undefined {
	for (let at = index; at >= 0 && at < all.length; at += direction) {
		if (all[at]?.type !== 'day') {
			return all[at];
		}
	}

	return all.find((row, at) => row.type !== 'day' && (direction === 1 ? at <= index : at >= index));
}

function stepped(state: State, by: 1 | -1): number {
	const all = rows(state);
	const next = indexInHand(state) + by;
	return all[next]?.type === 'day' ? next + by : next;
}

// A page is what shows at once, however many lines each row takes: no row is passed unseen.
function jumped(state: State, pages: number): number {
	const all = rows(state);
	const by = Math.sign(pages);
	const from = indexInHand(state);
	let left = Math.trunc(Math.max(2, layout(state).list.lines) * Math.abs(pages));
	let at = from;
	for (let row = all[at + by]; row; row = all[at + by]) {
		left -= heightOf(row, state);
		if (left < 0 && at !== from) {
			break;
		}

		at += by;
	}

	return at;
}

function besidePane(pane: PaneName, by: 1 | -1): PaneName {
	return panes[(panes.indexOf(pane) + by + panes.length) % panes.length] as PaneName;
}
