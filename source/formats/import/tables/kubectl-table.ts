import {addSeconds} from '../../../review/moment.ts';
import type {Instant} from '../../../review/records.ts';
import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {instantStamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const head =
	/^\s*(?:NAMESPACE\s+)?LAST ?SEEN\s+(?:.*\s)?(?:TYPE|REASON|MESSAGE)\b|^\s*Type\s+Reason\s+Age\s+From\s+Message/;
const age = /^(?=\d)(?:(\d+)y)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?: \(x(\d+) over .*\))?$/;
const units = [31_536_000, 86_400, 3600, 60, 1];

/** Tables of `kubectl get events` and `kubectl describe`, which tell how long ago something was: from `--now` back. */
export const kubectlTable: Format = {
	id: 'kubectl',
	title: 'tables of kubectl with ages',
	claim({lines}) {
		const found = lines.find(line => head.test(line));
		return found === undefined
			? undefined
			: {score: 92, why: `“${words(found).slice(0, 40)}” is the head of a table of kubectl`};
	},
	open(output, {now}) {
		let isInside = false;
		let column = 0;
		return recordReader(
			output,
			plain => {
				if (head.test(plain)) {
					return 'alone';
				}

				// The rule below the head, and what describe prints about other things.
				isInside &&= !/^\S[^ ]*:(?:\s|$)/.test(plain);
				const cell = cellsOf(plain)[column] ?? '';
				return isInside && (age.test(cell) || cell === '<unknown>');
			},
			({lines: [first = '']}) => {
				const cells = cellsOf(first);
				const cell = cells[column] ?? '';
				if (head.test(first)) {
					isInside = true;
					column = cells.findIndex(name => /^(?:LAST ?SEEN|Age)$/.test(name));
					return 'header';
				}

				const times = age.exec(cell)?.[6];
				const rest = cells.filter((_, index) => index !== column).join(' ');
				return [
					{
						format: 'kubectl',
						stamp: cell === '<unknown>' ? undefined : instantStamp(agoOf(cell, now)),
						text: () => words(times === undefined ? rest : `${rest} (×${times})`),
						level: /\bWarning\b/.test(first) ? 'warning' : undefined,
						about: true,
					},
				];
			},
		);
	},
	samples: [
		{
			now: '2026-10-03T14:10:00.000Z',
			lines: [
				'LAST SEEN   TYPE      REASON    OBJECT      MESSAGE',
				'7m29s       Warning   BackOff   pod/web-1   Back-off restarting failed container',
				'            * of web-1',
				'2d3h        Normal    Pulled    pod/web-1   Container image is present',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, 'Warning BackOff pod/web-1 Back-off restarting failed container'],
				['2026-10-01T11:10:00Z', 4, 'Normal Pulled pod/web-1 Container image is present'],
			],
		},
		{
			now: '2026-10-03T14:10:00.000Z',
			lines: [
				'Name:  web-1',
				'Events:',
				'  Type     Reason   Age                  From     Message',
				'  ----     ------   ----                 ----     -------',
				'  Normal   Pulled   <unknown>            kubelet  Container image is present',
				'  Warning  BackOff  60s (x7 over 5m18s)  kubelet  Back-off restarting',
			],
			events: [
				[null, 5, 'Normal Pulled kubelet Container image is present'],
				['2026-10-03T14:09:00Z', 6, 'Warning BackOff kubelet Back-off restarting (×7)'],
			],
		},
	],
};

function cellsOf(line: string): readonly string[] {
	const indent = /^\s{0,2}/.exec(line)?.[0].length ?? 0;
	return line.slice(indent).split(/\s{2,}|\t/);
}

function agoOf(cell: string, now: Instant): Instant {
	const parts = age.exec(cell)?.slice(1, 6) ?? [];
	const seconds = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0);
	return addSeconds(`${now.slice(0, 19)}Z`, -seconds);
}
