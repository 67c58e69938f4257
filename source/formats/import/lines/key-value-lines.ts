import {zoneBehind} from '../times/behind.ts';
import {readEpoch} from '../times/epoch.ts';
import {plainKey, timeKeyRank} from '../times/json-time.ts';
import {readDay, readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const pair = /(?:^|[\s,;|[({])(@?[A-Za-z_][\w.@-]{0,40})=(?:"((?:[^"\\]|\\.)*)"|([^\s,;|"]+))/g;
const farthest = 2000;

const read: ReadLine = (line, indent) => {
	const equals = line.indexOf('=', indent);
	if (equals === -1 || equals > indent + 120) {
		return undefined;
	}

	const fields = new Map<string, string>();
	const times: Array<readonly [rank: number, value: string]> = [];
	for (const [, key = '', quoted, plain] of line.slice(0, farthest).matchAll(pair)) {
		const value = quoted ?? plain ?? '';
		const name = plainKey(key);
		const rank = fields.has(name) ? undefined : timeKeyRank(key);
		fields.set(name, fields.get(name) ?? value);
		if (rank !== undefined) {
			times.push([rank, value]);
		}
	}

	if (fields.size < 2 || times.length === 0) {
		return undefined;
	}

	const stamp = zoned(
		stampOf(
			fields,
			times.sort((a, b) => a[0] - b[0]).map(([, value]) => value),
		),
		fields.get('timezone') ?? fields.get('tz') ?? '',
	);
	if (!stamp) {
		return undefined;
	}

	return {
		stamp,
		text() {
			const said = fields.get('msg') ?? fields.get('message') ?? fields.get('event');
			const why = fields.get('err') ?? fields.get('error');
			return words(
				said === undefined ? line.slice(indent) : [said, why].filter(Boolean).join(': ').replaceAll('\\"', '"'),
			);
		},
		level: (fields.get('level') ?? fields.get('lvl') ?? fields.get('severity'))?.toLowerCase(),
	};
};

/** Lines of `key=value` with a time under one of its usual keys: logfmt, FortiGate, many proxies. */
export const keyValueLines: LineFormat = {
	id: 'logfmt',
	title: 'pairs of keys and values with a time in them',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'ts=2026-10-03T14:02:31.250Z caller=pool.go:71 level=error msg="pool exhausted" err="no \\"free\\" one"',
				'level=info time="2026-10-03T14:02:32+02:00" msg="queue is long"',
				'at the third attempt = no pair',
				'logger=pool t=1791036153.5 size=7',
				'date=2026-10-03 time=14:02:34 devname="gate" action="deny"',
				'device="gate" date=2026-10-03 time=14:02:35 timezone="UTC" action="deny"',
				'<185>logver=5 timestamp=1791036158 tz="UTC+2:00" date=2026-10-03 time=16:02:36 msg="denied"',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'pool exhausted: no "free" one'],
				['2026-10-03T12:02:32Z', 2, 'queue is long'],
				['2026-10-03T14:02:33.5Z', 4, 'logger=pool t=1791036153.5 size=7'],
				['2026-10-03T12:02:34Z', 5, 'date=2026-10-03 time=14:02:34 devname="gate" action="deny"'],
				['2026-10-03T14:02:35Z', 6, 'device="gate" date=2026-10-03 time=14:02:35 timezone="UTC" action="deny"'],
				['2026-10-03T14:02:36Z', 7, 'denied'],
			],
		},
	],
};

function stampOf(fields: ReadonlyMap<string, string>, values: readonly string[]): Stamp | undefined {
	const day = fields.get('date');
	const clock = fields.get('time');
	const ofDevice = day !== undefined && clock !== undefined && readDay(day) ? readTime(`${day} ${clock}`) : undefined;
	// Beside a zone of its own the time of the device is whole: another one is that of who collected it.
	if (ofDevice && fields.has('tz')) {
		return ofDevice;
	}

	for (const value of values) {
		const stamp = readTime(value) ?? readEpoch(value);
		if (stamp && stamp.month > 0) {
			return stamp;
		}
	}

	return ofDevice;
}

// A key of its own may name the zone: timezone="CEST".
function zoned(stamp: Stamp | undefined, name: string): Stamp | undefined {
	if (!stamp || stamp.offset !== undefined || stamp.zone !== undefined || name === '') {
		return stamp;
	}

	const padded = name.replace(/([+-])(?=\d:)/, '$10');
	const {offset, named, zone, end} = zoneBehind(` ${padded}`, 0);
	return end === padded.length + 1 ? {...stamp, offset, named, zone} : stamp;
}
