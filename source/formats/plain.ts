import stringWidth from 'string-width';
import type {Review} from '../review/review.ts';
import {documentOf} from './document.ts';
import type {Block, Document, Entry, Item, Line} from './document-tree.ts';
import type {DocumentOptions} from './teller.ts';
import {wrap} from './wrap.ts';

const columns = 80;
const widestTime = 24;

/** A review as plain text for people: lines of at most 80 columns, everything in them visible, a line end at the end. */
export function plainText(review: Review, options: DocumentOptions = {}): string {
	return writePlain(documentOf(review, options));
}

/** A document as plain text, in the same manner. */
function writePlain(document: Document): string {
	const lines = [
		...wrap(words(document.title), columns),
		...wrap(words(document.facts), columns),
		...document.sections.flatMap(({heading, blocks}) => [
			'',
			heading,
			'─'.repeat(stringWidth(heading)),
			...blocks.flatMap((block, index) => [...(startsAnew(block, index) ? [''] : []), ...blockLines(block)]),
		]),
	];
	return `${lines.join('\n')}\n`;
}

function startsAnew(block: Block, index: number): boolean {
	return index > 0 && block.type !== 'list';
}

function blockLines(block: Block): readonly string[] {
	switch (block.type) {
		case 'heading':
			return wrap(words(block.words), columns);
		case 'paragraph':
			return paragraphLines(block.label, block.lines);
		case 'list':
			return block.items.flatMap(itemLines);
		case 'timeline':
			return block.days.flatMap(({day, entries}, index) => [
				...(index > 0 ? [''] : []),
				...(day === undefined ? [] : [day]),
				...timelineLines(entries),
			]);
	}
}

function paragraphLines(label: string | undefined, lines: readonly Line[]): readonly string[] {
	const [first = '', ...others] = lines.map(words);
	return [label === undefined ? first : `${label} ${first}`.trim(), ...others].flatMap(line => wrap(line, columns));
}

function itemLines({label, words: line, below}: Item): readonly string[] {
	const first = [label, words(line)].filter(Boolean).join(' ');
	return [...hanging('  ', first, 4), ...below.flatMap(further => hanging('      ', words(further), 8))];
}

// The words stand in one column; a time that is wider than most has a line of its own.
function timelineLines(entries: readonly Entry[]): readonly string[] {
	const width = Math.max(...entries.map(({time}) => stringWidth(time)).filter(own => own <= widestTime), 0) + 4;
	return entries.flatMap(entry => {
		const {time, notes} = entry;
		const told = hanging(' '.repeat(width), entryWords(entry), width);
		const isWide = stringWidth(time) > widestTime;
		const start = `  ${time}`.padEnd(width);
		const first = isWide
			? [...hanging('  ', time, 4), ...told]
			: [(start + (told[0] ?? '').slice(width)).trimEnd(), ...told.slice(1)];
		return [...first, ...notes.flatMap(note => hanging(' '.repeat(width + 2), words(note), width + 2))];
	});
}

function entryWords({words: line, sorts, seat, through, names, link}: Entry): string {
	const aside = [
		...sorts,
		...(seat === undefined ? [] : [seat]),
		...(through === undefined ? [] : [`through ${through}`]),
		...names,
	];
	return [words(line), aside.length > 0 ? `(${aside.join(', ')})` : '', link ? words([link]) : '']
		.filter(Boolean)
		.join(' ');
}

function hanging(start: string, text: string, indent: number): readonly string[] {
	return wrap(text, columns - Math.max(start.length, indent)).map((line, index) =>
		(index === 0 ? start : ' '.repeat(indent)).concat(line).trimEnd(),
	);
}

function words(line: Line): string {
	return line
		.map(piece => (piece.type === 'own' ? piece.words : piece.type === 'text' ? piece.text : piece.url))
		.join('');
}
