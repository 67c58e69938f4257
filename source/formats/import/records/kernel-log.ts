import type {Format, Sample} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {findIsoStamp} from '../times/iso.ts';
import {laterBy} from '../times/later-by.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const message = /^(?:<\d{1,3}>)?\[ *(\d{1,8}\.\d{6})\] ?(.*)$/;
// What the driver of the clock says when it sets that of the system, in UTC.
const clockSet = /setting system clock to (?=\d{4}-)/;

/** From when the messages count: the time of the clock that was set, less the seconds at which it was. */
function startIn({lines}: Sample): Stamp | undefined {
	for (const line of lines) {
		const place = clockSet.exec(line);
		const found = place ? findIsoStamp(line, place.index + place[0].length) : undefined;
		if (found?.stamp) {
			return laterBy({...found.stamp, offset: 0, named: 'line'}, -Number(message.exec(line)?.[1] ?? 0));
		}
	}

	return undefined;
}

/** Messages of the Linux kernel as `dmesg` prints them: seconds since it started, which one line of a whole log places in time. */
export const kernelLog: Format = {
	id: 'kernel-log',
	title: 'messages of the kernel',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '');
		const messages = full.filter(line => message.test(line)).length;
		return messages > 1 && messages * 2 > full.length
			? {score: 88, why: `${messages} lines begin with seconds since the kernel started`}
			: undefined;
	},
	open(output, {sample}) {
		const start = startIn(sample);
		return recordReader(
			output,
			plain => message.test(plain),
			({lines: [line = '']}) => {
				const [, seconds, said = ''] = message.exec(line) ?? [];
				return seconds === undefined
					? 'header'
					: start
						? [{format: 'kernel-log', stamp: laterBy(start, Number(seconds)), text: () => words(said)}]
						: {why: 'it counts from the start of the kernel, and no line tells when that was; dmesg -T writes times'};
			},
		);
	},
	samples: [
		{
			lines: [
				'[    0.000000] Linux version 6.1.0 SMP Thu Oct  1 10:00:00 UTC 2026',
				'[    1.250000] rtc_cmos 00:04: setting system clock to 2026-10-03T14:02:31 UTC (1791036151)',
				'[   61.250000] pool: exhausted',
				'[   62.250000]',
			],
			events: [
				['2026-10-03T14:02:29.750Z', 1, 'Linux version 6.1.0 SMP Thu Oct  1 10:00:00 UTC 2026'],
				['2026-10-03T14:02:31Z', 2, 'rtc_cmos 00:04: setting system clock to 2026-10-03T14:02:31 UTC (1791036151)'],
				['2026-10-03T14:03:31Z', 3, 'pool: exhausted'],
				['2026-10-03T14:03:32Z', 4, '(no words)'],
			],
		},
	],
};
