import type {Command, Context} from './command.ts';
import {commands} from './commands.ts';

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
	['A log that was read', ['offer']],
];

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

/** The keys of every place, as plain text. */
export function keyText(): string {
	const sections = places.map(([title, contexts]) => {
		const rows = commandsIn(contexts).map(
			command => `  ${waysTo(command).map(named).join(' ').padEnd(26)} ${command.title}`,
		);
		return `${title}\n${rows.join('\n')}\n`;
	});
	return sections.join('\n');
}

function commandsIn(contexts: readonly Context[]): readonly Command[] {
	return commands.filter(command => command.contexts.some(context => contexts.includes(context)));
}

// Its keys; of what has none, the words behind `:`.
function waysTo({keys, aliases = []}: Command): readonly string[] {
	return keys.length > 0 ? keys : aliases.map(alias => `:${alias}`);
}

function named(key: string): string {
	return key === ' ' ? 'Space' : key;
}

function written(key: string): string {
	return `\`${named(key).replace('|', '\\|')}\``;
}
