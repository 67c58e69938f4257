import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {findClockStamp} from '../times/clock.ts';
import {readDay} from '../times/read-time.ts';
import {runningDay} from '../times/running-day.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const restart = /\sLINUX RESTART\b/;
const banner = /^Linux \S+ \([^)]+\)\s+(\S+)\s+_\S+_\s+\(\d+ CPU\)/;

/** What `sar`, `mpstat`, `pidstat` and their kin print: a banner with the day, and below it tables of which each row has a clock. */
export const sysstat: Format = {
	id: 'sysstat',
	title: 'tables of sar and its kin',
	claim({lines}) {
		const rows = lines.filter(line => rowOf(line) && isMeasured(line)).length;
		return rows > 0 && lines.some(line => banner.test(line))
			? {score: 91, why: `a banner of sysstat stands above ${rows} rows with a clock`}
			: undefined;
	},
	open(output) {
		let begun: string | undefined;
		// Its rows come in order.
		const running = runningDay(1);
		let titles: readonly string[] = [];
		return recordReader(
			output,
			plain => (rowOf(plain) && isMeasured(plain) ? true : 'alone'),
			({lines: [first = '']}) => {
				const row = rowOf(first);
				if (!row || !isMeasured(first)) {
					const named = dayOf(banner.exec(first)?.[1]);
					// Each table of one report begins with the day of the banner; the titles of one that is long come again.
					if (named !== undefined || (row && row.cells.join() !== titles.join())) {
						begun = named ?? begun;
						running.begin(begun);
					}

					titles = row?.cells ?? titles;
					return 'header';
				}

				const {stamp, cells} = row;
				const day = running.next(stamp.clock);
				const isNamed = titles.length === cells.length && !restart.test(first);
				return [
					{
						format: 'sysstat',
						stamp: onDay(stamp, day),
						day,
						text: () =>
							words(
								cells.map((cell, index) => (isNamed ? `${titles[index]} ${cell}` : cell)).join(isNamed ? '  ' : ' '),
							),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'Linux 6.1.0 (db2) 	10/03/2026 	_x86_64_	(8 CPU)',
				'',
				'23:50:01        CPU     %user   %iowait',
				'00:00:01        all     12.31     45.10',
				'00:10:01        all     11.02     44.10',
				'Average:        all     11.66     44.60',
				'',
				'00:17:42       LINUX RESTART	(8 CPU)',
			],
			events: [
				['2026-10-02T22:00:01Z', 4, 'CPU all  %user 12.31  %iowait 45.10'],
				['2026-10-02T22:10:01Z', 5, 'CPU all  %user 11.02  %iowait 44.10'],
				['2026-10-02T22:17:42Z', 8, 'LINUX RESTART (8 CPU)'],
			],
		},
	],
};

function rowOf(line: string): {readonly stamp: Stamp; readonly cells: readonly string[]} | undefined {
	const found = findClockStamp(line, 0);
	return found?.stamp && {stamp: found.stamp, cells: line.slice(found.end).trim().split(/\s+/)};
}

// The titles of the columns stand behind a clock as well; what is no row of numbers is that the machine came up.
function isMeasured(line: string): boolean {
	return restart.test(line) || /\s-?\d+(?:[.,]\d+)?(?=\s|$)/.test(line.slice(8));
}

function dayOf(text: string | undefined): string | undefined {
	const stamp = text === undefined ? undefined : readDay(text);
	return stamp?.year === undefined ? undefined : dayText({year: stamp.year, month: stamp.month, day: stamp.day});
}
