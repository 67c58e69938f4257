import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const begin = /^<!\[LOG\[/;
const attributes = /\]LOG\]!><time="(\d{1,2}:\d\d:\d\d(?:\.\d+)?)([+-]\d{1,3})?" date="(\d{1,2})-(\d{1,2})-(\d{4})"/;

/** Logs of Microsoft's Configuration Manager and Intune, which put the time behind the words. */
export const configurationManager: Format = {
	id: 'cmtrace',
	title: 'logs of Configuration Manager',
	claim({lines}) {
		const entries = lines.filter(line => begin.test(line)).length;
		return entries > 0 ? {score: 94, why: `${entries} lines begin with “<![LOG[”`} : undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begin.test(plain),
			({lines}) => {
				const whole = lines.join('\n');
				const [, clock, bias, month = '', day = '', year] = attributes.exec(whole) ?? [];
				const stamp =
					clock === undefined
						? undefined
						: readTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${clock}`);
				// Windows counts the bias from local time to UTC.
				const zoned = stamp && bias !== undefined ? {...stamp, offset: -Number(bias), named: 'line' as const} : stamp;
				return zoned
					? [{format: 'cmtrace', stamp: zoned, text: () => words(whole.slice(7, whole.lastIndexOf(']LOG]!>')))}]
					: {why: 'this entry names no time'};
			},
		),
	samples: [
		{
			lines: [
				'<![LOG[pool exhausted,',
				'for good]LOG]!><time="14:02:31.250-120" date="10-03-2026" component="pool" context="" type="3" thread="7" file="p.cpp:31">',
				'<![LOG[ready]LOG]!><time="14:02:32.250" date="10-03-2026" component="pool" context="" type="1" thread="7" file="p.cpp:31">',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'pool exhausted,'],
				['2026-10-03T12:02:32.250Z', 3, 'ready'],
			],
		},
	],
};
