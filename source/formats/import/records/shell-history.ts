import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readEpoch} from '../times/epoch.ts';
import {words} from '../words.ts';

const second = /^#\+?(\d{9,10})$/;
const fish = /^- cmd: (.*)$/;
const when = /^\s+when: (\d{9,10})$/;

/** The history of bash and tcsh, where a comment holds the second of the command below it, and that of fish. */
export const shellHistory: Format = {
	id: 'shell-history',
	title: 'the history of a shell',
	claim({lines}) {
		const timed = lines.filter(line => second.test(line) || when.test(line)).length;
		return timed > 0 && timed * 10 >= lines.filter(line => line.trim() !== '').length
			? {score: 91, why: `${timed} lines hold the second of a command`}
			: undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => second.test(plain) || fish.test(plain),
			({lines: [first = '', ...rest]}) => {
				const command = fish.exec(first)?.[1];
				const digits = second.exec(first)?.[1] ?? rest.flatMap(line => when.exec(line)?.[1] ?? [])[0] ?? '';
				const stamp = readEpoch(digits.padStart(10, '0'));
				return stamp
					? [{format: 'shell-history', stamp, text: () => words(command ?? rest.join('\n')) || words(first)}]
					: {why: 'this command has no time'};
			},
		),
	samples: [
		{
			lines: ['ls', '#1791036151', 'systemctl restart pool \\', '  --now', '#+1791036152', 'tail -f pool.log'],
			events: [
				['2026-10-03T14:02:31Z', 2, 'systemctl restart pool \\'],
				['2026-10-03T14:02:32Z', 5, 'tail -f pool.log'],
			],
		},
		{
			lines: [
				'- cmd: systemctl restart pool',
				'  when: 1791036151',
				'  paths:',
				'    - pool',
				'- cmd: ls',
				'  when: 1791036152',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'systemctl restart pool'],
				['2026-10-03T14:02:32Z', 5, 'ls'],
			],
		},
	],
};
