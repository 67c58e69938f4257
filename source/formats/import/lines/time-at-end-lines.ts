import {indentOf} from '../plain-line.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

// What stands between what was done and when, where pages of trackers are copied.
const behind = /^(.*\S)(?: ?[·•] ?|\t| [—–] | {3,})(?=[\p{L}\d])([^·•\t]{6,40})$/u;
const least = 3;

const read: ReadLine = (line, indent) => {
	const [, before = '', written = ''] = behind.exec(line.trimEnd()) ?? [];
	const stamp = written === '' ? undefined : readTime(written);
	return stamp && stamp.month > 0 ? {stamp, text: () => words(before.slice(indent))} : undefined;
};

/** Lines that end with their time, behind a dot, a tab or a dash: the histories of trackers. */
export const timeAtEndLines: LineFormat = {
	id: 'time-at-end',
	title: 'words and end with a time',
	rank: 2,
	isFallback: true,
	learn(lines) {
		const found = lines.filter(line => read(line, indentOf(line))).length;
		return found >= least && found * 5 >= lines.length ? read : undefined;
	},
	samples: [
		{
			lines: [
				'Change 7 - merged',
				'Ada	Uploaded patch set 1.	Oct 3 14:02',
				'Bot	Verified	Oct 3 14:05',
				'Build failed.',
				'Bo created this task · Oct 3 at 2:12pm',
			],
			events: [
				['2026-10-03T12:02Z', 2, 'Ada	Uploaded patch set 1.'],
				['2026-10-03T12:05Z', 3, 'Bot	Verified'],
				['2026-10-03T12:12Z', 5, 'Bo created this task'],
			],
		},
	],
};
