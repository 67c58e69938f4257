import type {Command, Context} from './command.ts';
import {commands} from './commands.ts';
import {describe, focused} from './form.ts';
import {type State, topOverlay} from './state.ts';

/** The contexts in which a key is looked up now, from the inside out. */
export function contexts(state: State): readonly Context[] {
	const overlay = topOverlay(state);
	if (!overlay) {
		return [state.pane, 'list', 'anywhere'];
	}

	switch (overlay.type) {
		case 'form': {
			const {name, entry} = focused(overlay.form);
			if (entry.type !== 'text') {
				return ['options', 'form', 'anywhere'];
			}

			return describe(overlay.form, name).type === 'when'
				? ['when', 'text', 'form', 'anywhere']
				: ['text', 'form', 'anywhere'];
		}

		case 'quick-add':
			return ['quick-add', 'text', 'anywhere'];
		case 'ask':
			return ['ask', 'text', 'anywhere'];
		default:
			return [overlay.type, 'anywhere'];
	}
}

/** The command that a key asks for now, or nothing. */
export function commandFor(key: string, state: State): Command | undefined {
	for (const context of contexts(state)) {
		const found = byKey().get(`${context} ${key}`);
		if (found) {
			return found;
		}
	}

	return undefined;
}

/** The commands that keys or the palette reach in the list, from the inside out. */
export function commandsInReach(state: State): readonly Command[] {
	const within = contexts({...state, overlays: []});
	return commands.filter(command => command.contexts.some(context => within.includes(context)));
}

/** Whether help and palette offer it: what it needs is a list, not a field. */
export function isOffered(command: Command): boolean {
	return command.id !== 'palette' && command.id !== 'help';
}

/** Why a command cannot run now, or nothing if it can. */
export function whyNot(command: Command, state: State): string | undefined {
	return command.disabled?.(state);
}

/** What the footer offers now, in its order: the key and the word of each command that can run. */
export function footer(state: State): ReadonlyArray<{readonly key: string; readonly word: string}> {
	const within = contexts(state);
	return commands
		.filter(command => command.contexts.some(context => within.includes(context)) && isInFooter(command, state))
		.toSorted((a, b) => (a.footer?.rank ?? 0) - (b.footer?.rank ?? 0))
		.map(command => ({key: command.keys[0] ?? '', word: command.footer?.word ?? ''}));
}

function isInFooter(command: Command, state: State): boolean {
	return command.footer !== undefined && (command.footer.when?.(state) ?? true) && whyNot(command, state) === undefined;
}

let index: ReadonlyMap<string, Command> | undefined;

// Commands refer to the keymap and the keymap to the commands; the table is read when the first key comes.
function byKey(): ReadonlyMap<string, Command> {
	if (!index) {
		const made = new Map<string, Command>();
		for (const command of commands) {
			for (const context of command.contexts) {
				for (const key of command.keys) {
					made.set(`${context} ${key}`, command);
				}
			}
		}

		index = made;
	}

	return index;
}
