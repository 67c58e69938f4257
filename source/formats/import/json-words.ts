import {isObject} from '../../review/is-object.ts';
import {type JsonObject, plainKey} from './times/json-time.ts';
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
	'title',
	'summary',
	'subject',
	'description',
	'content',
	'note',
	'notes',
	'comment',
	'reason',
	'action',
	'what',
];
const payloadKeys = [
	'jsonpayload',
	'protopayload',
	'payload',
	'fields',
	'record',
	'data',
	'source',
	'attributes',
	'detail',
	'error',
	'err',
];
const mostPairs = 12;
const deepest = 2;
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

const actorKeys = [
	'actor',
	'user',
	'username',
	'useremail',
	'author',
	'sender',
	'from',
	'principalemail',
	'caller',
	'userid',
];

/** What a JSON record says: its words (asked for only where they are wanted), its level, and who did it. */
export function jsonWords(envelope: JsonObject): {
	readonly text: () => string;
	readonly level: string | undefined;
	readonly actor: string | undefined;
} {
	// A search hit has its record inside.
	const inside = envelope._source;
	const record = typeof inside === 'object' && inside !== null ? (inside as JsonObject) : envelope;
	const fields = new Map(Object.entries(record).map(([key, value]) => [plainKey(key), value]));
	const level = levelOf(fields);
	return {text: () => textOf(record, fields, level), level, actor: firstText(fields, actorKeys) || undefined};
}

type Fields = ReadonlyMap<string, unknown>;

function textOf(record: JsonObject, fields: Fields, level: string | undefined): string {
	const program = firstText(fields, programKeys);
	const process = fields.get('pid');
	const head = [
		firstText(fields, hostKeys),
		program !== '' && (typeof process === 'string' || typeof process === 'number') ? `${program}[${process}]` : program,
	].filter(Boolean);
	const said = words(messageOf(fields));
	const message = [
		level !== undefined && worthSaying.test(level) ? level.toUpperCase() : '',
		said === '' ? pairs(record) : said,
		said.includes('/') ? '' : requestIn(record),
	].filter(Boolean);
	return head.length > 0 ? `${head.join(' ')}: ${message.join(' ')}` : message.join(' ');
}

function messageOf(fields: Fields): string {
	const own = firstText(fields, messageKeys);
	// CloudNativePG says "record" and means the object of that name.
	const named = plainKey(own);
	const isName = isObject(fields.get(named));
	if (own !== '' && !isName) {
		return own;
	}

	for (const key of isName ? [named] : payloadKeys) {
		const payload = fields.get(key);
		if (isObject(payload)) {
			const inner = new Map(Object.entries(payload).map(([name, value]) => [plainKey(name), value]));
			const text = firstText(inner, [...messageKeys, 'methodname']);
			if (text !== '') {
				return text;
			}
		}
	}

	return own;
}

// Numbers and texts without their times tell more of a record without a message than its whole JSON.
function pairs(record: JsonObject): string {
	return words(pairsIn(record, deepest).slice(0, mostPairs).join(' ').replace(/\s+/g, ' '));
}

// Those of the record itself stand before those of the objects in it.
function pairsIn(record: JsonObject, depth: number): readonly string[] {
	const own: string[] = [];
	const within: string[] = [];
	for (const [key, value] of Object.entries(record)) {
		if (isObject(value)) {
			within.push(...(depth > 0 && !/headers?$/i.test(key) ? pairsIn(value, depth - 1) : []));
		} else if (isScalar(value) && value !== '' && !/time|^(?:ts|t|date)$|(?:_at|At|_date|Date)$/.test(key)) {
			own.push(`${key}=${value}`);
		}
	}

	return [...own, ...within];
}

// What a server was asked for, and its answer, where the message says neither.
function requestIn(record: JsonObject): string {
	const request = [record.request, record.req, record.httpRequest].find(isObject);
	const method = request?.method ?? request?.requestMethod;
	const path = request?.uri ?? request?.url ?? request?.path ?? request?.requestUrl;
	const answer = [record.response, record.res, request].find(isObject);
	const status = record.status ?? answer?.status ?? answer?.statusCode;
	return typeof method === 'string' && typeof path === 'string'
		? [method, path, status].filter(isScalar).join(' ')
		: '';
}

function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
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
