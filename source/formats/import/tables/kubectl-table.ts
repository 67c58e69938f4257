import {readDuration} from '../../../review/times/parse-duration.ts';
import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readAgo, stampBefore} from '../times/ago.ts';
import {words} from '../words.ts';

const head =
	/^\s*(?:NAMESPACE\s+)?LAST ?SEEN\s+(?:.*\s)?(?:TYPE|REASON|MESSAGE)\b|^\s*Type\s+Reason\s+Age\s+From\s+Message/;
// Other tables of these programs have their titles in capitals.
const title = /^[A-Z][A-Z0-9 ()%/_-]*$/;
const ageNamed = /^(?:LAST ?SEEN|Age|AGE|CREATED|UPDATED)$/;
const age = /^(?=\d)(?:(\d+)y)?((?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?)(?: \(x(\d+) over .*\))?$/;
// As Kubernetes counts them.
const year = 365 * 86_400;

/** Tables of kubectl, docker, podman and crictl, which tell how long ago something was: from `--now` back. */
export const kubectlTable: Format = {
	id: 'kubectl',
	title: 'tables of kubectl or docker with ages',
	claim({lines}) {
		const at = lines.findIndex(line => isHead(line));
		const found = lines[at];
		const column = columnIn(found ?? '');
		return found === undefined || !lines.slice(at + 1).some(line => isAge(cellsOf(line)[column] ?? ''))
			? undefined
			: {score: 92, why: `“${words(found).slice(0, 40)}” is the head of a table with ages`};
	},
	open(output, {now}) {
		let isInside = false;
		let column = 0;
		return recordReader(
			output,
			plain => {
				if (isHead(plain)) {
					return 'alone';
				}

				// The rule below the head, and what describe prints about other things.
				isInside &&= !/^\S[^ ]*:(?:\s|$)/.test(plain);
				const cell = cellsOf(plain)[column] ?? '';
				return isInside && isAge(cell);
			},
			({lines: [first = '']}) => {
				const cells = cellsOf(first);
				const cell = cells[column] ?? '';
				if (isHead(first)) {
					isInside = true;
					column = columnIn(first);
					return 'header';
				}

				const times = age.exec(cell)?.[3];
				const rest = cells.filter((_, index) => index !== column).join(' ');
				return [
					{
						format: 'kubectl',
						stamp: cell === '<unknown>' ? undefined : stampBefore(now, agoOf(cell)),
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
		{
			now: '2026-10-03T14:10:00.000Z',
			lines: [
				'CONTAINER ID   IMAGE     CREATED             STATUS                      PORTS     NAMES',
				'4c01db0b339c   nginx     About an hour ago   Up About an hour            80/tcp    web-1',
				'd7886598dbe2   redis:7   2 days ago          Exited (137) 5 minutes ago            pool',
			],
			events: [
				['2026-10-03T13:10:00Z', 2, '4c01db0b339c nginx Up About an hour 80/tcp web-1'],
				['2026-10-01T14:10:00Z', 3, 'd7886598dbe2 redis:7 Exited (137) 5 minutes ago pool'],
			],
		},
	],
};

function cellsOf(line: string): readonly string[] {
	const indent = /^\s{0,2}/.exec(line)?.[0].length ?? 0;
	return line.slice(indent).split(/\s{2,}|\t/);
}

function isHead(line: string): boolean {
	if (head.test(line)) {
		return true;
	}

	const cells = line.length < 400 ? cellsOf(line.trimEnd()) : [];
	return cells.length > 2 && cells.every(cell => title.test(cell)) && cells.some(cell => ageNamed.test(cell));
}

function columnIn(head: string): number {
	return cellsOf(head).findIndex(name => ageNamed.test(name));
}

function isAge(cell: string): boolean {
	return age.test(cell) || readAgo(cell) !== undefined || cell === '<unknown>';
}

// As docker, podman and crictl tell it, or as Kubernetes does.
function agoOf(cell: string): number {
	const [, years = 0, rest = ''] = age.exec(cell) ?? [];
	return readAgo(cell) ?? Number(years) * year + (readDuration(rest) ?? 0);
}
