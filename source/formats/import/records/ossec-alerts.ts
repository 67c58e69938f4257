import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readEpoch} from '../times/epoch.ts';
import {words} from '../words.ts';

// What stands behind the point is a place in a file and no fraction.
const begin = /^\*\* Alert (\d{10})\.\d+:/;
const rule = /^Rule: \d+ \(level \d+\) -> '(.*)'$/;

/** The alerts of OSSEC and Wazuh, each a few lines below the second at which it was raised. */
export const ossecAlerts: Format = {
	id: 'ossec',
	title: 'alerts of OSSEC or Wazuh',
	claim({lines}) {
		const alerts = lines.filter(line => begin.test(line)).length;
		return alerts > 0 ? {score: 94, why: `${alerts} lines begin with “** Alert”`} : undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begin.test(plain),
			({lines}) => {
				const stamp = readEpoch(begin.exec(lines[0] ?? '')?.[1] ?? '');
				const said = lines.flatMap(line => rule.exec(line)?.[1] ?? [])[0];
				const log = lines.length > 3 ? lines.at(-1) : undefined;
				const text = () => words([said, log].filter(Boolean).join(': ')) || words(lines[0] ?? '');
				return stamp ? [{format: 'ossec', stamp, text}] : {why: 'this alert names no time'};
			},
		),
	samples: [
		{
			lines: [
				'** Alert 1791036151.70211: - syslog,sshd,',
				'2026 Oct 03 16:02:31 (web-1) 192.0.2.7->/var/log/auth.log',
				"Rule: 5710 (level 5) -> 'Attempt to login as nobody'",
				'Oct  3 16:02:30 web-1 sshd[9]: Invalid user nobody',
				'',
				'** Alert 1791036152.70655: mail  - ossec,',
				'2026 Oct 03 16:02:32 db-1->syscheck',
				"Rule: 550 (level 7) -> 'Checksum changed.'",
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'Attempt to login as nobody: Oct  3 16:02:30 web-1 sshd[9]: Invalid user nobody'],
				['2026-10-03T14:02:32Z', 6, 'Checksum changed.'],
			],
		},
	],
};
