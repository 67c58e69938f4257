import {jsonWords} from '../json-words.ts';
import {indentOf} from '../plain-line.ts';
import {anyTimeOfJson, type JsonObject, timeOfJson} from '../times/json-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const longestPrefix = 100;
const many = 5;

const read: ReadLine = (line, indent) => {
	const start = line.indexOf('{', indent);
	if (start === -1 || start > indent + longestPrefix || line.charCodeAt(line.trimEnd().length - 1) !== 0x7d) {
		return line.startsWith('{"', indent) ? {why: 'the JSON of this record is not complete'} : undefined;
	}

	const json = line.slice(start);
	const record = parse(json);
	if (!record) {
		return line.startsWith('{"', indent) ? {why: 'this record is not valid JSON'} : undefined;
	}

	const stamp = timeOfJson(record, json) ?? (start === indent ? anyTimeOfJson(record) : undefined);
	if (!stamp) {
		return start === indent ? {why: 'this record names no time'} : undefined;
	}

	const {text, level, actor} = jsonWords(record);
	const before = line.slice(indent, start).trim();
	return {stamp, text: () => words([before, text()].filter(Boolean).join(' ')), level, actor};
};

/** One JSON object a line: structured logs, `journalctl -o json`, Docker's json-file, with what a collector wrote before it. */
export const jsonLines: LineFormat = {
	id: 'json-lines',
	title: 'a JSON object with a time in it',
	rank: 3,
	learn(lines) {
		const found = lines.filter(line => 'stamp' in (read(line, indentOf(line)) ?? {}));
		// One object behind other words, among many lines, is what an event tells of.
		return found.length === 1 && lines.length >= many && !found[0]?.trimStart().startsWith('{') ? undefined : read;
	},
	samples: [
		{
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
				'{"origin_server_ts":1791036158123,"attempts":3,"body":"on it"}',
				'{"ts":1791036158.5,"msg":"record","record":{"log_time":"2026-10-03 14:02:38","message":"too many clients"}}',
				'{"zuletzt":"2026-10-03T14:02:39Z","msg":"under whatever name"}',
			],
			events: [
				['2026-10-03T14:02:31.2501231Z', 1, 'web-1: pool exhausted'],
				['2026-10-03T12:02:32Z', 2, 'ERROR no connection'],
				['2026-10-03T14:02:33.000001Z', 4, 'web-1 sshd[9]: WARNING hi'],
				['2026-10-03T14:02:34.5Z', 5, 'Waiting for connections'],
				['2026-10-03T14:02:35.000Z', 6, 'web-1 | ERROR down'],
				['2026-10-03T14:02:36.123456789Z', 7, 'route=/cart status=502'],
				['2026-10-03T12:02:37Z', 9, 'zone from outside'],
				['2026-10-03T14:02:38.123Z', 10, 'on it'],
				['2026-10-03T14:02:38.5Z', 11, 'too many clients'],
				['2026-10-03T14:02:39Z', 12, 'under whatever name'],
			],
		},
	],
};

/** The time in a text that is one JSON object, under one of its usual keys; nothing in another text. */
export function timeInJson(text: string): Stamp | undefined {
	const record = parse(text.trimEnd());
	return record && timeOfJson(record, text);
}

function parse(json: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}
