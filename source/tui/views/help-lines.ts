import {columnsOf, pad} from '../../app/columns.ts';
import {type Command, type HelpGroup, helpGroups} from '../../app/command.ts';
import {keyWords} from '../../app/keys/key-words.ts';
import {commandsInReach, keysOf} from '../../app/keys/keymap.ts';
import type {State} from '../../app/state.ts';
import {type Line, line, type Span, widthOf} from '../lines.ts';

const keyColumns = 14;
const leastColumn = 33;
const mostColumns = 3;

/** The keys of the pane in groups, in as many columns as fit; what does not fit stands in the list that follows. */
export function helpLines(state: State, columns: number, most: number): readonly Line[] {
	const count = Math.max(1, Math.min(mostColumns, Math.floor(columns / leastColumn)));
	const width = Math.floor(columns / count);
	const blocksOf = (withExtras: boolean) =>
		helpGroups.map(group => block(state, group, withExtras)).filter(lines => lines.length > 0);
	const whole = blocksOf(true);
	const isRoomy = flowed(whole, count, Number.POSITIVE_INFINITY).every(lines => lines.length <= most);
	const blocks = isRoomy ? whole : blocksOf(false);
	const made = flowed(blocks, count, most);
	const height = Math.max(...made.map(lines => lines.length));
	return Array.from({length: height}, (_, row) =>
		line(
			columns,
			...made.flatMap((lines, at) => {
				const room = at === count - 1 ? columns - at * width : width;
				const cell = line(room - (at === count - 1 ? 0 : 1), ...(lines[row] ?? []));
				return [...cell.spans, {text: ' '.repeat(room - widthOf(cell))}];
			}),
		),
	);
}

type Words = readonly Span[];

// Columns are filled one after the other with whole groups, as evenly as that goes; the last one takes what is left, as far
// as there is room.
function flowed(blocks: ReadonlyArray<readonly Words[]>, count: number, most: number): ReadonlyArray<readonly Words[]> {
	const total = blocks.reduce((sum, lines) => sum + lines.length + 1, -1);
	for (let wanted = Math.ceil(total / count); ; wanted++) {
		const made = filledTo(wanted, blocks, count);
		if (wanted >= most || made.every(lines => lines.length <= wanted)) {
			return made.map(lines => lines.slice(0, most));
		}
	}
}

function filledTo(
	wanted: number,
	blocks: ReadonlyArray<readonly Words[]>,
	count: number,
): ReadonlyArray<readonly Words[]> {
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

	return made;
}

function block(state: State, group: HelpGroup, withExtras: boolean): readonly Words[] {
	const entries = new Map<string, Command[]>();
	const own = commandsInReach(state).filter(({help}) => help?.group === group && (withExtras || !help.extra));
	for (const command of own.toSorted((a, b) => Number(a.help?.last ?? false) - Number(b.help?.last ?? false))) {
		const word = command.help?.word ?? '';
		entries.set(word, [...(entries.get(word) ?? []), command]);
	}

	return entries.size === 0
		? []
		: [
				[{text: group, role: 'strong'}],
				...[...entries].map(
					([word, commands]): Words => [
						{text: pad(keysTogether(commands, state), keyColumns)},
						{text: word, role: 'quiet'},
					],
				),
			];
}

// First the first key of each command, as many as there is room for, then the others, where all of a round fit: `j k ↓ ↑`.
function keysTogether(commands: readonly Command[], state: State): string {
	const ways = commands.map(command => {
		const keys = keysOf(command, state).map(keyWords);
		return keys.length > 0 ? keys : (command.aliases ?? []).map(alias => `: ${alias}`);
	});
	const fits = (keys: readonly string[]) => columnsOf(keys.join(' ')) < keyColumns;
	const made: string[] = [];
	for (const key of ways.flatMap(own => own[0] ?? [])) {
		if (fits([...made, key])) {
			made.push(key);
		}
	}

	const most = Math.max(...ways.map(({length}) => length));
	for (let at = 1; at < most; at++) {
		const round = ways.flatMap(own => own[at] ?? []);
		if (fits([...made, ...round])) {
			made.push(...round);
		}
	}

	return made.join(' ');
}
