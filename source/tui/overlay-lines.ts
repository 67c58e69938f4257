import {type Choice, type Choices, choices} from '../app/choices.ts';
import {clip, columnsOf, pad} from '../app/columns.ts';
import {rowInHand} from '../app/rows.ts';
import type {PaneName, State} from '../app/state.ts';
import {names} from '../review/names.ts';
import {type Line, line, type Span, shown} from './lines.ts';

const titles: Readonly<Record<PaneName, string>> = {
	timeline: 'Timeline',
	assumptions: 'Assumptions',
	learnings: 'Learnings',
};

/** A frame over the list with lines to choose from and a filter at its top; at most so many lines high. */
export function choiceLines(state: State, list: Choices, height: number): readonly Line[] {
	const {columns} = state.size;
	const indent = columns < 60 ? 0 : 4;
	const inner = Math.max(10, columns - 2 * indent - 4);
	const found = choices(state, list);
	const room = Math.max(1, height - 4);
	const from = Math.max(0, Math.min(list.at - Math.floor(room / 2), found.length - room));
	const edge = ' '.repeat(indent);
	const title = ` ${titleOf(state, list)} `;
	const ways =
		list.list === 'links' ? ' ↵ link or unlink   ↑ ↓ choose   Esc done ' : ' ↵ run   ↑ ↓ choose   Esc close ';
	const count = ` ${found.length === 0 ? 0 : list.at + 1} of ${found.length} `;
	const rule = (start: string, words: string, end: string, aside = '') =>
		line(
			columns,
			`${edge}${start}─${clip(words, inner)}${'─'.repeat(Math.max(0, inner + 1 - columnsOf(clip(words, inner)) - columnsOf(aside)))}${aside}${end}`,
		);
	const lines = found
		.slice(from, from + room)
		.map((choice, index) => choiceLine(choice, from + index === list.at, inner, edge, columns));
	if (found.length === 0) {
		lines.push(line(columns, `${edge}│ `, {text: pad('Nothing here has that name.', inner), role: 'quiet'}, ' │'));
	}

	const prompt: Line = {
		spans: [{text: `${edge}│ ${list.list === 'commands' ? ':' : 'filter'} `}],
		prompt: {value: list.filter, after: []},
	};
	return [rule('╭', title, '╮'), prompt, ...lines, rule('╰', ways, '╯', count)];
}

function choiceLine(choice: Choice, inHand: boolean, inner: number, edge: string, columns: number): Line {
	const box = choice.chosen === undefined ? '' : choice.chosen ? '[x] ' : '[ ] ';
	const reason = choice.disabled === undefined ? '' : `${clip(choice.disabled, Math.max(10, Math.floor(inner / 2)))}  `;
	const aside = reason + choice.aside;
	const room = inner - 2 - columnsOf(box) - columnsOf(aside) - (aside === '' ? 0 : 2);
	const role = choice.disabled === undefined ? 'text' : 'quiet';
	const spans: Span[] = [
		{text: inHand ? '▸ ' : '  '},
		{text: box},
		{text: pad(shown(choice.title), room), role: inHand ? 'strong' : role},
		{text: aside === '' ? '' : `  ${aside}`, role: 'quiet'},
	];
	return line(columns, `${edge}│ `, ...spans, ' │');
}

function titleOf(state: State, list: Choices): string {
	switch (list.list) {
		case 'commands':
			return 'Commands';
		case 'keys':
			return `Keys · ${titles[state.pane]}`;
		case 'links': {
			const row = rowInHand(state);
			const name = row ? (names(state.review).get(row.id) ?? '') : '';
			return name === '' ? 'Which assumptions were held here?' : `What belongs to ${name}?`;
		}
	}
}
