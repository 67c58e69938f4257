import {type Choice, type Choices, choices} from '../../app/choices.ts';
import {clip, columnsOf, pad} from '../../app/columns.ts';
import {isWide, layout} from '../../app/layout.ts';
import {paneTitles} from '../../app/lists/pane-titles.ts';
import {rowInHand} from '../../app/lists/rows.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {names} from '../../review/names.ts';
import {blank, type Line, line, type Span} from '../lines.ts';
import {boxed, boxOf, over} from './box.ts';
import {helpLines} from './help-lines.ts';

/** A list to choose from, in a frame over the pane: palette, keys or links, narrowed by what is typed. */
export function overChoices(state: State, list: Choices, under: readonly Line[]): readonly Line[] {
	const wide = isWide(state);
	const isPalette = list.list === 'commands';
	const box = boxOf(state.size.columns, isPalette ? (wide ? 14 : 8) : wide ? 8 : 4);
	const isSmall = layout(state).body < 10;
	const from = isSmall ? 0 : isPalette ? (wide ? 2 : 1) : wide ? 4 : 0;
	const room = Math.max(1, layout(state).body - 2 - (isPalette ? from : 0));
	const prompt: Line = {
		spans: [{text: promptWords[list.list], role: 'quiet'}],
		prompt: {value: list.filter, columns: 0, after: []},
	};
	const total = choices(state, {...list, filter: ''}).length;
	if (list.list === 'keys' && list.at === -1) {
		const columns = helpLines(state, box.inner, room - 2);
		const space = columns.length < room - 2 ? [blank] : [];
		const rest = line(box.inner, {text: `The most used of ${total}. ↓ goes through all, line by line.`, role: 'quiet'});
		const foot = wide ? 'keys can be changed in keys.json' : '';
		return over(under, boxed(box, titleOf(state, list), foot, [...columns, ...space, rest, prompt]), from);
	}

	const found = choices(state, list);
	const roomy = room >= 10;
	const lines = Math.max(1, Math.min(room - (roomy ? 4 : 2), isPalette ? 12 : 14));
	const first = Math.max(0, Math.min(list.at - Math.floor(lines / 2), found.length - lines));
	const drawn =
		found.length === 0
			? [line(box.inner, {text: '  Nothing here has that name.', role: 'quiet'})]
			: found
					.slice(first, first + lines)
					.map((choice, index) => choiceLine(choice, first + index === list.at, box.inner));
	const also = isPalette && wide ? '      also:  :12 row   :14:20 time   :w save now   :q leave   :set theme mono' : '';
	const place = list.list === 'keys' ? `line ${Math.min(list.at + 1, found.length)} of ${found.length}` : '';
	const count = line(box.inner, {text: place || `${found.length} of ${total}${also}`, role: 'quiet'});
	const spaced = roomy ? [blank, ...drawn, blank] : drawn;
	const body = list.list === 'keys' ? [...drawn, ...(roomy ? [blank] : []), count, prompt] : [prompt, ...spaced, count];
	return over(under, boxed(box, titleOf(state, list), '', body), from);
}

const promptWords: Readonly<Record<Choices['list'], string>> = {
	commands: ': ',
	keys: 'type to filter: ',
	links: 'filter: ',
};

function choiceLine(choice: Choice, inHand: boolean, inner: number): Line {
	const box = choice.chosen === undefined ? '' : choice.chosen ? '[x] ' : '[ ] ';
	// Why it cannot be chosen is told of the line in hand: on every line it would drown what there is.
	const left = inner - 6 - columnsOf(box + shown(choice.title) + choice.aside);
	const reason =
		choice.disabled === undefined || !inHand ? '' : `${clip(choice.disabled, Math.max(left, Math.floor(inner / 2)))}  `;
	const aside = reason + choice.aside;
	const room = inner - 2 - columnsOf(box) - columnsOf(aside) - (aside === '' ? 0 : 2);
	const words = `${inHand ? '▸ ' : '  '}${box}${pad(shown(choice.title), room)}`;
	if (inHand) {
		return line(inner, {text: pad(aside === '' ? words : `${words}  ${aside}`, inner), role: 'bar'});
	}

	const spans: readonly Span[] = [
		{text: words, role: choice.disabled === undefined ? 'text' : 'quiet'},
		{text: aside === '' ? '' : `  ${aside}`, role: 'quiet'},
	];
	return line(inner, ...spans);
}

const overlayTitles: Readonly<Record<string, string>> = {
	form: 'Form',
	'quick-add': 'New row',
	ask: 'Typing',
	search: 'Search',
	filter: 'Filter',
	preview: 'Export',
	offer: 'Import',
	settle: 'Two wordings',
	older: 'An older version',
	copy: 'Copy',
	draft: 'Draft',
	'draft-text': 'Draft',
};

function titleOf(state: State, list: Choices): string {
	switch (list.list) {
		case 'commands':
			return 'Commands';
		case 'keys':
			return `Keys · ${overlayTitles[state.overlays.at(-2)?.type ?? ''] ?? paneTitles[state.pane]}`;
		case 'links': {
			const row = rowInHand(state);
			const name = row ? (names(state.review).get(row.id) ?? '') : '';
			return name === '' ? 'Which assumptions were held here?' : `What belongs to ${name}?`;
		}
	}
}
