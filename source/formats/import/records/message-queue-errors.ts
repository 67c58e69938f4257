import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const begin = /^(\d\S* \d\S*(?: [AP]M)?) - Process\(/;
const exact = /^\s*Time\((\d{4}-\d\d-\d\dT[\d:.]+Z)\)/;
const message = /^AMQ\w+: /;

/**
 * The error logs of IBM MQ: a clock of the system above each message, and below it, in newer versions, the same time in UTC
 * (IBM's manual, Error logs on AIX, Linux, and Windows).
 */
export const messageQueueErrors: Format = {
	id: 'ibm-mq',
	title: 'errors of IBM MQ',
	claim({lines}) {
		const messages = lines.filter(line => begin.test(line)).length;
		return messages > 0 ? {score: 92, why: `${messages} lines name a process of IBM MQ`} : undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begin.test(plain),
			({lines}) => {
				const local = begin.exec(lines[0] ?? '')?.[1] ?? '';
				const stamp = readTime(lines.flatMap(line => exact.exec(line)?.[1] ?? [])[0] ?? '') ?? readTime(local);
				const text = () => words(lines.find(line => message.test(line)) ?? (lines[0] ?? '').slice(local.length + 3));
				return stamp ? [{format: 'ibm-mq', stamp, text}] : {why: `“${words(local)}” is no time that I know`};
			},
		),
	samples: [
		{
			lines: [
				'10/13/26 16:02:31 - Process(7.1) User(mqm) Program(runmqchi)',
				'                    Host(web-1) Installation(Installation1)',
				'                    Time(2026-10-13T14:02:31.250Z)',
				'AMQ9999E: Channel pool ended abnormally.',
				'',
				'EXPLANATION:',
				'----- amqrmrsa.c : 938 -----',
				'10/13/26 16:02:32 - Process(7.1) User(mqm) Program(runmqchi)',
				'AMQ9001: Channel ended normally.',
			],
			events: [
				['2026-10-13T14:02:31.250Z', 1, 'AMQ9999E: Channel pool ended abnormally.'],
				['2026-10-13T14:02:32Z', 8, 'AMQ9001: Channel ended normally.'],
			],
		},
	],
};
