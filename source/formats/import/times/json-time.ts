import {readEpoch} from './epoch.ts';
import {readTime} from './read-time.ts';
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
	'occurredat',
	'loggedat',
	'receivetimestamp',
	'timemillis',
	'epoch',
	'epochmillis',
	'unixtime',
];
const ranks = new Map(usual.map((name, rank) => [name, rank]));
const soundsLikeTime = /(?:time|timestamp|date)$/;

const written = /\s*:\s*(\d+(?:\.\d+)?)(?![\d.eE])/y;

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
	const candidates: Array<readonly [rank: number, key: string, value: unknown]> = [];
	for (const [key, value] of Object.entries(record)) {
		const plain = plainKey(key);
		const rank = ranks.get(plain) ?? (soundsLikeTime.test(plain) ? usual.length : undefined);
		if (rank !== undefined && value !== null && value !== '') {
			candidates.push([rank, key, value]);
		}
	}

	candidates.sort((a, b) => a[0] - b[0]);
	for (const [, key, value] of candidates) {
		const stamp = readValue(key, value, source);
		if (stamp) {
			return stamp;
		}
	}

	const {date, time} = record;
	return typeof date === 'string' && typeof time === 'string' ? readTime(`${date} ${time}`) : undefined;
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
