import {clip, columnsOf, pad} from '../app/columns.ts';
import {type Command, type HelpGroup, helpGroups} from '../app/command.ts';
import {keyWords} from '../app/key-words.ts';
import {commandsInReach, keysOf} from '../app/keymap.ts';
import type {State} from '../app/state.ts';
import {type Line, line, type Span} from './lines.ts';

const keyColumns = 14;
const leastColumn = 34;

/** The keys of the pane in groups, in as many columns as fit; what does not fit stands in the list that follows. */
export function helpLines(state: State, columns: number, most: number): readonly Line[] {
	const count = Math.max(1, Math.floor(columns / leastColumn));
	const width = Math.floor(columns / count);
	const blocksOf = (withExtras: boolean) =>
		helpGroups.map(group => block(state, group, width - 1, withExtras)).filter(lines => lines.length > 0);
	const whole = blocksOf(true);
	const isRoomy = flowed(whole, count, Number.POSITIVE_INFINITY).every(lines => lines.length <= most);
	const blocks = isRoomy ? whole : blocksOf(false);
	const made = flowed(blocks, count, most);
	const height = Math.max(...made.map(lines => lines.length));
	return Array.from({length: height}, (_, row) =>
		line(
			columns,
			...made.flatMap(lines => {
				const spans = lines[row] ?? [];
				const used = spans.reduce((sum, {text}) => sum + columnsOf(text), 0);
				return [...spans, {text: ' '.repeat(Math.max(0, width - used))}];
			}),
		),
	);
}

type Words = readonly Span[];

// Columns are filled one after the other with whole groups; the last one takes what is left, as far as there is room.
function flowed(blocks: ReadonlyArray<readonly Words[]>, count: number, most: number): ReadonlyArray<readonly Words[]> {
	const total = blocks.reduce((sum, lines) => sum + lines.length + 1, -1);
	const wanted = Math.min(
		most,
		Math.max(Math.ceil(total / count), ...blocks.slice(0, count).map(lines => lines.length)),
	);
	const made: Words[][] = Array.from({length: count}, () => []);
	let at = 0;
	for (const lines of blocks) {
		const own = made[at] as Words[];
		if (own.length > 0 && own.length + 1 + lines.length > wanted && at < count - 1) {
			at++;
		}

		const column = made[at] as Words[];
		column.push(...(column.length > 0 ? [[]] : []), ...lines);
	}

	return made.map(lines => lines.slice(0, most));
}

function block(state: State, group: HelpGroup, width: number, withExtras: boolean): readonly Words[] {
	const entries = new Map<string, Command[]>();
	for (const command of commandsInReach(state)) {
		if (command.help?.group === group && (withExtras || !command.help.extra)) {
			entries.set(command.help.word, [...(entries.get(command.help.word) ?? []), command]);
		}
	}

	return entries.size === 0
		? []
		: [
				[{text: group, role: 'strong'}],
				...[...entries].map(
					([word, commands]): Words => [
						{text: pad(keysTogether(commands, state), keyColumns)},
						{text: clip(word, width - keyColumns), role: 'quiet'},
					],
				),
			];
}

// First the first key of each command, then the others, as many as there is room for: `j k ↓ ↑`.
function keysTogether(commands: readonly Command[], state: State): string {
	const ways = commands.map(command => {
		const keys = keysOf(command, state).map(keyWords);
		return keys.length > 0 ? keys : (command.aliases ?? []).map(alias => `: ${alias}`);
	});
	const most = Math.max(...ways.map(({length}) => length));
	const keys = Array.from({length: most}, (_, at) => ways.flatMap(own => own[at] ?? [])).flat();
	let words = keys[0] ?? '';
	for (const key of keys.slice(1)) {
		if (columnsOf(words) + 1 + columnsOf(key) < keyColumns) {
			words += ` ${key}`;
		}
	}

	return words;
}
