import type {Format, Sample} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {findIsoStamp} from '../times/iso.ts';
import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

// [14:02:31] root@db1:~# uptime
const before = /^\[?(\d{1,2}:\d\d(?::\d\d)?)\]? ?((?:\([\w.-]+\) ?)?[\w.-]+@[\w.-]+[^#$%>❯]{0,60}[#$%>❯] ?(.*))$/u;
// root@db1 ~ # uptime        14:02:31
const behind =
	/^((?:\([\w.-]+\) ?)?[\w.-]+@[\w.-]+[^#$%>❯]{0,60}[#$%>❯] ?(.*?))\s{2,}\[?(\d{1,2}:\d\d(?::\d\d)?)\]?\s*$/u;
const started = /^Script started on (?=\d{4}-)/;
const least = 2;

interface Prompt {
	readonly stamp: Stamp;
	readonly text: string;
}

/** What stood in a terminal, with a clock in each prompt; what programs printed belongs to the command above. */
export const terminalSession: Format = {
	id: 'terminal-session',
	title: 'prompts with a clock',
	claim({lines}) {
		const prompts = lines.filter(line => promptIn(line)).length;
		return prompts >= least ? {score: 90, why: `${prompts} lines are prompts with a clock`} : undefined;
	},
	open(output, {sample}) {
		const start = startIn(sample);
		let isTold = false;
		return recordReader(
			output,
			plain => promptIn(plain) !== undefined,
			({lines: [first = '']}) => {
				const prompt = promptIn(first);
				if (!prompt) {
					return 'header';
				}

				const {stamp, text} = prompt;
				// The day is that of the start; the clocks behind it find theirs by themselves.
				const isFirst = !isTold;
				isTold = true;
				const zoned =
					start && stamp.offset === undefined ? {...stamp, offset: start.offset, named: 'header' as const} : stamp;
				return [
					{
						format: 'terminal-session',
						stamp: isFirst && start ? {...start, clock: zoned.clock} : zoned,
						text: () => words(text),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'Script started on 2026-10-03 23:51:58+02:00 [TERM="xterm"]',
				'[23:52:31] root@db1:~# uptime',
				' 23:52:31 up 214 days',
				'Thu Dec 12 20:41:07 2024 postgres: checkpointer',
				'[00:00:12] root@db1:~# # load going down',
			],
			events: [
				['2026-10-03T21:52:31Z', 2, 'root@db1:~# uptime'],
				['2026-10-03T22:00:12Z', 5, 'root@db1:~# # load going down'],
			],
		},
		{
			lines: [
				'root@edge7 ~ # ip -br a                                         22:40:11',
				'lo               UNKNOWN        127.0.0.1/8',
				'root@edge7 ~ # ifdown bond0; ifup bond0                         00:03:15',
			],
			events: [
				['2026-10-03T20:40:11Z', 1, 'root@edge7 ~ # ip -br a'],
				['2026-10-03T22:03:15Z', 3, 'root@edge7 ~ # ifdown bond0; ifup bond0'],
			],
		},
	],
};

function promptIn(line: string): Prompt | undefined {
	const left = before.exec(line);
	const right = left ? null : behind.exec(line);
	const stamp = readTime(left?.[1] ?? right?.[3] ?? '');
	return stamp && {stamp, text: left?.[2] ?? right?.[1] ?? line};
}

function startIn({lines}: Sample): Stamp | undefined {
	const match = started.exec(lines[0] ?? '');
	return match ? findIsoStamp(lines[0] ?? '', match[0].length)?.stamp : undefined;
}
