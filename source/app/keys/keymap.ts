import {type Command, type Context, whyReadOnly} from '../command.ts';
import {commands} from '../commands.ts';
import {describe, focused} from '../forms/form.ts';
import {isTiny} from '../layout.ts';
import {paneTitles} from '../lists/pane-titles.ts';
import {type PaneName, type State, topOverlay} from '../state.ts';
import {contextChains} from './context-chains.ts';
import type {KeyOverrides} from './key-overrides.ts';

/** The contexts in which a key is looked up now, from the inside out. */
export function contexts(state: State): readonly Context[] {
	return contextChains[innermost(state)];
}

function innermost(state: State): keyof typeof contextChains {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'form') {
		return overlay?.type ?? state.pane;
	}

	const {name, entry} = focused(overlay.form);
	return entry.type !== 'text' ? 'options' : describe(overlay.form, name).type === 'when' ? 'when' : 'text';
}

/** The keys of a command: its own, or those that a person gave it. The first is the one that footer and help show. */
export function keysOf(command: Command, {keys}: Pick<State, 'keys'>): readonly string[] {
	return (Object.hasOwn(keys, command.id) ? keys[command.id] : undefined) ?? command.keys;
}

/** The command that a key asks for now, or nothing. On a screen that is too small only what closes and leaves has keys. */
export function commandFor(key: string, state: State): Command | undefined {
	for (const context of contexts(state)) {
		const found = byKey(state.keys).get(`${context} ${key}`);
		if (found) {
			return !isTiny(state) || isBlind(found, key, state) ? found : undefined;
		}
	}

	return undefined;
}

// What is open is closed with Escape wherever it is, and what was typed in it is kept.
function isBlind(command: Command, key: string, state: State): boolean {
	return command.blind === true || (key === 'Escape' && topOverlay(state) !== undefined);
}

/** The panes in which a key means something that it does not mean in every pane. */
export function panesOf(key: string, {keys}: Pick<State, 'keys'>): readonly PaneName[] {
	return (Object.keys(paneTitles) as PaneName[]).filter(pane => byKey(keys).has(`${pane} ${key}`));
}

/** The key that a command is shown with, by the command's id; nothing if it has none. */
export function keyOf(id: string, state: Pick<State, 'keys'>): string | undefined {
	const command = commands.find(candidate => candidate.id === id);
	return command && keysOf(command, state)[0];
}

/** The commands that are reached below help and palette: in the list, or in what is open over it. */
export function commandsInReach(state: State): readonly Command[] {
	const within = contexts({...state, overlays: state.overlays.filter(({type}) => type !== 'choices')});
	return commands.filter(command => command.contexts.some(context => within.includes(context)));
}

/** Whether help and palette offer it: what it needs is a list, not a field. */
export function isOffered(command: Command): boolean {
	return !['palette', 'help', 'help-fields', 'help-open'].includes(command.id);
}

/** Why a command cannot run now, or nothing if it can. */
export function whyNot(command: Command, state: State): string | undefined {
	return whyUnchanged(command, state) ?? command.disabled?.(state);
}

function whyUnchanged({edits}: Command, state: State): string | undefined {
	return edits === true || edits?.(state) === true ? whyReadOnly(state.file) : undefined;
}

/** What the footer offers now, in its order: the key and the word of each command that can run, and whether it stays. */
export function footer(
	state: State,
): ReadonlyArray<{readonly key: string; readonly word: string; readonly stays: boolean}> {
	const within = contexts(state);
	return commands
		.filter(command => command.contexts.some(context => within.includes(context)) && isInFooter(command, state))
		.toSorted((a, b) => (a.footer?.rank ?? 0) - (b.footer?.rank ?? 0))
		.map(command => ({
			key: keysOf(command, state)[0] ?? '',
			word: command.footer?.now?.(state) ?? command.footer?.word ?? '',
			stays: command.footer?.stays === true,
		}))
		.filter(({key}) => key !== '');
}

function isInFooter(command: Command, state: State): boolean {
	return command.footer !== undefined && (command.footer.when?.(state) ?? true) && whyNot(command, state) === undefined;
}

const indexes = new WeakMap<KeyOverrides, ReadonlyMap<string, Command>>();

// Commands refer to the keymap and the keymap to the commands; the table is read when the first key comes.
function byKey(keys: KeyOverrides): ReadonlyMap<string, Command> {
	const known = indexes.get(keys);
	if (known) {
		return known;
	}

	const made = new Map<string, Command>();
	for (const command of commands) {
		for (const context of command.contexts) {
			for (const key of keysOf(command, {keys})) {
				made.set(`${context} ${key}`, command);
			}
		}
	}

	indexes.set(keys, made);
	return made;
}
