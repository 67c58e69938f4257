import type {Detector} from './detector.ts';
import {type JsonObject, plainKey, timeOfJson} from './json-time.ts';
import {words} from './words.ts';

const messageKeys = [
	'message',
	'msg',
	'text',
	'event',
	'log',
	'body',
	'textpayload',
	'display',
	'eventname',
	'operation',
];
const payloadKeys = ['jsonpayload', 'protopayload', 'payload', 'fields', 'record', 'data', 'error', 'err'];
const levelKeys = ['level', 'loglevel', 'severity', 'lvl', 'levelname', 'priority', 's'];
const hostKeys = ['host', 'hostname'];
const programKeys = ['syslogidentifier', 'comm'];
// RFC 5424, 6.2.1; journald writes the number.
const priorities = ['emerg', 'alert', 'crit', 'error', 'warning', 'notice', 'info', 'debug'];
// Bunyan and pino.
const numbered: Readonly<Record<number, string>> = {
	10: 'trace',
	20: 'debug',
	30: 'info',
	40: 'warn',
	50: 'error',
	60: 'fatal',
};
const worthSaying = /^(?:warn|err|crit|fatal|alert|emerg|panic|severe)/;
const longestPrefix = 100;

/** One JSON object a line: structured logs, `journalctl -o json`, Docker's json-file, with what a collector wrote before it. */
export const jsonLines: Detector = {
	id: 'json-lines',
	title: 'a JSON object with a time in it',
	read(line, indent) {
		const start = line.indexOf('{', indent);
		if (start === -1 || start > indent + longestPrefix || line.charCodeAt(line.trimEnd().length - 1) !== 0x7d) {
			return line.startsWith('{"', indent) ? {why: 'the JSON of this record is not complete'} : undefined;
		}

		const json = line.slice(start);
		const record = parse(json);
		if (!record) {
			return line.startsWith('{"', indent) ? {why: 'this record is not valid JSON'} : undefined;
		}

		const stamp = timeOfJson(record, json);
		if (!stamp) {
			return start === indent ? {why: 'this record names no time'} : undefined;
		}

		const fields = new Map(Object.entries(record).map(([key, value]) => [plainKey(key), value]));
		const level = levelOf(fields);
		return {
			stamp,
			text: words([line.slice(indent, start).trim(), textOf(record, fields, level)].filter(Boolean).join(' ')),
			...(level === undefined ? {} : {level}),
		};
	},
	sample: {
		lines: [
			'{"level":"info","ts":1791036151.2501231,"msg":"pool exhausted","host":"web-1"}',
			'{"@timestamp":"2026-10-03T14:02:32+0200","log.level":"ERROR","message":"no connection\\nwithin 250 ms"}',
			'not JSON, so it goes with the one above',
			'{"__REALTIME_TIMESTAMP":"1791036153000001","_HOSTNAME":"web-1","SYSLOG_IDENTIFIER":"sshd","_PID":"9","PRIORITY":"4","MESSAGE":[104,105]}',
			'{"t":{"$date":"2026-10-03T14:02:34.5Z"},"s":"I","msg":"Waiting for connections"}',
			'web-1 | {"time":1791036155000,"level":50,"msg":"down"}',
			'{"ts":1791036156123456789,"route":"/cart","status":502}',
			'{"msg":"when?"}',
			'{"time":"2026-10-03 14:02:37","msg":"zone from outside"}',
		],
		events: [
			['2026-10-03T14:02:31.2501231Z', 1, 'web-1: pool exhausted'],
			['2026-10-03T12:02:32Z', 2, 'ERROR no connection'],
			['2026-10-03T14:02:33.000001Z', 4, 'web-1 sshd[9]: WARNING hi'],
			['2026-10-03T14:02:34.5Z', 5, 'Waiting for connections'],
			['2026-10-03T14:02:35.000Z', 6, 'web-1 | ERROR down'],
			['2026-10-03T14:02:36.123456789Z', 7, 'route=/cart status=502'],
			['2026-10-03T12:02:37Z', 9, 'zone from outside'],
		],
	},
};

type Fields = ReadonlyMap<string, unknown>;

function parse(json: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}

function textOf(record: JsonObject, fields: Fields, level: string | undefined): string {
	const program = firstText(fields, programKeys);
	const process = fields.get('pid');
	const head = [
		firstText(fields, hostKeys),
		program !== '' && (typeof process === 'string' || typeof process === 'number') ? `${program}[${process}]` : program,
	].filter(Boolean);
	const message = [
		level !== undefined && worthSaying.test(level) ? level.toUpperCase() : '',
		words(messageOf(fields)) || pairs(record),
	].filter(Boolean);
	return head.length > 0 ? `${head.join(' ')}: ${message.join(' ')}` : message.join(' ');
}

function messageOf(fields: Fields): string {
	const own = firstText(fields, messageKeys);
	if (own !== '') {
		return own;
	}

	for (const key of payloadKeys) {
		const payload = fields.get(key);
		if (typeof payload === 'object' && payload !== null) {
			const inner = new Map(Object.entries(payload).map(([name, value]) => [plainKey(name), value]));
			const text = firstText(inner, [...messageKeys, 'methodname']);
			if (text !== '') {
				return text;
			}
		}
	}

	return '';
}

// Numbers and texts without their times tell more of a record without a message than its whole JSON.
function pairs(record: JsonObject): string {
	const shown: string[] = [];
	for (const [key, value] of Object.entries(record)) {
		const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		if (isPlain && value !== '' && !/time|^(?:ts|t|date)$/i.test(key)) {
			shown.push(`${key}=${value}`);
		}
	}

	return words(shown.slice(0, 12).join(' ').replace(/\s+/g, ' '));
}

function levelOf(fields: Fields): string | undefined {
	const log = fields.get('log');
	const nested = typeof log === 'object' && log !== null && 'level' in log ? log.level : undefined;
	for (const [key, value] of [...levelKeys.map(key => [key, fields.get(key)] as const), ['level', nested] as const]) {
		if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) {
			const level = key === 'priority' ? priorities[Number(value)] : numbered[Number(value)];
			if (level !== undefined) {
				return level;
			}
		} else if (typeof value === 'string' && /^[A-Za-z]{3,12}$/.test(value)) {
			return value.toLowerCase();
		}
	}

	return undefined;
}

function firstText(fields: Fields, keys: readonly string[]): string {
	for (const key of keys) {
		const text = asText(fields.get(key));
		if (text !== '') {
			return text;
		}
	}

	return '';
}

function asText(value: unknown): string {
	if (typeof value === 'string') {
		return value.trim();
	}

	// journald writes a message that is no valid text as its bytes, Elastic a host as an object.
	if (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every(byte => Number.isInteger(byte) && byte >= 0 && byte < 256)
	) {
		return new TextDecoder().decode(Uint8Array.from(value)).trim();
	}

	if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') {
		return value.name.trim();
	}

	return '';
}
