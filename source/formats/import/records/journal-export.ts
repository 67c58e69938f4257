import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readEpoch} from '../times/epoch.ts';
import {words} from '../words.ts';

const time = /^__REALTIME_TIMESTAMP=(\d{16})$/;

/** What `journalctl -o export` writes: a field a line, a blank line between entries. */
export const journalExport: Format = {
	id: 'journal-export',
	title: 'an export of the journal',
	claim({lines}) {
		const entries = lines.filter(line => time.test(line)).length;
		return entries > 0 ? {score: 96, why: `${entries} lines are times of the journal`} : undefined;
	},
	open(output, {sample}) {
		// The cursor comes first, unless somebody chose the fields.
		const begins = sample.lines.some(line => line.startsWith('__CURSOR=')) ? /^__CURSOR=/ : time;
		return recordReader(
			output,
			plain => begins.test(plain),
			({lines}) => {
				const fields = new Map(
					lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
				);
				const stamp = readEpoch(fields.get('__REALTIME_TIMESTAMP') ?? '');
				const program = fields.get('SYSLOG_IDENTIFIER') ?? fields.get('_COMM');
				const head = [fields.get('_HOSTNAME'), program].filter(Boolean).join(' ');
				const said = fields.get('MESSAGE') ?? lines[lines.indexOf('MESSAGE') + 1] ?? '';
				return stamp
					? [{format: 'journal-export', stamp, text: () => words([head, said].filter(Boolean).join(': '))}]
					: {why: 'this entry names no time'};
			},
		);
	},
	samples: [
		{
			lines: [
				'__CURSOR=s=1;i=7',
				'__REALTIME_TIMESTAMP=1791036151250000',
				'_HOSTNAME=web-1',
				'SYSLOG_IDENTIFIER=checkout',
				'_SOURCE_REALTIME_TIMESTAMP=1791036151249000',
				'MESSAGE=pool exhausted',
				'',
				'__CURSOR=s=1;i=8',
				'__REALTIME_TIMESTAMP=1791036152250000',
				'MESSAGE=no connection',
			],
			events: [
				['2026-10-03T14:02:31.250000Z', 1, 'web-1 checkout: pool exhausted'],
				['2026-10-03T14:02:32.250000Z', 8, 'no connection'],
			],
		},
	],
};
