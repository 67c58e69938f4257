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
	['Asked about a draft', ['draft', 'draft-text']],
];

/** The keys of every place, as the Markdown of the README. */
export function keyTable(): string {
	const sections = places.map(([title, contexts]) => {
		const rows = commandsIn(contexts).map(({keys, title: what}) => `| ${keys.map(written).join(' ')} | ${what} |`);
		return `| ${title} | |\n| :-- | :-- |\n${rows.join('\n')}\n`;
	});
	return sections.join('\n');
}

/** The keys of every place, as plain text. */
export function keyText(): string {
	const sections = places.map(([title, contexts]) => {
		const rows = commandsIn(contexts).map(({keys, title: what}) => `  ${keys.map(named).join(' ').padEnd(26)} ${what}`);
		return `${title}\n${rows.join('\n')}\n`;
	});
	return sections.join('\n');
}

function commandsIn(contexts: readonly Context[]): readonly Command[] {
	return commands.filter(
		command => command.keys.length > 0 && command.contexts.some(context => contexts.includes(context)),
	);
}

function named(key: string): string {
	return key === ' ' ? 'Space' : key;
}

function written(key: string): string {
	return `\`${named(key).replace('|', '\\|')}\``;
}
