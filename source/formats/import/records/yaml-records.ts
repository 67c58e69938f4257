import type {Format, Sample} from '../format.ts';
import {jsonWords} from '../json-words.ts';
import {indentOf, isBlank} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {type JsonObject, timeOfJson} from '../times/json-time.ts';
import {words} from '../words.ts';

const separator = /^---\s*$/;
const item = /^(\s*)- (?=["']?[\w.@/-]+["']?:(?:\s|$))/;
const field = /^\s*["']?([\w.@/-]+)["']?:(?:\s+(.*?))?\s*$/;
const block = /^[|>][+-]?$/;

/** Records in YAML, between lines of three hyphens or as the items of one list: gcloud, kubectl and aws print such. */
export const yamlRecords: Format = {
	id: 'yaml',
	title: 'records in YAML',
	claim(sample) {
		const records = sample.lines.every(isYaml) ? cut(sample.lines, beginsOf(sample)) : [];
		const timed = records.filter(lines => timeOfJson(readYaml(lines), lines.join('\n'))).length;
		return timed > 0 && timed * 2 >= records.length
			? {score: 86, why: `${timed} of ${records.length} records in YAML have a time`}
			: undefined;
	},
	open(output, {sample}) {
		const begins = beginsOf(sample);
		let above: string | undefined;
		return recordReader(
			output,
			plain => {
				const isFirst = begins(plain, above);
				above = plain;
				return separator.test(plain) ? 'alone' : isFirst;
			},
			({lines}) => {
				if (separator.test(lines[0] ?? '')) {
					return 'header';
				}

				const record = readYaml(lines);
				const stamp = timeOfJson(record, lines.join('\n'));
				const {text, level, actor} = jsonWords(record);
				return stamp
					? [{format: 'yaml', stamp, level, actor, text: () => words(text())}]
					: {why: 'this record names no time that I know'};
			},
		);
	},
	samples: [
		{
			lines: [
				'---',
				'insertId: 1abc',
				'labels:',
				'  host: web-1',
				"receiveTimestamp: '2026-10-03T14:02:32Z'",
				'severity: ERROR',
				'textPayload: pool exhausted',
				"timestamp: '2026-10-03T14:02:31.250Z'",
				'---',
				'insertId: 2abc',
				'jsonPayload:',
				'  message: |',
				'    ready again',
				'    since 14:02',
				"timestamp: '2026-10-03T14:02:33Z'",
			],
			events: [
				['2026-10-03T14:02:31.250Z', 2, 'ERROR pool exhausted'],
				['2026-10-03T14:02:33Z', 10, 'ready again'],
			],
		},
		{
			lines: [
				'events:',
				"- createdAt: '2026-10-03T16:02:31.250000+02:00'",
				'  id: 11111111',
				'  message: (service web) has started 2 tasks.',
				'- createdAt: 1791036152.5',
				'  id: 22222222',
				'  message: "(service web) is steady."',
			],
			events: [
				['2026-10-03T14:02:31.250000Z', 2, '(service web) has started 2 tasks.'],
				['2026-10-03T14:02:32.5Z', 5, '(service web) is steady.'],
			],
		},
	],
};

// A page with a few such lines at its head has headings and prose below them.
function isYaml(line: string): boolean {
	return isBlank(line) || /^[ \t]|^- /.test(line) || separator.test(line) || field.test(line);
}

type Begins = (line: string, above: string | undefined) => boolean;

// Documents, or else the items that stand furthest to the left.
function beginsOf({lines}: Sample): Begins {
	if (lines.some(line => separator.test(line))) {
		return (line, above) => (above === undefined || separator.test(above)) && !separator.test(line);
	}

	const indent = Math.min(...lines.map(line => item.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY));
	return line => item.exec(line)?.[1]?.length === indent;
}

function cut(lines: readonly string[], begins: Begins): ReadonlyArray<readonly string[]> {
	const records: string[][] = [];
	for (const [index, line] of lines.entries()) {
		if (begins(line, lines[index - 1])) {
			records.push([line]);
		} else if (!separator.test(line)) {
			records.at(-1)?.push(line);
		}
	}

	return records.filter(record => record.some(line => field.test(line)));
}

// Maps of scalars, of maps, and of texts over several lines: what such records are made of. Lists tell no time.
function readYaml(lines: readonly string[]): JsonObject {
	const plain = lines
		.map((line, index) => (index === 0 ? line.replace(item, '$1  ') : line))
		.filter(line => !isBlank(line));
	return readMap(plain, 0, indentOf(plain[0] ?? '')).map;
}

function readMap(
	lines: readonly string[],
	start: number,
	indent: number,
): {readonly map: JsonObject; readonly end: number} {
	const map: Record<string, unknown> = {};
	let at = start;
	while (at < lines.length && indentOf(lines[at] as string) >= indent) {
		const match = indentOf(lines[at] as string) === indent ? field.exec(lines[at] as string) : null;
		at++;
		if (!match) {
			continue;
		}

		const [, key = '', value = ''] = match;
		const next = indentOf(lines[at] ?? '');
		if (value !== '' && !block.test(value)) {
			map[key] = scalar(value);
		} else if (at < lines.length && next > indent) {
			if (value === '') {
				const inner = readMap(lines, at, next);
				map[key] = inner.map;
				at = inner.end;
			} else {
				const first = at;
				while (at < lines.length && indentOf(lines[at] as string) > indent) {
					at++;
				}

				map[key] = lines
					.slice(first, at)
					.map(line => line.trim())
					.join('\n');
			}
		}
	}

	return {map, end: at};
}

function scalar(value: string): unknown {
	const quoted = /^(['"])(.*)\1$/.exec(value);
	if (quoted) {
		return quoted[1] === "'" ? quoted[2]?.replaceAll("''", "'") : quoted[2]?.replaceAll('\\"', '"');
	}

	return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
