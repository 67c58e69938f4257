import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const begun = /^You are receiving this email because your Amazon CloudWatch Alarm "([^"]+)"/;
const field = /^- (State Change|Timestamp|Reason for State Change):\s+(.*)$/;

/** Mails of CloudWatch that say that an alarm has another state: its timestamp, and not the data points of which they tell. */
export const cloudwatchAlarms: Format = {
	id: 'cloudwatch-alarms',
	title: 'mails of alarms of CloudWatch',
	claim({lines}) {
		const mails = lines.filter(line => begun.test(line)).length;
		return mails > 0 && lines.some(line => field.exec(line)?.[1] === 'Timestamp')
			? {score: 90, why: `${mails} ${mails === 1 ? 'mail tells' : 'mails tell'} of an alarm`}
			: undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begun.test(plain),
			({lines}) => {
				const fields = new Map(
					lines.flatMap(line => {
						const [, name = '', value = ''] = field.exec(line) ?? [];
						return name === '' ? [] : [[name, value.trim()] as const];
					}),
				);
				const stamp = readTime(fields.get('Timestamp') ?? '');
				const told = [begun.exec(lines[0] ?? '')?.[1], fields.get('State Change')].filter(Boolean).join(': ');
				return stamp
					? [{format: 'cloudwatch-alarms', stamp, text: () => words(told)}]
					: {why: 'this alarm names no time that I know'};
			},
		),
	samples: [
		{
			lines: [
				'You are receiving this email because your Amazon CloudWatch Alarm "pool-5xx" in the EU (Ireland) region has entered the ALARM state, because "Threshold Crossed: 1 datapoint [2.0 (03/10/26 13:57:00)] was greater than the threshold (1.0)." at "Saturday 03 October, 2026 14:02:31 UTC".',
				'',
				'Alarm Details:',
				'- Name:                       pool-5xx',
				'- State Change:               OK -> ALARM',
				'- Timestamp:                  Saturday 03 October, 2026 14:02:31 UTC',
				'- AWS Account:                123456789012',
			],
			events: [['2026-10-03T14:02:31Z', 1, 'pool-5xx: OK -> ALARM']],
		},
	],
};
