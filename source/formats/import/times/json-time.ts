import {readEpoch} from './epoch.ts';
import {readDay, readTime} from './read-time.ts';
import type {Stamp} from './stamp.ts';

/** A JSON object as it was parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

// The names under which programs write the time of a record, the surest first; compared by their letters and digits alone.
const usual = [
	'realtimetimestamp',
	'timestamp',
	'time',
	'ts',
	't',
	'datetime',
	'eventtime',
	'date',
	'asctime',
	'logtime',
	'logtimestamp',
	'instant',
	'timegenerated',
	'timecreated',
	'creationtime',
	'createdat',
	'created',
	'edgestarttimestamp',
	'starttime',
	'startedat',
	'start',
	'started',
	'begin',
	'begintime',
	'timefrom',
	'occurredat',
	'loggedat',
	'receivetimestamp',
	'timemillis',
	'epoch',
	'epochmillis',
	'unixtime',
	'timeunixnano',
	'observedtimeunixnano',
	'observedtimestamp',
	'eventtimestamp',
	'eventdatetime',
	'activitydatetime',
	'createddatetime',
	'datecreated',
	'datehappened',
	'dateunixtime',
	'lasttimestamp',
	'firsttimestamp',
	'createat',
	'sentat',
	'triggeredat',
	'firedat',
	'startsat',
	'publishedat',
	'published',
	'postedat',
	'submittedat',
	'committeddate',
	'authoreddate',
	'completedat',
	'finishedat',
	'updatedat',
	'when',
	'at',
	'utc',
	'timelocal',
	'timeiso8601',
	'timeutc',
	'timestamputc',
	'timestampms',
	'tsms',
	'tsns',
	'localtime',
];
const ranks = new Map(usual.map((name, rank) => [name, rank]));
const happened = /(?:[a-z]At|_at)$/;
const soundsLikeTime = /(?:time|timestamp|date)$/;
// origin_server_ts, eventTs, time_ms, published-utc
const endsLikeTime =
	/(?:[_.-]ts|[_.-]?(?:time|timestamp|date|ts)[_.-]?(?:utc|iso|unix|epoch|ms|us|ns|millis|micros|nanos|sec|secs|seconds))$/i;

const written = /\s*:\s*(\d+(?:\.\d+)?)(?![\d.eE])/y;

/** How sure a key (or the head of a column) is to name the time of a record, 0 for the surest; nothing for other keys. */
export function timeKeyRank(key: string): number | undefined {
	const plain = plainKey(key);
	return (
		ranks.get(plain) ??
		(soundsLikeTime.test(plain)
			? usual.length
			: happened.test(key) || endsLikeTime.test(key)
				? usual.length + 1
				: undefined)
	);
}

/** The letters and digits of a key in lower case, by which keys are compared: `@timestamp` is `timestamp`. */
export function plainKey(key: string): string {
	return key.replace(/[^\dA-Za-z]+/g, '').toLowerCase();
}

/**
 * The time of a JSON record: the first of its usual keys whose value reads as one, as text or as a number of seconds,
 * milli-, micro- or nanoseconds since 1970 (told by its size). `source` is the text of the record, in which digits stand
 * that a number cannot hold.
 */
export function timeOfJson(record: JsonObject, source: string): Stamp | undefined {
	return timeAt(record, source, deepest);
}

// A record in an envelope, such as a search hit or a log that a collector wrapped, has its time so much deeper.
const deepest = 2;

function timeAt(record: JsonObject, source: string, depth: number): Stamp | undefined {
	const candidates: Array<readonly [rank: number, key: string, value: unknown]> = [];
	for (const [key, value] of Object.entries(record)) {
		const rank = timeKeyRank(key);
		if (rank !== undefined && value !== null && value !== '') {
			candidates.push([rank, key, value]);
		}
	}

	candidates.sort((a, b) => a[0] - b[0]);
	let clock: Stamp | undefined;
	for (const [, key, value] of candidates) {
		const stamp = readValue(key, value, source);
		if (stamp && stamp.month > 0) {
			return stamp;
		}

		clock ??= stamp;
	}

	return dayAndClock(candidates, clock) ?? (depth > 0 ? timeBelow(record, source, depth) : undefined) ?? clock;
}

/** The time of a JSON record under whatever name: the first text that is a date and a time and nothing else. */
export function anyTimeOfJson(record: JsonObject): Stamp | undefined {
	for (const value of Object.values(record)) {
		const stamp = typeof value === 'string' && value.length >= 16 ? readTime(value) : undefined;
		if (stamp?.year !== undefined) {
			return stamp;
		}
	}

	return undefined;
}

function dayAndClock(
	candidates: ReadonlyArray<readonly [rank: number, key: string, value: unknown]>,
	clock: Stamp | undefined,
): Stamp | undefined {
	for (const [, , value] of candidates) {
		const day = typeof value === 'string' ? readDay(value) : undefined;
		if (day) {
			return clock ? {...clock, year: day.year, month: day.month, day: day.day, order: day.order} : day;
		}
	}

	return undefined;
}

function timeBelow(record: JsonObject, source: string, depth: number): Stamp | undefined {
	for (const inner of Object.values(record)) {
		if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
			const stamp = timeAt(inner as JsonObject, source, depth - 1);
			if (stamp) {
				return stamp;
			}
		}
	}

	return undefined;
}

/** The time of one value under one of its keys, or nothing. */
export function timeUnder(record: JsonObject, keys: readonly string[], source: string): Stamp | undefined {
	for (const key of keys) {
		const value = record[key];
		const stamp = value === null || value === undefined ? undefined : readValue(key, value, source);
		if (stamp) {
			return stamp;
		}
	}

	return undefined;
}

function readValue(key: string, value: unknown, source: string): Stamp | undefined {
	if (typeof value === 'number') {
		return readEpoch(digitsOf(key, value, source));
	}

	if (typeof value === 'string') {
		return readTime(value, {epochs: true});
	}

	return typeof value === 'object' && value !== null ? readParts(value as JsonObject, source) : undefined;
}

// MongoDB's extended JSON, log4j 2 and protocol buffers write an object.
function readParts(value: JsonObject, source: string): Stamp | undefined {
	const inner = value.$date ?? value.$numberLong;
	if (inner !== undefined) {
		return readValue(value.$date === undefined ? '$numberLong' : '$date', inner, source);
	}

	const seconds = value.epochSecond ?? value.seconds;
	const nanoseconds = value.nanoOfSecond ?? value.nanos ?? 0;
	return seconds !== undefined && Number.isInteger(nanoseconds)
		? readEpoch(`${seconds}.${String(nanoseconds).padStart(9, '0')}`)
		: undefined;
}

function digitsOf(key: string, value: number, source: string): string {
	if (Number.isSafeInteger(value)) {
		return String(value);
	}

	const name = JSON.stringify(key);
	for (let place = source.indexOf(name); place !== -1; place = source.indexOf(name, place + 1)) {
		written.lastIndex = place + name.length;
		const digits = written.exec(source)?.[1] ?? '';
		if (Number(digits) === value) {
			return digits;
		}
	}

	return String(value);
}
