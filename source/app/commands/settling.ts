import type {Environment} from '../../review/environment.ts';
import {isKind} from '../../review/kinds.ts';
import {recordOf} from '../../review/review.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {openForm} from '../forms/form.ts';
import {type TwoWordings, twoWordings, type Way, waysToSettle} from '../forms/two-wordings.ts';
import {paneOf, rowInHand} from '../lists/rows.ts';
import {olderLines} from '../others/older-words.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';

type Settling = Extract<Overlay, {type: 'settle'}>;

/** What settles a field for which two people wrote different values, whenever one likes. */
export const settling: readonly Command[] = [
	{
		id: 'settle',
		title: 'Look at both, and choose: two wordings, or an older version',
		contexts: ['list'],
		keys: ['R'],
		help: {group: 'Change', word: 'two wordings', extra: true},
		footer: {
			rank: 1,
			word: 'look at both',
			when: state => state.file.older !== undefined || wordingInHand(state) !== undefined,
		},
		disabled: ({review, file}) =>
			file.older === undefined && twoWordings(review).length === 0 ? 'no field holds two wordings' : undefined,
		run(state) {
			const {review, file} = state;
			if (file.older) {
				return [{type: 'opened', overlay: {type: 'older', lines: olderLines(review, file.older)}}];
			}

			const wording = wordingInHand(state) ?? twoWordings(state.review)[0];
			return wording ? openAt(state, wording) : [];
		},
	},
	{
		id: 'settle-take',
		title: 'Take the wording in hand',
		contexts: ['settle'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'take it'},
		edits: true,
		run: (state, environment) => taken(state, environment, (_, at) => at),
	},
	way('settle-now', 'Keep what stands there now', '1', 'now', (_, at) => at === 0),
	way('settle-other', 'Take the other wording', '2', 'kept', (_, at) => at === 1),
	way('settle-both', 'Keep both', 'b', 'both', ({label}) => label === 'both'),
	{
		id: 'settle-write',
		title: 'Write a third wording',
		contexts: ['settle'],
		keys: ['e'],
		footer: {rank: 2, word: 'write a third'},
		edits: true,
		disabled: state => (wordingOf(state)?.field === 'kind' ? 'there is no field to write in' : undefined),
		run(state, environment) {
			const wording = wordingOf(state);
			const kind = recordOf(state.review, wording?.id)?.kind;
			return wording && isKind(kind)
				? [
						{type: 'closed'},
						{
							type: 'opened',
							overlay: {
								type: 'form',
								form: openForm(state, environment, {kind, id: wording.id, focus: wording.field, from: wording.id}),
							},
						},
					]
				: [];
		},
	},
	motion('settle-down', 'Next wording', ['j', 'Down'], 1),
	motion('settle-up', 'Wording before', ['k', 'Up'], -1),
	{
		id: 'settle-later',
		title: 'Later: both stay',
		contexts: ['settle'],
		keys: ['Escape'],
		footer: {rank: 9, word: 'later', stays: true},
		run: () => [{type: 'closed'}],
	},
];

function wordingInHand(state: State): TwoWordings | undefined {
	const id = rowInHand(state)?.id;
	const [field] = Object.keys(recordOf(state.review, id)?.conflicts ?? {});
	return id === undefined || field === undefined ? undefined : {id, field};
}

function wordingOf(state: State): TwoWordings | undefined {
	const overlay = topOverlay(state);
	return overlay?.type === 'settle' ? overlay.wording : undefined;
}

// The row that a wording belongs to is in hand while it is chosen, in the pane where it shows.
function openAt({review}: State, wording: TwoWordings): readonly Action[] {
	const kind = recordOf(review, wording.id)?.kind;
	const pane = isKind(kind) ? paneOf(kind) : undefined;
	return [
		...(pane === undefined ? [] : [{type: 'moved-to', pane, row: wording.id} as const]),
		{type: 'opened', overlay: {type: 'settle', wording, at: 0}},
	];
}

function taken(
	state: State,
	environment: Environment,
	wanted: (ways: readonly Way[], at: number) => number,
): readonly Action[] {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'settle') {
		return [];
	}

	const {wording} = overlay;
	const ways = waysToSettle(state.review, wording, environment);
	const chosen = ways[wanted(ways, overlay.at)];
	const next = twoWordings(state.review).find(other => other.id !== wording.id || other.field !== wording.field);
	return chosen
		? [
				{type: 'closed'},
				{type: 'edited', edit: chosen.edit, says: 'Settled. u brings back what was not chosen.'},
				...(next ? openAt(state, next) : []),
			]
		: [];
}

function way(id: string, title: string, key: string, word: string, isIt: (way: Way, at: number) => boolean): Command {
	return {
		id,
		title,
		contexts: ['settle'],
		keys: [key],
		footer: {rank: 1.5, word},
		edits: true,
		run: (state, environment) => taken(state, environment, ways => ways.findIndex(isIt)),
	};
}

function motion(id: string, title: string, keys: readonly string[], by: 1 | -1): Command {
	return {
		id,
		title,
		contexts: ['settle'],
		keys,
		run: (state, environment) => withOverlay(state, overlay => moved(state, environment, overlay, by)),
	};
}

function moved(state: State, environment: Environment, overlay: Settling, by: 1 | -1): readonly Action[] {
	const last = waysToSettle(state.review, overlay.wording, environment).length - 1;
	return [{type: 'changed', overlay: {...overlay, at: Math.max(0, Math.min(last, overlay.at + by))}}];
}

function withOverlay(state: State, make: (overlay: Settling) => readonly Action[]): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'settle' ? make(overlay) : [];
}
