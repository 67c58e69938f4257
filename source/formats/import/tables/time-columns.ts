import {readEpoch} from '../times/epoch.ts';
import {plainKey, timeKeyRank} from '../times/json-time.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {epochStamp, type Stamp} from '../times/stamp.ts';
import {zoneNamedIn} from '../times/zone-named.ts';

/** Reads the time of a row, whichever of its columns hold it. */
export type RowTime = (cells: readonly string[]) => Stamp | undefined;

/** Which columns of a table hold what. */
export interface Columns {
	readonly time: RowTime;
	/** The columns that the time is made of. */
	readonly timeColumns: ReadonlySet<number>;
	readonly words: readonly number[];
	readonly actor: number | undefined;
	readonly level: number | undefined;
}

const zoneNames = /^(?:timezone|tz|zone|utcoffset|gmtoffset|timezoneoffset)$/;
const wordNames =
	/^(?:message|msg|text|description|desc|summary|title|subject|body|content|details?|event|eventmessage|what|whathappened|note|notes|comment|log|logmessage|rawmessage|short|nachricht|beschreibung|ereignis)$|.(?:message|description|comment|summary)$/;
const actorNames =
	/^(?:user|username|useremail|actor|author|authorname|who|sender|from|nick|caller|initiatedby|person|wer)$/;
const levelNames = /^(?:level|severity|loglevel|lvl|priority|levelname|entrytype|leveldisplayname)$/;
const foreignTimes = /datum|zeit|uhr|fecha|hora|heure|date|time|when|seen|created|started|occurred|logged|stamp|utc$/;

type Sort = 'full' | 'day' | 'clock' | 'epoch' | 'serial';
// Days since 30 December 1899, as spreadsheets count them, from 1982 to 2064.
const serial = /^[3-5]\d{4}(?:[.,]\d{1,12})?$/;
const serialOfEpoch = 25_569;

interface TimeColumn {
	readonly index: number;
	readonly sort: Sort;
	readonly rank: number;
}

const range = /(?<=\d:\d\d)\s?[-–—]\s?\d{1,2}:\d\d(?::\d\d)?$/;

/** How many cells of a row are names under which tables have a time, words, a person or a level. */
export function namesIn(cells: readonly string[]): number {
	return cells.filter(cell => {
		const name = plainKey(cell);
		return (
			[zoneNames, wordNames, actorNames, levelNames].some(names => names.test(name)) || timeKeyRank(name) !== undefined
		);
	}).length;
}

/** Finds the columns of a table by their heads, if it has any, and by what stands in them; nothing if none holds times. */
export function columnsOf(
	head: readonly string[] | undefined,
	rows: ReadonlyArray<readonly string[]>,
): Columns | undefined {
	const width = Math.max(head?.length ?? 0, ...rows.map(row => row.length));
	const names = Array.from({length: width}, (_, index) => plainKey((head?.[index] ?? '').normalize('NFKD')));
	const found = names.flatMap((name, index) => {
		const column = timeColumn(
			index,
			name,
			rows.map(row => row[index] ?? ''),
			head !== undefined,
		);
		return column ? [column] : [];
	});
	const zone = names.findIndex(name => zoneNames.test(name));
	// Plaso's older tables have the month first, wherever they are made.
	const isPlaso = names.includes('macb');
	// “Time (UTC)” names the zone of its column.
	const named = found.flatMap(({index}) => zoneNamedIn(head?.[index] ?? '') ?? [])[0];
	const candidates = candidatesOf(found);
	if (candidates.length === 0) {
		return undefined;
	}

	const time: RowTime = cells => {
		const behind = zone === -1 ? '' : ` ${(cells[zone] ?? '').trim()}`;
		for (const candidate of candidates) {
			const stamp = candidate(cells, behind);
			if (stamp) {
				const ordered: Stamp = isPlaso && stamp.order === 'either' ? {...stamp, order: 'sure'} : stamp;
				return named && stamp.offset === undefined ? {...ordered, ...named} : ordered;
			}
		}

		return undefined;
	};
	const words = names.flatMap((name, index) => (wordNames.test(name) ? [index] : []));
	const actor = names.findIndex(name => actorNames.test(name));
	const level = names.findIndex(name => levelNames.test(name));
	return {
		time,
		timeColumns: new Set([...found.map(({index}) => index), ...(zone === -1 ? [] : [zone])]),
		words: words.slice(0, 2),
		actor: actor === -1 ? undefined : actor,
		level: level === -1 ? undefined : level,
	};
}

function timeColumn(index: number, name: string, cells: readonly string[], hasHead: boolean): TimeColumn | undefined {
	const own = timeKeyRank(name) ?? (foreignTimes.test(name) ? 90 : undefined);
	const filled = cells.filter(cell => cell.trim() !== '' && cell !== '-');
	const counts: Record<Sort, number> = {full: 0, day: 0, clock: 0, epoch: 0, serial: 0};
	for (const cell of filled) {
		const sort = sortOf(cell, own !== undefined);
		if (sort) {
			counts[sort]++;
		}
	}

	const [best, count] = (Object.entries(counts) as Array<[Sort, number]>).reduce((a, b) => (b[1] > a[1] ? b : a));
	// Without a name that says so, a column of times has nothing else in it.
	const isEnough =
		own === undefined ? count >= filled.length * 0.75 && !(hasHead && best === 'epoch') : count * 2 >= filled.length;
	return count > 0 && isEnough ? {index, sort: best, rank: own ?? 100 + index} : undefined;
}

function sortOf(cell: string, isNamed: boolean): Sort | undefined {
	const stamp = readTime(cell);
	if (stamp) {
		return stamp.month === 0 ? 'clock' : 'full';
	}

	if (readDay(cell, isNamed)) {
		return 'day';
	}

	if (isNamed && serial.test(cell.trim())) {
		return 'serial';
	}

	return (isNamed || /^\d{10}\.\d+$|^\d{13}$|^\d{16}$/.test(cell.trim())) && readEpoch(cell.trim())
		? 'epoch'
		: undefined;
}

type Candidate = (cells: readonly string[], zone: string) => Stamp | undefined;

// Text before numbers, whole times before those of two columns, and days last.
function candidatesOf(found: readonly TimeColumn[]): readonly Candidate[] {
	const of = (sort: Sort) =>
		found.filter(column => column.sort === sort).sort((a, b) => a.rank - b.rank || a.index - b.index);
	const clocks = of('clock');
	const candidates: Candidate[] = of('full').map(({index}, _, full) => (cells, zone) => {
		const stamp = wholeTime(cells[index], zone);
		return stamp && stamp.offset === undefined
			? zonedBy(
					stamp,
					full.flatMap(other => wholeTime(cells[other.index], zone) ?? []),
				)
			: stamp;
	});
	for (const day of of('day')) {
		for (const clock of [...clocks]
			.sort((a, b) => Math.abs(a.index - day.index) - Math.abs(b.index - day.index))
			.slice(0, 1)) {
			candidates.push((cells, zone) => wholeTime(`${cells[day.index]?.trim()} ${cells[clock.index]?.trim()}`, zone));
		}
	}

	return [
		...candidates,
		...of('epoch').map(
			({index}): Candidate =>
				cells =>
					readEpoch((cells[index] ?? '').trim()),
		),
		...of('serial').map(
			({index}): Candidate =>
				cells =>
					readSerial((cells[index] ?? '').trim()),
		),
		...of('full').map(
			({index}): Candidate =>
				cells =>
					readEpoch((cells[index] ?? '').trim()),
		),
		...of('day').map(
			({index}): Candidate =>
				cells =>
					readDay(cells[index] ?? '', true),
		),
		...clocks.map(
			({index}): Candidate =>
				(cells, zone) =>
					wholeTime(cells[index], zone),
		),
	];
}

// Another column may hold the same time with its zone.
function zonedBy(stamp: Stamp, others: readonly Stamp[]): Stamp {
	const isSame = ({year, month, day, clock}: Stamp) =>
		year === stamp.year && month === stamp.month && day === stamp.day && clock === stamp.clock;
	return others.find(one => one.offset !== undefined && isSame(one)) ?? stamp;
}

function readSerial(text: string): Stamp | undefined {
	// To the second: a serial holds no more than some hundred thousandths of one.
	const seconds = Math.round((Number(text.replace(',', '.')) - serialOfEpoch) * 86_400);
	return serial.test(text) ? {...epochStamp(seconds, ''), offset: undefined} : undefined;
}

function wholeTime(cell: string | undefined, zone: string): Stamp | undefined {
	const text = (cell ?? '').trim();
	const stamp = zone === '' ? undefined : readTime(text + zone);
	// A range is an event at its start.
	return stamp ?? readTime(text) ?? (range.test(text) ? readTime(text.replace(range, '')) : undefined);
}
