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
		if (isPlain && value !== '' && !/time|^(?:ts|t|date)$|(?:_at|At|_date|Date)$/.test(key)) {
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
