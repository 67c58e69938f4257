import {indentOf} from '../plain-line.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

// What stands between what was done and when, where pages of trackers are copied.
const behind = /^(.*\S)(?: ?[·•] ?|\t| [—–] | {3,})(?=[\p{L}\d])([^·•\t]{6,40})$/u;
// How some end the points of a list: 1. The pool is exhausted (14:02)
const bracketed = /^(\s*(?:[-*+•]|\d{1,3}[.)])\s+.*\S)\s+[([]([^()[\]]{4,40})[)\]]\.?$/;
const point = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const longestPoint = 1000;
const least = 3;

const read: ReadLine = (line, indent) => {
	const [, before = '', written = ''] = behind.exec(line.trimEnd()) ?? [];
	const stamp = written === '' ? undefined : readTime(written);
	return stamp && stamp.month > 0 ? {stamp, text: () => words(before.slice(indent))} : undefined;
};

const readPoint: ReadLine = line => {
	const [, before = '', written = ''] = line.length > longestPoint ? [] : (bracketed.exec(line.trimEnd()) ?? []);
	const stamp = written === '' ? undefined : readTime(written);
	return stamp && {stamp, text: () => words(before.replace(point, ''))};
};

/** Lines that end with their time, behind a dot, a tab or a dash: the histories of trackers, and points of lists. */
export const timeAtEndLines: LineFormat = {
	id: 'time-at-end',
	title: 'words and end with a time',
	rank: 2,
	isFallback: true,
	learn(lines) {
		const count = (one: ReadLine) => lines.filter(line => one(line, indentOf(line))).length;
		const [found, points] = [count(read), count(readPoint)];
		if (points >= least && points * 2 >= lines.length) {
			return readPoint;
		}

		return found >= least && found * 5 >= lines.length ? read : undefined;
	},
	samples: [
		{
			lines: [
				'What happened',
				'1. A job began to rewrite the table (14:02)',
				'2. Wrong totals in 3 baskets (14:20 UTC)',
				'3. The job is stopped (14:26).',
				'We are sorry.',
			],
			events: [
				['2026-10-03T12:02Z', 2, 'A job began to rewrite the table'],
				['2026-10-03T14:20Z', 3, 'Wrong totals in 3 baskets'],
				['2026-10-03T12:26Z', 4, 'The job is stopped'],
			],
		},
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
