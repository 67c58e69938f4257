import {type App, createApp, type Effect} from '../../source/app/app.ts';
import type {Key} from '../../source/app/keys/key.ts';
import {type FileState, openState, type State} from '../../source/app/state.ts';
import type {Environment} from '../../source/review/environment.ts';
import {emptyReview, type Review} from '../../source/review/review.ts';
import {frame} from '../../source/tui/frame.ts';

/** The program without a terminal, driven and read in the user's words. */
export interface Program {
	/** Presses keys by the names of the key table: `j`, `Enter`, `Ctrl+D`. */
	readonly press: (...names: readonly string[]) => void;
	readonly type: (text: string) => void;
	readonly paste: (text: string) => void;
	/** What is typed into search, palette or filter, which ink-text-input hands over whole. */
	readonly prompt: (text: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** The lines of the screen, without spaces at their ends. */
	readonly screen: () => readonly string[];
	/** The text of the bar: the row in hand. */
	readonly bar: () => string;
	readonly state: () => State;
	readonly dispatch: App['dispatch'];
	/** The words of the story, in order. */
	readonly story: () => readonly string[];
}

/** A fixed world: half past nine of 5 October 2026, counted ids, UTC. */
export function fixedEnvironment(): Environment {
	let id = 0;
	return {now: () => '2026-10-05T09:30:00.000Z', newId: () => `id${String(++id).padStart(10, '0')}`, localZone: 'UTC'};
}

/** Opens the program on a review. */
export function openProgram(
	review: Review = emptyReview,
	options: {
		file?: Partial<FileState>;
		chosen?: Parameters<typeof openState>[3];
		effects?: readonly Effect[];
		columns?: number;
		rows?: number;
	} = {},
): Program {
	const environment = fixedEnvironment();
	const size = {columns: options.columns ?? 80, rows: options.rows ?? 24};
	const app = createApp(
		openState(review, {name: 'checkout.recount.json', ...options.file}, size, options.chosen),
		environment,
		options.effects,
	);
	const lines = () => frame(app.state(), environment).lines;
	return {
		press(...names) {
			for (const name of names) {
				app.press(keyNamed(name));
			}
		},
		type(text) {
			for (const character of text) {
				app.press(keyNamed(character));
			}
		},
		paste: text => app.press({name: 'Paste', ctrl: false, alt: false, shift: false, paste: text}),
		prompt: text => app.dispatch({type: 'typed', text}),
		resize: (columns, rows) => app.dispatch({type: 'resized', columns, rows}),
		screen: () =>
			lines().map(({spans, prompt}) =>
				[...spans, {text: prompt?.value ?? ''}, ...(prompt?.after ?? [])]
					.map(({text}) => text)
					.join('')
					.trimEnd(),
			),
		bar: () =>
			lines()
				.flatMap(({spans}) => spans.filter(({role}) => role === 'bar'))
				.map(({text}) => text.trim())
				.join('\n'),
		state: app.state,
		dispatch: app.dispatch,
		story: () =>
			Object.values(app.state().review.records).flatMap(record =>
				record.kind === 'event' && record.story ? [record.what ?? ''] : [],
			),
	};
}

function keyNamed(name: string): Key {
	const [, modifier = '', base = ''] = /^(Ctrl\+|Alt\+|Shift\+)?(.+)$/su.exec(name) ?? [];
	const plain = {name: base, ctrl: modifier === 'Ctrl+', alt: modifier === 'Alt+', shift: modifier === 'Shift+'};
	return modifier === '' && [...base].length === 1 ? {...plain, text: base} : plain;
}
