import type {Claim, Draft, Format, Output, Reader, Sample} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {words} from '../words.ts';
import {cellsOf} from './cells.ts';
import {type Columns, columnsOf} from './time-columns.ts';

const delimiters = [',', '\t', ';', '|'] as const;
const mostCharacters = 65_536;
const mostRowLines = 1000;
const enoughRows = 200;
const mostTitles = 8;
// What a row has besides where there is no head.
const mostMore = 2;

/** Tables of values with a delimiter between: CSV and TSV with the date and the time in any of their columns. */
export const delimitedTable: Format = {
	id: 'csv',
	title: 'tables with commas, tabs or semicolons',
	claim: sample => look(sample)?.claim,
	open: (output, {sample}) => rowReader(output, look(sample)),
	samples: [
		{
			lines: [
				'"Call log","",""',
				'"Date","Start","Caller"',
				'"10/03/2026","02:02:31 PM","Ada"',
				'"10/13/2026","02:02:32 PM","Bo"',
			],
			events: [
				['2026-10-03T12:02:31Z', 3, 'Ada'],
				['2026-10-13T12:02:32Z', 4, 'Bo'],
			],
		},
		{
			lines: [
				'host,severity,message,datetime,timestamp',
				'web-1,error,"pool exhausted,',
				'for good",2026-10-03T14:02:31.25+00:00,1791036151250000',
				'web-1,info,no text,,1791036152000000',
				'web-1,info,no time at all,,',
			],
			events: [
				['2026-10-03T14:02:31.25Z', 2, 'pool exhausted,'],
				['2026-10-03T14:02:32.000000Z', 4, 'no text'],
			],
		},
		{
			lines: [
				'Level;Date and Time;Source',
				'Error;13.10.2026 14:02:31;pool;exhausted for good',
				'Info;03.10.2026 14:02:32;pool;ready',
			],
			events: [
				['2026-10-13T12:02:31Z', 2, 'Error pool exhausted for good'],
				['2026-10-03T12:02:32Z', 3, 'Info pool ready'],
			],
		},
		{
			lines: [
				'date,time,timezone,MACB,desc',
				'10/13/2026,14:02:31,UTC,M...,file written',
				'10/03/2026,14:02:32,UTC,M...,file read',
			],
			events: [
				['2026-10-13T14:02:31Z', 2, 'file written'],
				['2026-10-03T14:02:32Z', 3, 'file read'],
			],
		},
		{
			lines: [
				'1 |  Pre-Init  |0000000116| Event log cleared',
				'2 | 10/03/2026 | 14:02:31 | Fan low',
				'3 | 10/13/2026 | 14:02:32 | Fan low | Reading 480',
				'4 | 10/13/2026 | 14:02:33 | Fan well',
				'5 | 10/13/2026 | 14:02:34 | Fan well',
				'6 | 10/13/2026 | 14:02:35 | Fan well',
			],
			events: [
				['2026-10-03T12:02:31Z', 2, '2 Fan low'],
				['2026-10-13T12:02:32Z', 3, '3 Fan low Reading 480'],
				['2026-10-13T12:02:33Z', 4, '4 Fan well'],
				['2026-10-13T12:02:34Z', 5, '5 Fan well'],
				['2026-10-13T12:02:35Z', 6, '6 Fan well'],
			],
		},
		{
			lines: ['7\t2026-10-03\tweb-1\t14:02:31\tpool exhausted', '8\t2026-10-03\tweb-1\t14:02:32\tready'],
			events: [
				['2026-10-03T12:02:31Z', 1, '7 web-1 pool exhausted'],
				['2026-10-03T12:02:32Z', 2, '8 web-1 ready'],
			],
		},
	],
};

interface Look {
	readonly claim: Claim;
	readonly delimiter: string;
	readonly columns: Columns;
	/** How many rows are none of values: the head, if there is one, and what stands above it. */
	readonly heads: number;
}

const looks = new WeakMap<Sample, Look | undefined>();

function look(sample: Sample): Look | undefined {
	if (!looks.has(sample)) {
		const found = delimiters.flatMap(delimiter => lookWith(sample, delimiter) ?? []);
		looks.set(
			sample,
			found.reduce<Look | undefined>(
				(best, one) => (best && best.claim.score >= one.claim.score ? best : one),
				undefined,
			),
		);
	}

	return looks.get(sample);
}

function lookWith({lines}: Sample, delimiter: string): Look | undefined {
	const rows: Array<readonly string[]> = [];
	let open = '';
	for (const line of lines.slice(0, enoughRows)) {
		if (open === '' && (isBlank(line) || line.startsWith('#'))) {
			continue;
		}

		open = open === '' ? line : `${open}\n${line}`;
		const cells = cellsOf(open, delimiter);
		if (cells) {
			rows.push(cells);
			open = '';
		}
	}

	// What stands above the head is a title.
	const usual = usualWidth(rows);
	const titled =
		usual < 2
			? 0
			: Math.max(
					0,
					rows.slice(0, mostTitles).findIndex(({length}) => length > 1),
				);
	const at = headAt(rows, usual) || titled;
	const [first, ...rest] = rows.slice(at);
	const width = first?.length ?? 0;
	if (!first || width < 2) {
		return undefined;
	}

	const hasHead = isHead(first);
	const body = hasHead ? rest : rows.slice(at);
	const even = body.filter(({length}) => length >= width && (hasHead || length <= width + mostMore)).length;
	const columns = columnsOf(hasHead ? first : undefined, body);
	// Without a head the first column is a time at the start of a line, which is read without cutting it at its comma.
	const isTable = hasHead
		? even * 10 >= body.length * 7
		: width >= 3 && even * 10 >= body.length * 9 && body.length > 1;
	if (!columns || !isTable || body.length === 0 || (!hasHead && columns.timeColumns.has(0))) {
		return undefined;
	}

	const called = delimiter === '\t' ? 'tabs' : `“${delimiter}”`;
	const score = hasHead ? 85 : 57;
	const why = `${even} of the first ${body.length} rows have ${width} columns between ${called}${hasHead ? ', under a head that names them' : ''}`;
	return {claim: {score, why}, delimiter, columns, heads: hasHead ? at + 1 : at};
}

function usualWidth(rows: ReadonlyArray<readonly string[]>): number {
	const widths = new Map<number, number>();
	for (const {length} of rows) {
		widths.set(length, (widths.get(length) ?? 0) + 1);
	}

	const [usual = 0] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
	return usual;
}

// The first row with as many cells as most have, if it is a head and not the first of all.
function headAt(rows: ReadonlyArray<readonly string[]>, usual: number): number {
	const at = rows.slice(0, mostTitles).findIndex(row => row.length === usual && isHead(row));
	return at > 0 && !isHead(rows[0] ?? []) ? at : 0;
}

// Names are short, each says something, and none of them is a time or a number.
function isHead(cells: readonly string[]): boolean {
	return (
		cells.every(cell => cell.length <= 60 && !/^\s*[\d$€£-]/.test(cell) && !/\d\d:\d\d/.test(cell)) &&
		cells.filter(cell => /\p{L}/u.test(cell)).length * 10 >= cells.length * 8 &&
		new Set(cells).size * 10 >= cells.length * 8
	);
}

function rowReader(output: Output, found: Look | undefined): Reader {
	let heads = found?.heads ?? 1;
	let columns = found?.columns;
	let head: readonly string[] | undefined;
	let open: string[] = [];
	let openPlain = '';
	let first = 1;
	let blanks = 0;

	const close = (cells: readonly string[] | undefined, number: number) => {
		const run = {line: first, count: open.length, blanks};
		const raw = open.join('\n').slice(0, mostCharacters).toWellFormed();
		open = [];
		openPlain = '';
		blanks = 0;
		if (heads > 0) {
			heads--;
			output.header(run);
			return;
		}

		let stamp = cells && columns?.time(cells);
		if (cells && !stamp && cells.length > 1 && isHead(cells)) {
			head = cells;
			output.header(run);
			return;
		}

		// The output of several commands may have a table each.
		const others = cells && !stamp && head ? columnsOf(head, [cells]) : undefined;
		if (cells && others?.time(cells)) {
			columns = others;
			stamp = others.time(cells);
		}

		if (!stamp || !cells || !columns) {
			output.skip(run, cells ? 'this row names no time' : 'this row does not end');
			return;
		}

		output.record(run, [draftOf(cells, columns, {stamp, raw, line: run.line, endLine: number})]);
	};

	return {
		push(line, plain, number) {
			if (open.length === 0) {
				if (isBlank(plain) || plain.startsWith('#')) {
					output.header({line: number, count: 1, blanks: isBlank(plain) ? 1 : 0});
					return;
				}

				first = number;
			}

			open.push(line);
			blanks += isBlank(plain) ? 1 : 0;
			openPlain = openPlain === '' ? plain : `${openPlain}\n${plain}`;
			const cells = cellsOf(openPlain, found?.delimiter ?? ',');
			if (cells || open.length >= mostRowLines || openPlain.length > mostCharacters * 16) {
				close(cells, number);
			}
		},
		end() {
			if (open.length > 0) {
				close(undefined, first + open.length - 1);
			}
		},
	};
}

function draftOf(
	cells: readonly string[],
	{words: said, timeColumns, actor, level}: Columns,
	draft: Pick<Draft, 'stamp' | 'raw' | 'line' | 'endLine'>,
): Draft {
	return {
		...draft,
		format: 'csv',
		text() {
			const own = said.map(index => words(cells[index] ?? '')).filter(Boolean);
			const rest = cells.filter((cell, index) => !timeColumns.has(index) && cell.trim() !== '' && cell !== '-');
			return (
				(own.length > 0
					? own.join(' ')
					: words(
							rest
								.map(cell => cell.trim())
								.join(' ')
								.replace(/\s+/g, ' '),
						)) || words(draft.raw)
			);
		},
		actor: actor === undefined ? undefined : cells[actor]?.trim() || undefined,
		level: level === undefined ? undefined : cells[level]?.trim().toLowerCase() || undefined,
	};
}
