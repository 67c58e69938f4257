import type {Command} from '../command.ts';
import {contextChains, typingContexts} from './context-chains.ts';
import {readKeyName} from './read-key-name.ts';

/** Keys of one's own: the id of a command → all of its keys, in the order in which they are shown. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

/** Nobody changed a key. */
export const noOverrides: KeyOverrides = {};

// One must always be able to move, to choose and to get out, whatever a file says.
const lasting: ReadonlySet<string> = new Set([
	'Up',
	'Down',
	'Left',
	'Right',
	'Tab',
	'Shift+Tab',
	'Enter',
	'Escape',
	'Ctrl+C',
]);

/**
 * Checks what `keys.json` holds: `{"command-id": ["key", …]}`, where `[]` takes the keys away. Answers with the overrides
 * that can be kept and one sentence for each that cannot: an unknown command or key, a letter where one types, a key that
 * means something else in the same place. Arrow keys, Tab, Enter, Escape and Ctrl+C stay with their commands in any case.
 */
export function checkOverrides(
	value: unknown,
	commands: readonly Command[],
): {readonly overrides: KeyOverrides; readonly problems: readonly string[]} {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return {overrides: noOverrides, problems: ['keys.json is to hold {"command": ["key", …]}. The usual keys stay.']};
	}

	const byId = new Map(commands.map(command => [command.id, command]));
	const overrides = new Map<string, readonly string[]>();
	const problems: string[] = [];
	for (const [id, written] of Object.entries(value)) {
		const command = byId.get(id);
		const checked = command ? checkKeys(command, written) : 'there is no such command; recount keys lists them.';
		if (typeof checked === 'string') {
			problems.push(`keys.json: “${id}”: ${checked}`);
		} else {
			overrides.set(id, checked);
		}
	}

	for (let clash = clashIn(overrides, commands); clash; clash = clashIn(overrides, commands)) {
		const {id, key, other} = clash;
		overrides.delete(id);
		problems.push(`keys.json: “${id}” cannot have ${key}: “${other.id}” has it. ${kept}`);
	}

	return {overrides: Object.fromEntries(overrides), problems};
}

const kept = 'Its usual keys stay.';

function checkKeys(command: Command, written: unknown): readonly string[] | string {
	if (!Array.isArray(written)) {
		return `write its keys as a list, such as ["${command.keys[0] ?? 'z'}"]. ${kept}`;
	}

	const keys = new Set<string>();
	for (const word of written) {
		const read = typeof word !== 'string' ? undefined : command.keys.includes(word) ? {key: word} : readKeyName(word);
		if (!read || 'problem' in read) {
			return `${JSON.stringify(word)} ${read?.problem ?? 'is no key'}. ${kept}`;
		}

		if ([...read.key].length === 1 && command.contexts.some(context => typingContexts.has(context))) {
			return `“${read.key}” is typed there, so it cannot be its key. ${kept}`;
		}

		keys.add(read.key);
	}

	return [...keys, ...command.keys.filter(key => lasting.has(key) && !keys.has(key))];
}

interface Clash {
	readonly id: string;
	readonly key: string;
	readonly other: Command;
}

// The first key that two commands of one chain have, though they do not share it by themselves. The one that was given it
// last gives way.
function clashIn(overrides: ReadonlyMap<string, readonly string[]>, commands: readonly Command[]): Clash | undefined {
	const order = [...overrides.keys()];
	for (const chain of Object.values(contextChains)) {
		const within = commands.filter(({contexts}) => contexts.some(context => chain.some(own => own === context)));
		const holders = new Map<string, Command[]>();
		for (const command of within) {
			for (const key of overrides.get(command.id) ?? command.keys) {
				holders.set(key, [...(holders.get(key) ?? []), command]);
			}
		}

		for (const [key, sharing] of holders) {
			const isNew = ({id, keys}: Command) => overrides.has(id) && !keys.includes(key);
			const given = sharing.filter(isNew).sort((a, b) => order.indexOf(b.id) - order.indexOf(a.id))[0];
			const other = sharing.find(command => command !== given);
			if (given && other) {
				return {id: given.id, key, other};
			}
		}
	}

	return undefined;
}
