import {findIsoStamp} from '../times/iso.ts';
import {timeInJson} from './json-lines.ts';
import type {LineFormat, ReadLine} from './line-format.ts';
import {startOfLine} from './start-of-line.ts';

const atStart = startOfLine(findIsoStamp, true);
const plainLength = '2026-10-03 14:02:31 '.length;

// Docker Desktop puts a second of its own zone, which it does not name, before the JSON of a program, which often does.
const read: ReadLine = (line, indent) => {
	const own = atStart(line, indent);
	const inner =
		own && 'stamp' in own && line.charCodeAt(indent + plainLength) === 0x7b && own.stamp.offset === undefined
			? timeInJson(line.slice(indent + plainLength))
			: undefined;
	return own && inner?.offset !== undefined ? {...own, stamp: inner} : own;
};

/** Lines that begin with a date in figures and a time: most applications, `journalctl -o short-iso`, dpkg, nginx errors. */
export const isoLines: LineFormat = {
	id: 'iso',
	title: 'a date in figures and a time',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'十月 03, 2026 2:02:31 下午 org.apache.catalina.startup.Catalina start',
				'信息: ready',
				'10 3, 2026 2:02:32 午後 winstone.Logger logInternal',
				'10월 3, 2026 2:02:33 오후 winstone.Logger logInternal',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'org.apache.catalina.startup.Catalina start'],
				['2026-10-03T12:02:32Z', 3, 'winstone.Logger logInternal'],
				['2026-10-03T12:02:33Z', 4, 'winstone.Logger logInternal'],
			],
		},
		{
			lines: [
				'2026-10-03 15:02:31 {"t":{"$date":"2026-10-03T14:02:31.250+00:00"},"msg":"pool exhausted"}',
				'2026-10-03 15:02:32 {"msg":"no time inside"}',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, '{"t":{"$date":"2026-10-03T14:02:31.250+00:00"},"msg":"pool exhausted"}'],
				['2026-10-03T13:02:32Z', 2, '{"msg":"no time inside"}'],
			],
		},
		{
			lines: [
				'--- rotated ---',
				'2026-10-03T14:02:31.250123Z checkout[7]: pool exhausted',
				'2026-10-03 14:02:32,9 - checkout - ERROR - no connection within 250 ms',
				'Traceback (most recent call last):',
				'  2026-10-03 14:00:00 was the last good one',
				'',
				'[2026/10/03 14:03] queue is long',
				'2026-10-03T14:03:31+0530 web-1 sshd[9]: session opened',
				'Sat 2026-10-03 14:04:31.5 CEST web-1 cron[3]: started',
				'<34>1 2026-10-03T14:05:31.003-07:00 web-1 su - ID47 - failed',
				'2026-10-03 14:05:32-07 LOG:  ready',
				'2026-13-03 14:06:00 is not a day',
				'2026-10-03 2:07:09 PM done',
			],
			events: [
				['2026-10-03T14:02:31.250123Z', 2, 'checkout[7]: pool exhausted'],
				['2026-10-03T12:02:32.9Z', 3, 'checkout - ERROR - no connection within 250 ms'],
				['2026-10-03T12:03Z', 7, 'queue is long'],
				['2026-10-03T08:33:31Z', 8, 'web-1 sshd[9]: session opened'],
				['2026-10-03T12:04:31.5Z', 9, 'web-1 cron[3]: started'],
				['2026-10-03T21:05:31.003Z', 10, 'web-1 su - ID47 - failed'],
				['2026-10-03T21:05:32Z', 11, 'LOG:  ready'],
				['2026-10-03T12:07:09Z', 13, 'done'],
			],
		},
		{
			lines: [
				'2026-10-03.14:02:31 zpool scrub tank',
				'2026-10-03 kl. 14.02 pool exhausted, -12,5 degrees',
				'2026-10-03 14h03 queue is long',
				'2026/10/03 14:02:32,007200001056,TRAFFIC,end',
				'2026年10月3日（土） 14時2分33秒 pool',
				'2026年10月3日 午後2時05分 30 rows',
				'2026/10/3 下午 2:06:10 切換',
				'2026-10-03 Sat 14:07 paged',
				'2026. 10. 3. 14:08:14 lemez',
				'2026-10-03@14:09:15+0200  started',
				'2026-10-03 14-02-36: report begins',
				'2026-10-03T140237-01:00 pool exhausted',
				'2026-10-03 14:02:38.250 -03 [7] LOG:  ready',
				'2026-10-03 14:02:39 -12 dBm',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'zpool scrub tank'],
				['2026-10-03T12:02Z', 2, 'pool exhausted, -12,5 degrees'],
				['2026-10-03T12:03Z', 3, 'queue is long'],
				['2026-10-03T12:02:32Z', 4, '007200001056,TRAFFIC,end'],
				['2026-10-03T12:02:33Z', 5, 'pool'],
				['2026-10-03T12:05Z', 6, '30 rows'],
				['2026-10-03T12:06:10Z', 7, '切換'],
				['2026-10-03T12:07Z', 8, 'paged'],
				['2026-10-03T12:08:14Z', 9, 'lemez'],
				['2026-10-03T12:09:15Z', 10, 'started'],
				['2026-10-03T12:02:36Z', 11, 'report begins'],
				['2026-10-03T15:02:37Z', 12, 'pool exhausted'],
				['2026-10-03T17:02:38.250Z', 13, '[7] LOG:  ready'],
				['2026-10-03T12:02:39Z', 14, '-12 dBm'],
			],
		},
		{
			lines: [
				'2026년 10월 3일 오후 2:05, Ada : pool exhausted, see',
				'2026-10-03 13:41:08 ERROR no connection',
				'2026-10-03 13:41:09 ERROR no connection',
				'2026년 10월 3일 오후 2:07, Bo : on it',
			],
			events: [
				['2026-10-03T12:05Z', 1, 'Ada : pool exhausted, see'],
				['2026-10-03T12:07Z', 4, 'Bo : on it'],
			],
		},
	],
};
