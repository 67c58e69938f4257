import {readEpoch} from '../times/epoch.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

// What was done, and what a product says of it.
const told = /[\s|](?:act|msg)=(.+?)(?=\s\w+=|$)/g;
const time = /\b(?:rt|(?:event|request|start|end)Time|end|start|devTime)=(.+?)(?=[\s|^]+\w+=|$)/;

const read: ReadLine = (line, indent) => {
	if (!line.startsWith('CEF:', indent) && !line.startsWith('LEEF:', indent)) {
		return undefined;
	}

	const value = time.exec(line)?.[1] ?? '';
	const stamp = readTime(value) ?? readEpoch(value.trim());
	const [, vendor = '', product = '', , , name = ''] = line.slice(indent).split('|');
	const said = [name, ...line.slice(indent).matchAll(told)].map(part => (typeof part === 'string' ? part : part[1]));
	return stamp
		? {stamp, text: () => words(`${vendor} ${product}: ${[...new Set(said)].filter(Boolean).join(', ')}`)}
		: {why: 'this record names no time'};
};

/** Records of security tools in ArcSight's CEF or IBM's LEEF, without a line of syslog around them. */
export const eventFormatLines: LineFormat = {
	id: 'cef',
	title: 'CEF or LEEF',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'CEF:0|Shop|gate|1.0|100|pool exhausted|10|src=192.0.2.7 rt=Oct 03 2026 14:02:31 UTC act=deny',
				'CEF:0|Shop|gate|1.0|100|ready|1|rt=1791036152250',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'Shop gate: pool exhausted, deny'],
				['2026-10-03T14:02:32.250Z', 2, 'Shop gate: ready'],
			],
		},
	],
};
