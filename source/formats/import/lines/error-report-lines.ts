import {stampOf, unzoned} from '../times/stamp.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const row = /^([\dA-F]{8})[ \t]+(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)[ \t]+[PTIU][ \t]+[HSOU][ \t]/;

const read: ReadLine = line => {
	const match = row.exec(line);
	const [, id = '', month, day, hour = '', minute = '', year] = match ?? [];
	const written = {year, month: Number(month), day: Number(day), hour, minute, second: undefined, fraction: undefined};
	const stamp = match ? stampOf(written, unzoned) : undefined;
	return stamp && {stamp, text: () => words(`${id} ${line.slice(match?.[0].length)}`)};
};

/** Rows of AIX's `errpt`: an identifier, then month, day, hour, minute and year without marks. */
export const errorReportLines: LineFormat = {
	id: 'error-report',
	title: 'an identifier and a time of the error report',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION',
				'A924A5FC   1003140226 P S SYSPROC        pool exhausted',
				'BFE4C025   1003120226 P H hdisk1         queue is long',
			],
			events: [
				['2026-10-03T12:02Z', 2, 'A924A5FC SYSPROC        pool exhausted'],
				['2026-10-03T10:02Z', 3, 'BFE4C025 hdisk1         queue is long'],
			],
		},
	],
};
