import {epochStamp, findIsoStamp, findNamedStamp, type Stamp} from './stamp.ts';

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

const earliestSecond = 1_000_000_000;
const latestSecond = 4_102_444_800;

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
	return typeof date === 'string' && typeof time === 'string' ? readText(`${date} ${time}`) : undefined;
}

function readValue(key: string, value: unknown, source: string): Stamp | undefined {
	if (typeof value === 'number') {
		return readEpoch(digitsOf(key, value, source));
	}

	if (typeof value === 'string') {
		return readText(value) ?? readEpoch(value.trim());
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

function readText(text: string): Stamp | undefined {
	const trimmed = text.trim();
	const found = findIsoStamp(trimmed, 0) ?? findNamedStamp(trimmed, 0);
	// Java writes the zone's name behind the offset: 2026-10-03T14:02:31+02:00[Europe/Berlin].
	return found && (found.end === trimmed.length || trimmed[found.end] === '[') ? found.stamp : undefined;
}

function readEpoch(text: string): Stamp | undefined {
	const match = /^(\d{9,20})(?:\.(\d+))?$/.exec(text);
	if (!match) {
		return undefined;
	}

	const [, whole = '', behind = ''] = match;
	const size = Number(whole);
	const unit = size >= 1e17 ? 9 : size >= 1e14 ? 6 : size >= 1e11 ? 3 : 0;
	const seconds = Number(whole.slice(0, whole.length - unit));
	return seconds >= earliestSecond && seconds < latestSecond
		? epochStamp(seconds, whole.slice(whole.length - unit) + behind)
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
