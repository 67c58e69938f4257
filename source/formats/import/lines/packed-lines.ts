import {readEpoch} from '../times/epoch.ts';
import {epochStamp, stampOf, unzoned} from '../times/stamp.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const hexadecimal = /^([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})([\dA-F]{2}),(?:\d*,){3}/;

const readHexadecimal: ReadLine = (line, indent) => {
	const text = line.slice(indent);
	const match = hexadecimal.exec(text);
	const [year = 0, month = 0, day, hour, minute, second] = (match ?? [])
		.slice(1)
		.map(pair => Number.parseInt(pair, 16));
	const two = (number: number | undefined) => String(number).padStart(2, '0');
	const stamp = match
		? stampOf(
				{
					year: String(1970 + year),
					month: month + 1,
					day: day ?? 0,
					hour: two(hour),
					minute: two(minute),
					second: two(second),
					fraction: undefined,
				},
				unzoned,
			)
		: undefined;
	return match && stamp
		? {stamp, text: () => words(text.slice(match[0].length).replaceAll(/,{2,}/g, ',').replaceAll(',', ' '))}
		: undefined;
};

/**
 * Lines of Symantec's antivirus: years since 1970, the month from 0, day, hour, minute and second, each two hexadecimal digits
 * (its knowledge base, Interpreting Log files in Symantec AntiVirus).
 */
export const hexadecimalLines: LineFormat = {
	id: 'hexadecimal',
	title: 'a time in hexadecimal digits',
	rank: 3,
	learn: () => readHexadecimal,
	samples: [
		{
			lines: [
				'3809030E021F,7,3,8,WEB1,SYSTEM,,,,,"definitions loaded"',
				'3809030E0220,5,1,2,WEB1,ada,W32.Test,C:\\a.txt,5',
				'3809630E0220,5,1,2,WEB1,ada,a day that is none',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'WEB1 SYSTEM "definitions loaded"'],
				['2026-10-03T12:02:32Z', 2, 'WEB1 ada W32.Test C:\\a.txt 5'],
			],
		},
	],
};

const slapd = /^([3-9a-f][\da-f]{7})(?:\.([\da-f]{1,8}))? (?=\S)/;
const year = 366 * 86_400;

const readSlapd: ReadLine = (line, indent) => {
	const text = line.slice(indent);
	const [head, seconds = '', nanoseconds] = slapd.exec(text) ?? [];
	const fraction = nanoseconds === undefined ? '' : String(Number.parseInt(nanoseconds, 16)).padStart(9, '0');
	return head === undefined || fraction.length > 9
		? undefined
		: {
				stamp: epochStamp(Number.parseInt(seconds, 16), fraction),
				text: () => words(text.slice(head.length)),
			};
};

/** Lines of OpenLDAP's slapd: seconds since 1970 in hexadecimal digits, newer ones with nanoseconds. */
export const slapdLines: LineFormat = {
	id: 'slapd',
	title: 'seconds in hexadecimal digits',
	rank: 3,
	learn(lines) {
		const found = lines.flatMap(line => slapd.exec(line)?.[1] ?? []);
		const seconds = found.map(digits => Number.parseInt(digits, 16));
		// The hashes of commits look the same, but are far from each other; ticks of a clock have no letters.
		const isTime = found.some(digits => /[a-f]/.test(digits)) && Math.max(...seconds) - Math.min(...seconds) < year;
		return found.length > 1 && isTime ? readSlapd : undefined;
	},
	samples: [
		{
			lines: [
				'6ac10af7 slapd starting',
				'6ac10af8 conn=1000 fd=12 ACCEPT from PATH=/run/slapd/ldapi',
				'6ac10af8.0ee6b280 0x7a33d7285740 conn=1000 op=2 UNBIND',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'slapd starting'],
				['2026-10-03T14:02:32Z', 2, 'conn=1000 fd=12 ACCEPT from PATH=/run/slapd/ldapi'],
				['2026-10-03T14:02:32.250000000Z', 3, '0x7a33d7285740 conn=1000 op=2 UNBIND'],
			],
		},
	],
};

const parted = /^(\d{4})(\d\d)(\d\d)<;>(\d\d)(\d\d)<;>/;

const readParted: ReadLine = (line, indent) => {
	const text = line.slice(indent);
	const match = parted.exec(text);
	if (!match) {
		return undefined;
	}

	const [head, year, month, day, hour = '', minute = ''] = match;
	const fields = text.slice(head.length).split('<;>');
	const since = fields.findLast(field => /^1\d{9}$/.test(field));
	const written = {year, month: Number(month), day: Number(day), hour, minute, second: undefined, fraction: undefined};
	const stamp = readEpoch(since ?? '') ?? stampOf(written, unzoned);
	return stamp && {stamp, text: () => words(fields.filter(field => field !== '' && field !== since).join(' '))};
};

/** Lines of Trend Micro's OfficeScan, with `<;>` between: the day, a clock, and in newer ones the same time in seconds since 1970. */
export const officeScanLines: LineFormat = {
	id: 'office-scan',
	title: 'a day and a clock with <;> between',
	rank: 3,
	learn: () => readParted,
	samples: [
		{
			lines: [
				'20261003<;>1402<;>Eicar<;>10<;>C:\\tmp\\<;>a.com<;><;>1791036151<;>',
				'20261003<;>1403<;>Eicar<;>10<;>C:\\tmp\\<;>b.com<;>',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'Eicar 10 C:\\tmp\\ a.com'],
				['2026-10-03T12:03Z', 2, 'Eicar 10 C:\\tmp\\ b.com'],
			],
		},
	],
};

const hardcopy = /^[NMWXOCD][ACIRUX ]? ?[\dA-F]{7} (\S{1,8}) +((?:20)?\d\d)(\d{3}) (\d\d):(\d\d):(\d\d)\.(\d\d)(?= )/;

const readHardcopy: ReadLine = (line, indent) => {
	const match = hardcopy.exec(line.slice(indent));
	const [head = '', system = '', year = '', days, hour = '', minute = '', second, fraction] = match ?? [];
	const date = new Date(Date.UTC(Number(year.padStart(4, '20')), 0, Number(days)));
	const stamp = match
		? stampOf({year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour, minute, second, fraction}, unzoned)
		: undefined;
	return stamp && {stamp, text: () => words(`${system} ${line.slice(indent + head.length).trim()}`)};
};

/** The log of a system of z/OS: year and day of the year, then a clock; further lines of a message name no time. */
export const hardcopyLines: LineFormat = {
	id: 'hardcopy',
	title: 'a kind of record and a day of the year',
	rank: 3,
	learn: () => readHardcopy,
	samples: [
		{
			lines: [
				'N 4000000 PRD1     26276 14:02:31.11 JOB00007 00000090  $HASP373 POOL STARTED',
				'M 0000000 PRD1     26276 14:02:32.80 JOB00007 00000090  IEC031I D37-04,IFG0554P,POOL,',
				'S                                                       OUT1,8A10',
				'NR0000000 PRD1     2026277 00:02:33.00 STC00008 00000090  IEF404I POOL ENDED',
			],
			events: [
				['2026-10-03T12:02:31.11Z', 1, 'PRD1 JOB00007 00000090  $HASP373 POOL STARTED'],
				['2026-10-03T12:02:32.80Z', 2, 'PRD1 JOB00007 00000090  IEC031I D37-04,IFG0554P,POOL,'],
				['2026-10-03T22:02:33.00Z', 4, 'PRD1 STC00008 00000090  IEF404I POOL ENDED'],
			],
		},
	],
};
