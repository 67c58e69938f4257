import {matchAt} from '../times/behind.ts';
import {readEpoch} from '../times/epoch.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

/** A format whose lines hold seconds since 1970 behind words that tell that they do. */
function markedEpoch(
	id: string,
	title: string,
	expression: RegExp,
	say: (match: RegExpExecArray, rest: string) => string,
	samples: LineFormat['samples'],
): LineFormat {
	const read: ReadLine = (line, indent) => {
		const match = matchAt(expression, line, indent);
		const end = expression.lastIndex;
		const stamp = match ? readEpoch(match[1] ?? '') : undefined;
		return match && stamp ? {stamp, text: () => words(say(match, line.slice(end)))} : undefined;
	};
	return {id, title, rank: 3, learn: () => read, samples};
}

/** Records of the Linux audit daemon. */
export const auditLines = markedEpoch(
	'audit',
	'the record of an audit',
	/(?:node=\S+ )?type=(?:\S+)? msg=audit\((\d+\.\d+):\d+\):/y,
	(match, rest) => `${/type=(\S+)/.exec(match[0])?.[1] ?? ''} ${rest.trim()}`,
	[
		{
			lines: ['type=USER_CMD msg=audit(1791036151.250:7): pid=9 uid=0', 'type=EMPTY msg=audit(): nothing'],
			events: [['2026-10-03T14:02:31.250Z', 1, 'USER_CMD pid=9 uid=0']],
		},
	],
);

/** Commands in the history of zsh. */
export const zshHistory = markedEpoch(
	'zsh-history',
	'a colon and the second of a command',
	/: (\d{9,10}):\d+;/y,
	(_, rest) => rest,
	[
		{
			lines: [': 1791036151:0;systemctl restart pool \\', '  --now', ': 1791036152:7;tail -f pool.log'],
			events: [
				['2026-10-03T14:02:31Z', 1, 'systemctl restart pool \\'],
				['2026-10-03T14:02:32Z', 3, 'tail -f pool.log'],
			],
		},
	],
);

/** Sections in the log of a job of GitLab CI. */
export const gitlabSections = markedEpoch(
	'gitlab-ci',
	'a section of a job of GitLab CI',
	/section_(?:start|end):(\d{10}):/y,
	(match, rest) => {
		const [name = '', said = ''] = rest.split('\r');
		return `${match[0].startsWith('section_start') ? 'Begins' : 'Ends'}: ${said.trim() || name.replace(/\[.*\]$/, '')}`;
	},
	[
		{
			lines: [
				'Running with a runner',
				'section_start:1791036151:step_script[collapsed=true]\r\u001B[0K\u001B[36;1mExecuting the step\u001B[0;m',
				'$ make deploy',
				'section_end:1791036199:step_script\r\u001B[0K',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, 'Begins: Executing the step'],
				['2026-10-03T14:03:19Z', 4, 'Ends: step_script'],
			],
		},
	],
);

/** The log of a job of Buildkite. */
export const buildkiteLines = markedEpoch(
	'buildkite',
	'the mark of a line of Buildkite',
	/_?bk;t=(\d{13})\u0007/y,
	(_, rest) => rest,
	[
		{
			lines: ['\u001B_bk;t=1791036151250\u0007make deploy', '\u001B_bk;t=1791036152000\u0007done'],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'make deploy'],
				['2026-10-03T14:02:32.000Z', 2, 'done'],
			],
		},
	],
);

/** What the signal handler of Redis writes, which cannot ask for the date. */
export const redisSignals = markedEpoch(
	'redis-signal',
	'the signal handler of Redis',
	/\d+:signal-handler \((\d{10})\)/y,
	(_, rest) => rest,
	[
		{
			lines: ['7:signal-handler (1791036151) Received SIGTERM scheduling shutdown...'],
			events: [['2026-10-03T14:02:31Z', 1, 'Received SIGTERM scheduling shutdown...']],
		},
	],
);

/** Lines of clusters of computers, with the tag of an alert, seconds since 1970 and the day: Blue Gene, Thunderbird, Spirit. */
export const clusterLines = markedEpoch(
	'cluster',
	'the tag of an alert, seconds since 1970 and a day with points',
	/(?:-|[A-Z][\w-]*) (\d{10})(?= \d{4}\.\d\d\.\d\d )/y,
	(match, rest) => `${match[0].startsWith('- ') ? '' : (match[0].split(' ')[0] ?? '')} ${rest.slice(12)}`,
	[
		{
			lines: [
				'- 1791036151 2026.10.03 node-7 Oct 3 07:02:31 node-7/node-7 ntpd[9]: synchronized',
				'KERNMNTF 1791036152 2026.10.03 R37-M1 2026-10-03-07.02.32.250123 R37-M1 RAS KERNEL FATAL lost',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'node-7 Oct 3 07:02:31 node-7/node-7 ntpd[9]: synchronized'],
				['2026-10-03T14:02:32Z', 2, 'KERNMNTF R37-M1 2026-10-03-07.02.32.250123 R37-M1 RAS KERNEL FATAL lost'],
			],
		},
	],
);

/** Lines of Oracle's WebLogic: a date as the country writes it, and the same in milliseconds since 1970. */
export const weblogicLines = markedEpoch(
	'weblogic',
	'a message of WebLogic',
	/####<[^>]*> <.{0,2000}? <(\d{13})>/y,
	(match, rest) => {
		const [, level = ''] = /> <(\w+)>/.exec(match[0]) ?? [];
		const said = rest.replace(/^ <\[severity-value.*?\] ?>/, '').replace(/> *$/, '');
		return `${level}${said.replaceAll(/ <(?=[A-Z]+-\d+>)|> <|<(?=[^<>]*$)/g, ' ')}`;
	},
	[
		{
			lines: [
				"####<Oct 3, 2026 7:32:31,250 PM India Standard Time> <Notice> <JDBC> <web-1> <s1> <[ACTIVE] ExecuteThread: '0'> <<WLS Kernel>> <> <> <1791036151250> <[severity-value: 32] [rid: 0] > <BEA-001129> <pool exhausted> ",
				'####<Oct 3, 2026 2:02:32 PM CEST> <Error> <JDBC> <web-1> <s1> <main> <<WLS Kernel>> <> <> <1791036152000> <BEA-001128> <queue is long',
				'at the third attempt>',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'Notice BEA-001129 pool exhausted'],
				['2026-10-03T14:02:32.000Z', 2, 'Error BEA-001128 queue is long'],
			],
		},
	],
);
