import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const when = /^Date\/Time:\s+(\d.*)$/;
const whose = /^(?:Process|Command):\s+(.*)$/;
const what = /^(?:Exception Type|Event):\s+(.*)$/;

/** Reports of crashes and stalls as macOS writes them: one event, whatever other times they hold. */
export const crashReport: Format = {
	id: 'crash-report',
	title: 'a report of a crash',
	claim: ({lines}) =>
		lines.some(line => when.test(line)) && lines.some(line => whose.test(line))
			? {score: 92, why: 'a line says “Date/Time:” and another whose report it is'}
			: undefined,
	open(output) {
		let process = '';
		return recordReader(
			output,
			plain => {
				process = whose.exec(plain)?.[1] ?? process;
				return when.test(plain);
			},
			({lines}) => {
				const written = when.exec(lines[0] ?? '')?.[1] ?? '';
				const stamp = readTime(written);
				const told = lines.flatMap(line => what.exec(line)?.[1] ?? [])[0];
				const own = lines.flatMap(line => whose.exec(line)?.[1] ?? [])[0] ?? process;
				const text = () => words([own, told].filter(Boolean).join(': '));
				return stamp ? [{format: 'crash-report', stamp, text}] : {why: `“${words(written)}” is no time that I know`};
			},
		);
	},
	samples: [
		{
			lines: [
				'Process:               pool [7]',
				'',
				'Date/Time:             2026-10-03 14:02:31.250 -0700',
				'End time:              2026-10-03 14:02:40.250 -0700',
				'Exception Type:        EXC_CRASH (SIGABRT)',
			],
			events: [['2026-10-03T21:02:31.250Z', 3, 'pool [7]: EXC_CRASH (SIGABRT)']],
		},
	],
};
