import type {
	BlockContent,
	Heading,
	List,
	ListItem,
	Paragraph,
	Parents,
	PhrasingContent,
	RootContent,
	TableCell,
	TableRow,
} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {type Info, type State, toMarkdown} from 'mdast-util-to-markdown';
import stringWidth from 'string-width';
import type {Block, Day, Document, Entry, Item, Line, Piece} from '../document-tree.ts';
import {withGuards} from '../guard.ts';

/** How a timeline is laid out: bullets, which paste well everywhere, or one table a day. */
export type TimelineLayout = 'list' | 'table';

// A long cell must not pad out all others: the file would grow with it, and each change of it would touch every row.
const widestColumn = 60;

/**
 * A document as GitHub Flavored Markdown without raw HTML: three levels of headings, lists two deep with four spaces, one
 * line per table cell. Text of people and logs reads as typed and does nothing.
 */
export function writeMarkdown(document: Document, options: {readonly timeline: TimelineLayout}): string {
	const children: RootContent[] = [
		heading(1, document.title),
		{type: 'paragraph', children: line(document.facts)},
		...document.sections.flatMap(({heading: words, blocks}) => [
			heading(2, [{type: 'own', words}]),
			...blocks.flatMap(block => content(block, document, options.timeline)),
		]),
	];
	return toMarkdown(
		{type: 'root', children},
		{
			bullet: '-',
			rule: '-',
			resourceLink: true,
			handlers: {listItem},
			// GitHub and GitLab set what stands between dollar signs as mathematics.
			unsafe: [{character: '$', inConstruct: 'phrasing'}],
			extensions: [gfmToMarkdown({stringLength: text => Math.min(stringWidth(text), widestColumn)})],
		},
	);
}

function content(block: Block, {zone}: Document, layout: TimelineLayout): RootContent[] {
	switch (block.type) {
		case 'heading':
			return [heading(3, block.words)];
		case 'paragraph':
			return [paragraph(block.label, block.lines)];
		case 'list':
			return [list(block.items.map(item))];
		case 'timeline':
			return block.days.flatMap(day => [
				...(day.day === undefined ? [] : [heading(3, [{type: 'own', words: day.day}])]),
				layout === 'list' ? list(day.entries.map(entryItem)) : table(day, zone),
			]);
	}
}

function heading(depth: Heading['depth'], words: Line): Heading {
	return {type: 'heading', depth, children: line(words)};
}

function paragraph(label: string | undefined, lines: readonly Line[]): Paragraph {
	const broken = lines.flatMap((words, index): PhrasingContent[] => [
		...(index > 0 ? [{type: 'break'} as const] : []),
		...line(words),
	]);
	return {type: 'paragraph', children: [...strong(label, broken.length > 0), ...broken]};
}

function list(children: ListItem[]): List {
	return {type: 'list', spread: false, children};
}

function item({label, words, below}: Item): ListItem {
	return listed([...strong(label, words.length > 0), ...line(words)], below);
}

function entryItem(entry: Entry): ListItem {
	const {sorts, seat} = entry;
	const first = [
		...strong(entry.time, entry.words.length > 0),
		...line(entry.words),
		...aside([...sorts, ...(seat === undefined ? [] : [seat]), ...sources(entry)]),
		...links(entry),
	];
	return listed(first, entry.notes);
}

function listed(first: PhrasingContent[], below: readonly Line[]): ListItem {
	const deeper = below.map(
		(words): ListItem => ({type: 'listItem', children: [{type: 'paragraph', children: line(words)}]}),
	);
	const children: BlockContent[] = [{type: 'paragraph', children: first}];
	return {type: 'listItem', spread: false, children: deeper.length > 0 ? [...children, list(deeper)] : children};
}

function table({entries}: Day, zone: string): RootContent {
	const head = row([`Time (${zone})`, 'Who', 'What happened', 'Sort'].map(text));
	return {type: 'table', children: [head, ...entries.map(entryRow)]};
}

function entryRow(entry: Entry): TableRow {
	const notes = entry.notes.flatMap((words): PhrasingContent[] => [{type: 'text', value: ' · '}, ...line(words)]);
	return row([
		text(entry.time),
		text(entry.seat ?? ''),
		[...line(entry.words), ...aside(sources(entry)), ...links(entry), ...notes],
		text(entry.sorts.join(', ')),
	]);
}

function row(cells: readonly PhrasingContent[][]): TableRow {
	return {type: 'tableRow', children: cells.map((children): TableCell => ({type: 'tableCell', children}))};
}

function sources({through, names}: Entry): readonly string[] {
	return [...(through === undefined ? [] : [`through ${through}`]), ...names];
}

function aside(words: readonly string[]): PhrasingContent[] {
	return words.length > 0
		? [
				{type: 'text', value: ' '},
				{type: 'emphasis', children: text(`(${words.join(', ')})`)},
			]
		: [];
}

function links({link}: Entry): PhrasingContent[] {
	return link ? [{type: 'text', value: ' '}, ...piece(link)] : [];
}

function strong(words: string | undefined, goesOn: boolean): PhrasingContent[] {
	return words === undefined ? [] : [{type: 'strong', children: text(words)}, ...(goesOn ? text(' ') : [])];
}

function line(pieces: Line): PhrasingContent[] {
	return pieces.flatMap(piece);
}

function piece(from: Piece): PhrasingContent[] {
	switch (from.type) {
		case 'own':
			return [{type: 'text', value: from.words}];
		case 'text':
			return text(from.text);
		case 'link':
			return [{type: 'link', url: from.url, children: [{type: 'text', value: withGuards(from.text)}]}];
	}
}

// An address that stands in words can be copied as it is, and leads nowhere: as code no wiki makes a link of it.
const address = /(?<![\p{L}\p{N}])https?:\/\/(?=[\p{L}\p{N}])[^\s`<>|\u200B]*[^\s`<>|\u200B.,;:!?'")\]}*_]/iu;
const addresses = new RegExp(`(${address.source})`, 'giu');

function text(value: string): PhrasingContent[] {
	return value
		.split(addresses)
		.flatMap((part, index): PhrasingContent[] =>
			part === ''
				? []
				: [index % 2 === 1 ? {type: 'inlineCode', value: part} : {type: 'text', value: withGuards(part)}],
		);
}

// Four spaces are what every reader of lists understands as one level deeper; the widespread two are not.
function listItem(node: ListItem, _parent: Parents | undefined, state: State, info: Info): string {
	const tracker = state.createTracker(info);
	tracker.move('- ');
	tracker.shift(4);
	const exit = state.enter('listItem');
	const value = state.indentLines(state.containerFlow(node, tracker.current()), (line, index, isBlank) =>
		index === 0 ? `- ${line}` : isBlank ? '' : `    ${line}`,
	);
	exit();
	return value;
}
