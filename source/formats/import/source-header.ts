import type {Instant} from '../../review/records.ts';
import {dayText} from './times/calendar-day.ts';
import {afterwards, dayIn} from './times/day-in.ts';
import {readDay} from './times/read-time.ts';
import {shapes} from './times/shapes.ts';
import type {Stamp} from './times/stamp.ts';
import {stampIn} from './times/stamp-in.ts';
import {type NamedZone, zoneCalled, zoneNamedIn} from './times/zone-named.ts';

/** What the first lines of a source tell of the times below them. */
export interface SourceHeader {
	/** A time that they name, with its year. */
	readonly stamp: Stamp | undefined;
	/** A day that stands in them, whatever it is the day of. */
	readonly day: string | undefined;
	/** The year in a title that names no day: *Cold store alarms 2025*. */
	readonly year: number | undefined;
	/** The zone of times that name none. */
	readonly zone: NamedZone | undefined;
}

const opened = /^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?[[(<"'*_`|]*\s*/;
const mostLines = 30;
const zone =
	/\b(?:time ?zone|timezone|tz|utc ?offset|gmt ?offset|zone)\b["']?\s*(?:is|offset|used)?\s*[:=(]?\s*["']?((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d\d)?|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_/]+|UTC|GMT|Z\b)/i;
// A server may tell its zone as what it logs first.
const zoneLogged =
	/\s(?:UTC adjustment|(?:system|server|local|log) time ?zone(?: is| set to)?)\s*[:=]?\s*((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d\d)?|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_/]+)\.?$/i;
const saysZone =
	/\b(?:all|alle) (?:times|tijden|zeiten)\b|\btimes? (?:are|is)\b|\btimestamps are\b|\b(?:hora|heure|ora|uhrzeit) (?:de|di|von)\b|\blocal time\b|时间|時間|시간|время/i;
// The head of a column.
const headed =
	/(?:^|[\t|;,])\s*"?(?:time|zeit|uhrzeit|heure|hora|when|date|datum)\b[^|\t;,]{0,12}[([][^)\]]{2,24}[)\]]/i;
const pairs = /(?:[\w.-]+=\S+\s+){3}/;
const zoneAlone = /^[\s#*\-=;(]*((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?)[\s#*\-=;)]*$/;
const titled = /^(?=[^\d]*\b(?:19|20)\d\d\b[^\d]*$)\p{L}.{2,50}?\b((?:19|20)\d\d)[\s.)]*$/u;
// Of the dates above a log those count that say when it was begun; others tell how old a program is.
const begun =
	/creat|start|begin|began|begun|open|logging|log file|launch|generated|dated?\b|time\b|today|session|run\b/i;
const elsewhere = /built|build|compil|copyright|version|release|expire|modif|valid|until/i;

/** Reads the header of a source: lines at its beginning that do not begin with a time themselves, or log the zone. */
export function headerOf(lines: readonly string[], now: Instant): SourceHeader {
	let stamp: Stamp | undefined;
	let day: string | undefined;
	let year: number | undefined;
	// The last one counts: what a page tells of stands right above its times.
	let inWords: string | undefined;
	let named: SourceHeader['zone'];
	let isAbove = true;
	for (const line of lines.slice(0, mostLines)) {
		isAbove &&= !beginsWithTime(line);
		named ??= isAbove ? zoneIn(line) : zoneCalled(zoneLogged.exec(line)?.[1] ?? '');
		if (isAbove && !elsewhere.test(line)) {
			year ??= Number(titled.exec(line.replace(/^[\s#=*_]+|[\s*_=]+$/g, ''))?.[1]) || undefined;
			const found = stamp === undefined ? timeIn(line) : undefined;
			stamp ??= begun.test(line) ? found : undefined;
			day ??= found?.year === undefined ? undefined : dayText({year: found.year, month: found.month, day: found.day});
			inWords = (found || afterwards.test(line) ? undefined : dayIn(line)) ?? inWords;
		}
	}

	const isPast = year !== undefined && year <= Number(now.slice(0, 4));
	const any = day ?? inWords;
	return {
		stamp,
		day: any,
		year: stamp === undefined && any === undefined && isPast ? year : undefined,
		// Clocks are those of the zone in which the log was begun.
		zone: named ?? (stamp?.offset ? {offset: stamp.offset, named: 'header'} : undefined),
	};
}

/** The day that the name of a file tells: `app-2026-10-03.log`, `20261003.txt`. */
export function dayInName(name: string): string | undefined {
	const match = /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(name);
	const stamp = match ? readDay(`${match[1]}-${match[3]}-${match[4]}`) : undefined;
	return stamp?.year === undefined ? undefined : dayText({year: stamp.year, month: stamp.month, day: stamp.day});
}

function beginsWithTime(line: string): boolean {
	const place = opened.exec(line)?.[0].length ?? 0;
	return shapes.some(({id, find}) => id !== 'epoch' && find(line, place)?.stamp !== undefined);
}

function timeIn(line: string): Stamp | undefined {
	const whole = stampIn(line);
	if (whole) {
		return whole;
	}

	const day = /(?<![\d/.-])(\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d[/.]\d\d[/.]\d{4})(?![\d:/.-])/.exec(line)?.[1];
	const stamp = day === undefined ? undefined : readDay(day);
	return stamp?.order === 'either' ? undefined : stamp;
}

function zoneIn(line: string): SourceHeader['zone'] {
	// What a record says of itself counts for no other.
	if (pairs.test(line)) {
		return undefined;
	}

	const name = zoneAlone.exec(line)?.[1] ?? zone.exec(line)?.[1];
	return name === undefined && (saysZone.test(line) || headed.test(line)) ? zoneNamedIn(line) : zoneCalled(name ?? '');
}
