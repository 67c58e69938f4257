import type {Command, Context} from '../command.ts';
import {commands} from '../commands.ts';
import {type KeyOverrides, noOverrides} from './key-overrides.ts';
import {keysOf} from './keymap.ts';

const places: ReadonlyArray<readonly [title: string, contexts: readonly Context[]]> = [
	['In every pane', ['list', 'anywhere']],
	['Timeline', ['timeline']],
	['Assumptions', ['assumptions']],
	['Learnings', ['learnings']],
	['Adding a row', ['quick-add']],
	['In a form', ['form', 'options']],
	['While typing', ['text']],
	['Typing a time', ['when']],
	['In a list to choose from', ['choices']],
	['While searching', ['search']],
	['While filtering', ['filter']],
	['Copying', ['copy']],
	['Looking at the document', ['preview']],
	['While a log is read', ['reading']],
	['A log that was read', ['offer']],
	['Two wordings of one field', ['settle']],
	['Where the file has become an older version', ['older']],
	['Asked about a draft', ['draft', 'draft-text']],
];

// They say themselves which key does what, so that only somebody who changes keys looks for them here.
const answers: (typeof places)[number] = ['Answering a question', ['confirm', 'overwrite', 'ask']];

/** The keys of every place, as the Markdown of the README. */
export function keyTable(): string {
	const sections = places.map(([title, contexts]) => {
		const rows = commandsIn(contexts).map(
			command => `| ${waysTo(command).map(written).join(' ')} | ${command.title} |`,
		);
		return `| ${title} | |\n| :-- | :-- |\n${rows.join('\n')}\n`;
	});
	return sections.join('\n');
}

/** The keys of every place with the names by which `keys.json` calls their commands, as plain text. */
export function keyText(keys: KeyOverrides = noOverrides): string {
	const sections = [...places, answers].map(([title, contexts]) => {
		const rows = commandsIn(contexts).map(command => {
			const own = waysTo(command, keys).map(named).join(' ');
			return `  ${own.padEnd(26)} ${command.id.padEnd(23)} ${command.title}`;
		});
		return `${title}\n${rows.join('\n')}\n`;
	});
	return sections.join('\n');
}

function commandsIn(contexts: readonly Context[]): readonly Command[] {
	return commands.filter(
		command => command.keys.length > 0 && command.contexts.some(context => contexts.includes(context)),
	);
}

// Its keys; of what has none, the words behind `:`.
function waysTo(command: Command, overrides: KeyOverrides = noOverrides): readonly string[] {
	const keys = keysOf(command, {keys: overrides});
	return keys.length > 0 ? keys : (command.aliases ?? []).map(alias => `:${alias}`);
}

function named(key: string): string {
	return key === ' ' ? 'Space' : key;
}

function written(key: string): string {
	return `\`${named(key).replace('|', '\\|')}\``;
}
