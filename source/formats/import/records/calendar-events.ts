import {readZone} from '../../../review/times/moment.ts';
import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readDay, readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const begin = /^BEGIN:VEVENT\s*$/i;
const opening = /^BEGIN:VCALENDAR\s*$/i;

/** The events of a calendar, such as maintenance windows, as RFC 5545 (iCalendar) has them: from when they begin on. */
export const calendarEvents: Format = {
	id: 'icalendar',
	title: 'events of a calendar',
	claim({lines}) {
		const events = lines.filter(line => begin.test(line)).length;
		return lines.some(line => opening.test(line)) && events > 0
			? {score: 95, why: `${events} events of a calendar begin in it`}
			: undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begin.test(plain),
			({lines}) => {
				const end = lines.findIndex(line => /^END:VEVENT/i.test(line));
				const own = unfolded(end === -1 ? lines : lines.slice(0, end));
				const stamp = timeIn(own, 'DTSTART');
				const [, said] = fieldIn(own, 'SUMMARY') ?? fieldIn(own, 'DESCRIPTION') ?? [];
				return stamp
					? [
							{
								format: 'icalendar',
								stamp,
								until: timeIn(own, 'DTEND'),
								text: () => words(plain(said ?? '')) || '(no words)',
							},
						]
					: {why: 'this event of a calendar names no time'};
			},
		),
	samples: [
		{
			lines: [
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'BEGIN:VEVENT',
				'DTSTAMP:20260901T080000Z',
				'DTSTART;TZID=Europe/Berlin:20261003T140231',
				'DTEND;TZID=Europe/Berlin:20261003T150000',
				'SUMMARY:Work on web-1\\, and on the',
				'  pool',
				'END:VEVENT',
				'BEGIN:VEVENT',
				'SUMMARY:Change freeze',
				'DTSTART;VALUE=DATE:20261004',
				'END:VEVENT',
				'END:VCALENDAR',
			],
			events: [
				['2026-10-03T12:02:31Z', 3, 'Work on web-1, and on the pool'],
				['2026-10-03T22:00Z', 10, 'Change freeze'],
			],
		},
	],
};

// A long line goes on in the next one behind a blank.
function unfolded(lines: readonly string[]): readonly string[] {
	const whole: string[] = [];
	for (const line of lines) {
		const last = whole.at(-1);
		if (last !== undefined && /^[ \t]/.test(line)) {
			whole[whole.length - 1] = last + line.slice(1);
		} else {
			whole.push(line);
		}
	}

	return whole;
}

function fieldIn(lines: readonly string[], name: string): readonly [parameters: string, value: string] | undefined {
	for (const line of lines) {
		const match = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/i.exec(line);
		if (match?.[1]?.toUpperCase() === name) {
			return [match[2] ?? '', match[3] ?? ''];
		}
	}

	return undefined;
}

function timeIn(lines: readonly string[], name: string): Stamp | undefined {
	const [parameters, value] = fieldIn(lines, name) ?? ['', ''];
	const stamp = readTime(value) ?? readDay(value);
	const zone = readZone(/;TZID="?([^";:]+)/i.exec(parameters)?.[1] ?? '');
	return stamp && stamp.offset === undefined && zone !== undefined ? {...stamp, zone, named: 'line'} : stamp;
}

function plain(text: string): string {
	return text.replace(/\\([\\,;])/g, '$1').replace(/\\n/gi, ' ');
}
