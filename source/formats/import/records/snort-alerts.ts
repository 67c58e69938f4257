import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {findMonthDayStamp, findNumberStamp} from '../times/numbers.ts';
import {words} from '../words.ts';

const begin = /^\[\*\*\] \[\d+:\d+:\d+\] (.*?) \[\*\*\]\s*$/;
const packet = /^\d\d\/\d\d(?:\/\d\d(?:\d\d)?)?-\d\d:\d\d:\d\d\.\d+ /;

/** Alerts of Snort in full: a title, then the time with the two ends of the packet. */
export const snortAlerts: Format = {
	id: 'snort-alerts',
	title: 'alerts of Snort',
	claim({lines}) {
		const alerts = lines.filter(line => begin.test(line)).length;
		return alerts > 0 && lines.some(line => packet.test(line))
			? {score: 93, why: `${alerts} lines are the title of an alert`}
			: undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begin.test(plain),
			({lines}) => {
				const line = lines.find(one => packet.test(one)) ?? '';
				const found = findNumberStamp(line, 0) ?? findMonthDayStamp(line, 0);
				const title = begin.exec(lines[0] ?? '')?.[1] ?? '';
				return found?.stamp
					? [{format: 'snort-alerts', stamp: found.stamp, text: () => words(`${title}${line.slice(found.end)}`)}]
					: {why: 'this alert names no time'};
			},
		),
	samples: [
		{
			lines: [
				'[**] [1:1000006:0] pool knocked at [**]',
				'[Priority: 0] ',
				'10/03-14:02:31.250123 192.0.2.7:57263 -> 192.0.2.1:22',
				'TCP TTL:127 TOS:0x0',
				'',
				'[**] [1:1000005:0] ping [**]',
				'10/03/26-14:02:32.250123 192.0.2.7 -> 192.0.2.1',
			],
			events: [
				['2026-10-03T12:02:31.250123Z', 1, 'pool knocked at 192.0.2.7:57263 -> 192.0.2.1:22'],
				['2026-10-03T12:02:32.250123Z', 6, 'ping 192.0.2.7 -> 192.0.2.1'],
			],
		},
	],
};
