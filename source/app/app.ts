import type {Environment} from '../review/environment.ts';
import {type Action, notice} from './action.ts';
import {type Command, refusalWords} from './command.ts';
import {commands} from './commands.ts';
import {typeText} from './forms/typing.ts';
import {type Key, keyName} from './keys/key.ts';
import {commandFor, whyNot} from './keys/keymap.ts';
import {unknownKeyWords} from './keys/unknown-key.ts';
import {isTiny} from './layout.ts';
import {ownEffects} from './own-effects.ts';
import {type State, topOverlay, withoutTop} from './state.ts';
import {update} from './update.ts';

/**
 * What follows an action, after `update`, and answers with actions: the only code that waits or touches anything outside.
 * Some follow in the program itself and touch nothing (`ownEffects`).
 */
export type Effect = (action: Action, app: App) => void;

/** The program without a terminal: keys go in, states come out. */
export interface App {
	readonly state: () => State;
	/** Calls back after every change; answers with the way to stop that. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: Action) => void;
	readonly press: (key: Key) => void;
}

/** Makes the program over a first state; `effects` are told of every action, before those of the program itself. */
export function createApp(first: State, environment: Environment, effects: readonly Effect[] = []): App {
	let state = first;
	const all = [...effects, ...ownEffects(environment)];
	const listeners = new Set<() => void>();
	const app: App = {
		state: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		dispatch(action) {
			const before = state;
			state = update(state, action);
			for (const effect of all) {
				effect(action, app);
			}

			if (state !== before) {
				for (const listener of listeners) {
					listener();
				}
			}
		},
		press(key) {
			for (const action of answer(key, state, environment)) {
				app.dispatch(action);
			}
		},
	};
	app.dispatch({type: 'resized', ...first.size});
	return app;
}

/** Whether the text of the overlay on top is typed into ink-text-input, which then hands over whole texts. */
function isPrompt(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'search' || overlay?.type === 'filter' || overlay?.type === 'choices';
}

/** What a command asks for now, or the sentence why it cannot run. */
export function actionsOf(command: Command, state: State, environment: Environment): readonly Action[] {
	const refusal = refusalOf(command, state);
	return refusal ? [refusal] : command.run(state, environment);
}

function refusalOf(command: Command, state: State): Action | undefined {
	const reason = whyNot(command, state);
	return reason === undefined ? undefined : notice(refusalWords(command.title, reason, state));
}

function answer(key: Key, state: State, environment: Environment): readonly Action[] {
	if (key.paste !== undefined) {
		return pasted(key, key.paste, state);
	}

	const name = keyName(key);
	const command = commandFor(name, state);
	const calm: readonly Action[] =
		state.leaving && command?.id !== 'interrupt' ? [{type: 'noticed', notice: undefined}] : [];
	if (command) {
		return [...calm, ...actionsOf(command, state, environment)];
	}

	if (isTiny(state)) {
		return calm;
	}

	const overlay = topOverlay(state);
	if (overlay?.type === 'confirm' || (overlay?.type === 'copy' && overlay.sent !== undefined)) {
		// Any other key keeps the row, or is done with copying, and then does what it does.
		return [{type: 'closed'}, ...answer(key, withoutTop(state), environment)];
	}

	if (overlay?.type === 'reading' && overlay.aside) {
		return [{type: 'closed'}, ...answer(key, withoutTop(state), environment)];
	}

	if (overlay?.type === 'draft' && overlay.dropping) {
		return [{type: 'changed', overlay: {...overlay, dropping: false}}];
	}

	if (key.text !== undefined && overlay && !isPrompt(state)) {
		const typed = typeText(state, key.text);
		if (typed.length > 0) {
			return typed;
		}
	}

	return unknown(key, state) ?? calm;
}

function unknown(key: Key, state: State): readonly Action[] | undefined {
	const words = unknownKeyWords(key, state);
	return words === undefined ? undefined : [notice(words)];
}

// A pasted text is data. In a list it is evidence to look at; anywhere else it goes into the field.
function pasted(key: Key, text: string, state: State): readonly Action[] {
	const overlay = topOverlay(state);
	const lines = text.split(/[\r\n]+/).filter(line => line.trim() !== '').length;
	// No name of a log has several lines: they are the log.
	const isLog = overlay?.type === 'ask' && overlay.purpose === 'import' && lines > 1;
	if (isLog || (overlay?.type === 'reading' && overlay.aside)) {
		return [{type: 'closed'}, ...pasted(key, text, withoutTop(state))];
	}

	if (!overlay) {
		const reading = commands.find(({id}) => id === 'import');
		const refusal = reading && refusalOf(reading, state);
		return refusal ? [refusal] : [{type: 'read-paste', text}];
	}

	const asRow =
		overlay.type === 'quick-add' && lines > 1
			? [notice(`${lines} lines became one row. In the list they are read as a log: Ctrl+X here, then paste again.`)]
			: [];
	return isPrompt(state) ? [] : (unknown(key, state) ?? [...typeText(state, text), ...asRow]);
}
