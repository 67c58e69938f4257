import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const message = /^[ 01]?(\d\d)\.(\d\d)\.(\d\d) ((?:JOB|STC|TSU|[JST])\d{5,7}) +(.*)$/;
const day = /^---- \w+, +(\d{1,2} [A-Z]{3} \d{4}) ----$/;

/** The log of a job as JES2 of z/OS prints it: clocks, below lines that tell the day. */
export const jobLog: Format = {
	id: 'job-log',
	title: 'the log of a job of JES2',
	claim({lines}) {
		const messages = lines.filter(line => message.test(line)).length;
		return messages > 1 ? {score: 90, why: `${messages} lines begin with a clock with points and a job`} : undefined;
	},
	open(output) {
		let today: string | undefined;
		return recordReader(
			output,
			plain => message.test(plain) || plain.startsWith('0-----'),
			({lines: [line = '']}) => {
				const [, hour, minute, second, job, said = ''] = message.exec(line) ?? [];
				const told = readDay(day.exec(said)?.[1] ?? '');
				if (told?.year !== undefined) {
					today = dayText({...told, year: told.year});
				}

				const clock = readTime(`${hour}:${minute}:${second}`);
				return clock === undefined || told
					? 'header'
					: [
							{
								format: 'job-log',
								stamp: onDay(clock, today),
								text: () => words(`${job} ${said}`),
							},
						];
			},
		);
	},
	samples: [
		{
			lines: [
				'1                 J E S 2  J O B  L O G  --  S Y S T E M  P R D 1',
				' 23.59.58 JOB00007 ---- SATURDAY,  03 OCT 2026 ----',
				' 23.59.58 JOB00007  $HASP373 POOL     STARTED - INIT 3',
				' 00.00.00 JOB00007 ---- SUNDAY,    04 OCT 2026 ----',
				' 00.02.31 JOB00007  IEC031I D37-04,IFG0554P,POOL,',
				'                    OUT1,8A10',
				'0------ JES2 JOB STATISTICS ------',
				'-           65 CARDS READ',
			],
			events: [
				['2026-10-03T21:59:58Z', 3, 'JOB00007 $HASP373 POOL     STARTED - INIT 3'],
				['2026-10-03T22:02:31Z', 5, 'JOB00007 IEC031I D37-04,IFG0554P,POOL,'],
			],
		},
	],
};
