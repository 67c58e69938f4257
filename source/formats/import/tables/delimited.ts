import type {Format} from '../format.ts';
import {lookAtTable} from './table-look.ts';
import {tableReader} from './table-reader.ts';

/** Tables of values with a delimiter between: CSV and TSV with the date and the time in any of their columns. */
export const delimitedTable: Format = {
	id: 'csv',
	title: 'tables with commas, tabs or semicolons',
	claim: sample => lookAtTable(sample)?.claim,
	open: (output, {sample}) => tableReader(output, lookAtTable(sample)),
	samples: [
		{
			lines: [
				'"Call log","",""',
				'"Date","Start","Caller"',
				'"10/03/2026","02:02:31 PM","Ada"',
				'"10/13/2026","02:02:32 PM","Bo"',
			],
			events: [
				['2026-10-03T12:02:31Z', 3, 'Ada'],
				['2026-10-13T12:02:32Z', 4, 'Bo'],
			],
		},
		{
			lines: [
				'host,severity,message,datetime,timestamp',
				'web-1,error,"pool exhausted,',
				'for good",2026-10-03T14:02:31.25+00:00,1791036151250000',
				'web-1,info,no text,,1791036152000000',
				'web-1,info,no time at all,,',
			],
			events: [
				['2026-10-03T14:02:31.25Z', 2, 'pool exhausted,'],
				['2026-10-03T14:02:32.000000Z', 4, 'no text'],
			],
		},
		{
			lines: [
				'Level;Date and Time;Source',
				'Error;13.10.2026 14:02:31;pool;exhausted for good',
				'Info;03.10.2026 14:02:32;pool;ready',
			],
			events: [
				['2026-10-13T12:02:31Z', 2, 'Error pool exhausted for good'],
				['2026-10-03T12:02:32Z', 3, 'Info pool ready'],
			],
		},
		{
			lines: [
				'date,time,timezone,MACB,desc',
				'10/13/2026,14:02:31,UTC,M...,file written',
				'10/03/2026,14:02:32,UTC,M...,file read',
			],
			events: [
				['2026-10-13T14:02:31Z', 2, 'file written'],
				['2026-10-03T14:02:32Z', 3, 'file read'],
			],
		},
		{
			lines: [
				'1 |  Pre-Init  |0000000116| Event log cleared',
				'2 | 10/03/2026 | 14:02:31 | Fan low',
				'3 | 10/13/2026 | 14:02:32 | Fan low | Reading 480',
				'4 | 10/13/2026 | 14:02:33 | Fan well',
				'5 | 10/13/2026 | 14:02:34 | Fan well',
				'6 | 10/13/2026 | 14:02:35 | Fan well',
			],
			events: [
				['2026-10-03T12:02:31Z', 2, '2 Fan low'],
				['2026-10-13T12:02:32Z', 3, '3 Fan low Reading 480'],
				['2026-10-13T12:02:33Z', 4, '4 Fan well'],
				['2026-10-13T12:02:34Z', 5, '5 Fan well'],
				['2026-10-13T12:02:35Z', 6, '6 Fan well'],
			],
		},
		{
			lines: ['7\t2026-10-03\tweb-1\t14:02:31\tpool exhausted', '8\t2026-10-03\tweb-1\t14:02:32\tready'],
			events: [
				['2026-10-03T12:02:31Z', 1, '7 web-1 pool exhausted'],
				['2026-10-03T12:02:32Z', 2, '8 web-1 ready'],
			],
		},
	],
};
