import {type Action, notice} from '../action.ts';
import type {Command} from '../command.ts';
import {rowInHand} from '../lists/rows.ts';
import {firstMatch, nextMatch} from '../lists/search.ts';
import {type State, topOverlay} from '../state.ts';
import {emptyPane} from './reasons.ts';

/** Search and filter: how they begin, what goes from match to match, and what works while their words are typed. */
export const searching: readonly Command[] = [
	{
		id: 'search',
		title: 'Search',
		contexts: ['list'],
		keys: ['/'],
		help: {group: 'Find', word: 'search'},
		footer: {rank: 7, word: 'search'},
		disabled: emptyPane,
		run: state => [
			{
				type: 'opened',
				overlay: {type: 'search', text: '', from: rowInHand(state)?.id, unfolded: state.unfolded},
			},
		],
	},
	{
		id: 'next-match',
		title: 'Next match',
		contexts: ['list'],
		keys: ['n'],
		help: {group: 'Find', word: 'next, previous'},
		disabled: noSearch,
		run: state => found(state, 1),
	},
	{
		id: 'previous-match',
		title: 'Match before',
		contexts: ['list'],
		keys: ['N'],
		help: {group: 'Find', word: 'next, previous'},
		disabled: noSearch,
		run: state => found(state, -1),
	},
	{
		id: 'filter',
		title: 'Show only the rows that match',
		contexts: ['list'],
		keys: ['&'],
		help: {group: 'Find', word: 'show only matches'},
		run: state => [openFilter(state, state.view.filters[state.pane])],
	},
	{
		id: 'search-go',
		title: 'Stay at the match',
		contexts: ['search'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'stay here'},
		run(state) {
			const overlay = topOverlay(state);
			if (overlay?.type !== 'search' || overlay.text.trim() === '') {
				return [{type: 'closed'}];
			}

			const row = firstMatch(state, overlay.text, overlay.from);
			return [
				...(row === undefined ? [] : [{type: 'moved-to', row} as const]),
				{type: 'closed'},
				{type: 'searched', text: overlay.text},
				...(row === undefined ? [notice(`“${overlay.text}” is not in this pane.`)] : []),
			];
		},
	},
	{
		id: 'search-leave',
		title: 'Back to where the search began',
		contexts: ['search'],
		keys: ['Escape'],
		footer: {rank: 2, word: 'back'},
		run(state) {
			const overlay = topOverlay(state);
			// Without words a search stands where it began; those that were typed stay for n.
			return overlay?.type === 'search'
				? [{type: 'typed', text: ''}, {type: 'closed'}, {type: 'searched', text: overlay.text}]
				: [];
		},
	},
	{
		id: 'search-filter',
		title: 'Show only the rows that match',
		contexts: ['search'],
		keys: ['Ctrl+F'],
		footer: {rank: 3, word: 'only matches'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'search'
				? [{type: 'closed'}, openFilter(state, overlay.text), {type: 'typed', text: overlay.text}]
				: [];
		},
	},
	{
		id: 'filter-keep',
		title: 'Keep the filter; Esc in the list clears it',
		contexts: ['filter'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'keep'},
		run: () => [{type: 'closed'}],
	},
	{
		id: 'filter-leave',
		title: 'As it was before',
		contexts: ['filter'],
		keys: ['Escape'],
		footer: {rank: 2, word: 'back'},
		run(state): readonly Action[] {
			const overlay = topOverlay(state);
			if (overlay?.type !== 'filter') {
				return [];
			}

			const filters = {...state.view.filters, [state.pane]: overlay.before};
			const back: readonly Action[] = overlay.from === undefined ? [] : [{type: 'moved-to', row: overlay.from}];
			return [{type: 'closed'}, {type: 'viewed', view: {filters}}, ...back];
		},
	},
];

function found(state: State, by: 1 | -1): readonly Action[] {
	const row = nextMatch(state, state.search, by, rowInHand(state)?.id);
	return row === undefined ? [notice(`“${state.search}” is not in this pane.`)] : [{type: 'moved-to', row}];
}

function noSearch({search}: State): string | undefined {
	return search === '' ? 'search for something with / first' : undefined;
}

// The row in hand is where Esc leads back to.
function openFilter(state: State, text: string): Action {
	const overlay = {type: 'filter', text, before: state.view.filters[state.pane], from: rowInHand(state)?.id} as const;
	return {type: 'opened', overlay};
}
