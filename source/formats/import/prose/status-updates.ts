import type {Format, Sample} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {dayText} from '../times/calendar-day.ts';
import {dayOfLine} from '../times/line-day.ts';
import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const state =
	/^\s*(?:\[(?:[A-Z][a-z]+(?: [a-z]+)?)\]|(?:investigating|identified|monitoring|updated?|resolved|completed|in progress|scheduled|verifying|post-?mortem|fixed|mitigated|watching|closed|created|opened|acknowledged)(?=\s*$|\s*[-–—:](?:\s|$)))/i;
// A state alone, of which the words begin on the next line.
const alone = /[-–—:]\s*$/;
// “Posted 3 days ago. Jul 14, 2025 - 11:02 PDT”, “Date: November 03, 16:12 UTC”
const told = /^\s*(?:posted\b[^.\d]{0,20}(?:\d+ \w+ ago)?\.?\s*|date:\s*|updated:?\s*|(?:on|at)\s+)?(.{8,48})$/i;

/** Pages of incidents on which the time of an update stands below its words: Statuspage, and pages that are made like it. */
export const statusUpdates: Format = {
	id: 'status-updates',
	title: 'updates of an incident, with their times below',
	claim(sample) {
		const {updates, dated} = lookAt(sample);
		return dated >= 2 && dated * 3 >= updates * 2
			? {score: 90, why: `${dated} of ${updates} updates have their time below`}
			: undefined;
	},
	open(output) {
		let day: string | undefined;
		let above = '';
		return recordReader(
			output,
			plain => {
				const isHead = state.test(plain) && !(state.test(above) && alone.test(above));
				above = plain;
				return dayAbove(plain) === undefined ? isHead : 'alone';
			},
			({lines}) => {
				const named = dayAbove(lines[0] ?? '');
				if (named !== undefined) {
					day = named;
					return 'header';
				}

				const place = lines.findIndex(line => timeBelow(line));
				const stamp = place === -1 ? undefined : timeBelow(lines[place] ?? '');
				if (!stamp) {
					return 'header';
				}

				const [first = '', ...others] = lines.slice(0, place);
				// Better Stack has the words below the time.
				const said = others.length === 0 ? lines.slice(place + 1) : others;
				const isAlone = /^\s*\[?\p{L}+(?: \p{L}+)?\]?\s*$/u.test(first);
				return [
					{
						format: 'status-updates',
						stamp: stamp.year === undefined && day !== undefined ? nearest(stamp, day) : stamp,
						text: () =>
							words(
								isAlone ? [first.trim(), said.join(' ')].filter(Boolean).join(': ') : lines.slice(0, place).join(' '),
							),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'Past Incidents',
				'Jan 1, 2026',
				'Late pages',
				'Resolved - The pool is large enough.',
				'Jan 1, 01:10 CET',
				'Investigating - Pages are late,',
				'see Dec 31, 20:15.',
				'Dec 31, 23:32 CET',
				'Dec 31, 2025',
				'No incidents reported.',
			],
			events: [
				['2026-01-01T00:10Z', 4, 'Resolved - The pool is large enough.'],
				['2025-12-31T22:32Z', 6, 'Investigating - Pages are late, see Dec 31, 20:15.'],
			],
		},
		{
			lines: [
				'Resolved -',
				'Update: The pool is large enough.',
				'Oct 3, 16:02',
				'Update -',
				'We look at the pool.',
				'Oct 3, 15:02',
			],
			events: [
				['2026-10-03T14:02Z', 1, 'Resolved - Update: The pool is large enough.'],
				['2026-10-03T13:02Z', 4, 'Update - We look at the pool.'],
			],
		},
		{
			lines: [
				'Late pages',
				'Resolved',
				'The pool is large enough.',
				'Posted 3 days ago. Oct 03, 2026 - 15:02 PDT',
				'Update',
				'Next update by 15:00.',
				'Posted 3 days ago. Oct 03, 2026 - 14:02 PDT',
			],
			events: [
				['2026-10-03T22:02Z', 2, 'Resolved: The pool is large enough.'],
				['2026-10-03T21:02Z', 5, 'Update: Next update by 15:00.'],
			],
		},
	],
};

function lookAt({lines}: Sample): {readonly updates: number; readonly dated: number} {
	let updates = 0;
	let dated = 0;
	let isOpen = false;
	for (const line of lines) {
		if (state.test(line)) {
			updates++;
			isOpen = true;
		} else if (timeBelow(line)) {
			// A time before the first update stands above what it is the time of.
			if (updates === 0) {
				return {updates: 0, dated: 0};
			}

			dated += isOpen ? 1 : 0;
			isOpen = false;
		}
	}

	return {updates, dated};
}

function timeBelow(line: string): Stamp | undefined {
	const written = told.exec(line)?.[1];
	const stamp = written === undefined ? undefined : readTime(written);
	return stamp && stamp.month > 0 ? stamp : undefined;
}

function dayAbove(line: string): string | undefined {
	return state.test(line) || timeBelow(line) ? undefined : dayOfLine(line);
}

// An update of an incident may be of the year before the day under which the page lists it, or of the one after.
function nearest(stamp: Stamp, day: string): Stamp {
	const away = (year: number) => Math.abs(Date.parse(dayText({...stamp, year})) - Date.parse(day));
	const year = Number(day.slice(0, 4));
	const [best] = [year, year - 1, year + 1].toSorted((a, b) => away(a) - away(b));
	return {...stamp, year: best};
}
