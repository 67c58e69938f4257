import type {Environment} from '../../review/environment.ts';
import {usualFields} from '../../review/kinds.ts';
import {newRank} from '../../review/placing.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {openForm} from '../forms/form.ts';
import {rowInHand} from '../lists/rows.ts';
import type {State} from '../state.ts';

/** The commands that add an assumption or a learning: behind all others, below the row in hand, above it. */
export function addCommands(
	kind: 'assumption' | 'learning',
	pane: 'assumptions' | 'learnings',
	article: string,
): readonly Command[] {
	return [
		{
			id: `add-${kind}`,
			title: `Add ${article} ${kind}`,
			contexts: [pane],
			keys: ['a'],
			help: {group: 'Change', word: 'add'},
			footer: {rank: 1, word: 'add'},
			edits: true,
			run: (state, environment) => [opened(kind, state, environment, undefined)],
		},
		{
			id: `add-${kind}-below`,
			title: `Add ${article} ${kind} below the row`,
			contexts: [pane],
			keys: ['o'],
			edits: true,
			run: (state, environment) => [opened(kind, state, environment, 1)],
		},
		{
			id: `add-${kind}-above`,
			title: `Add ${article} ${kind} above the row`,
			contexts: [pane],
			keys: ['O'],
			edits: true,
			run: (state, environment) => [opened(kind, state, environment, 0)],
		},
	];
}

/** A set of ids, as links are stored. */
export function setOf(ids: readonly string[]): Readonly<Record<string, true>> {
	return Object.fromEntries(ids.map(id => [id, true] as const));
}

/** Opens the form of a record that follows from another one: `from` is the row to which Esc leads back. */
export function openNext(
	state: State,
	environment: Environment,
	kind: 'assumption' | 'learning' | 'experiment',
	from: string | undefined,
	given: Readonly<Record<string, unknown>>,
): Action {
	const whole = {rank: newRank(state.review, kind), ...usualFields(kind), ...given};
	const form = openForm(state, environment, {kind, given: whole, from});
	return {type: 'opened', overlay: {type: 'form', form}};
}

function opened(
	kind: 'assumption' | 'learning',
	state: State,
	environment: Environment,
	side: 0 | 1 | undefined,
): Action {
	const row = rowInHand(state);
	const id = row?.type === 'experiment' ? row.experiment.learning : row?.id;
	const rank = newRank(state.review, kind, side === undefined || id === undefined ? undefined : {id, side});
	return openNext(state, environment, kind, `beside ${row?.id ?? ''}`, {rank});
}
