import {matchAt} from '../times/behind.ts';
import {findIsoStamp} from '../times/iso.ts';
import {words, wordsBehind} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

// What may stand before the date.
const labels = [
	// A word, which may have a version behind it, as in logs of load balancers of AWS, or the name of a part.
	String.raw`\S{1,50}[ \t]+(?:\d[\d.]{0,9}[ \t]+)?(?:[A-Za-z][\w.@/-]{0,39}:[ \t]+)?`,
	// etcd and logrus leave no blank: raft2026/10/03, INFO[2026-10-03.
	String.raw`[a-z]{2,12}(?=\d{4}\/)`,
	String.raw`[A-Z]{4,7}(?=\[\d{4})`,
	// Nor do old versions of InfluxDB behind the name of a part, and bots behind the one of an incident.
	String.raw`\[[\w.:-]{1,40}\](?=\d{4}[-/])`,
	String.raw`\[?[A-Z]{2,8}-(?=\d{4}-\d\d-\d\d )`,
	// Erlang's reports, of which the next line tells what happened.
	'=[A-Z]+ REPORT=+ ',
	// Rails tells of a request in a sentence that ends with its time.
	String.raw`Started [A-Z]+ "[^"]{0,200}" for \S{1,60} at `,
];
const labelled = new RegExp(String.raw`(${labels.join('|')})([([]?)(?=\w{0,9},?[ ]?\d{4}[-/])`, 'y');

const level = /^\W?(?:trace|debug|info|notice|warn|warning|err|error|crit|critical|fatal|panic)\W/i;
// The word that leads to the time goes with it: At 2026/10/03 6pm UTC, we found …
const leading = /(?:^| )(?:at|on|by|around|about|from)$/i;
const many = 5;

const read: ReadLine = (line, indent) => {
	const match = matchAt(labelled, line, indent);
	const found = match ? findIsoStamp(line, labelled.lastIndex) : undefined;
	if (!match || !found?.stamp) {
		return undefined;
	}

	const [, label = '', opened = ''] = match;
	return {
		stamp: found.stamp,
		label: () => /^(.*):\s*$/.exec(label)?.[1],
		text() {
			const before = label.trim();
			const said = before.replace(leading, '');
			const behind = wordsBehind(line, found.end, opened);
			// The name of an incident alone says nothing.
			if (said.endsWith('-') && !/\w/.test(behind)) {
				return '';
			}

			// A sentence that its time ends has said what happened.
			const isWhole = said !== '' && said !== before;
			return behind === '' && !isWhole ? '' : words(`${said} ${behind}`);
		},
	};
};

/** Lines that begin with a word or two before the date: `INFO 2026-10-03 …`, update-alternatives, apt's history. */
export const labelledIsoLines: LineFormat = {
	id: 'labelled-iso',
	title: 'a word, then a date in figures and a time',
	rank: 3,
	learn(lines) {
		const found = lines.filter(line => read(line, 0));
		// One line among many whose first word says no more than how bad it is tells of another time.
		return found.length === 1 && lines.length >= many && !level.test(found[0] ?? '') ? undefined : read;
	},
	samples: [
		{
			lines: [
				'INFO 2026-10-03 14:02:31 pool exhausted',
				'[WARN] 2026-10-03T14:02:32Z queue is long',
				'   at 2026-10-03 14:00:00 it was empty',
				'update-alternatives 2026-10-03 14:02:33: link group editor updated',
				'Start-Date: 2026-10-03  14:02:34',
				'Commandline: apt-get upgrade',
				'Log started: 2026-10-03  14:02:35',
				'raft2026/10/03 14:02:36 INFO: elected leader',
				'WARN[2026-10-03 14:02:37] queue is long',
				'Started GET "/cart" for 192.0.2.7 at 2026-10-03 14:02:38 -0400',
				'Processing by CartController#show as HTML',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'INFO pool exhausted'],
				['2026-10-03T14:02:32Z', 2, '[WARN] queue is long'],
				['2026-10-03T12:02:33Z', 4, 'update-alternatives link group editor updated'],
				['2026-10-03T12:02:34Z', 5, 'Commandline: apt-get upgrade'],
				['2026-10-03T12:02:35Z', 7, 'Log started'],
				['2026-10-03T12:02:36Z', 8, 'raft INFO: elected leader'],
				['2026-10-03T12:02:37Z', 9, 'WARN queue is long'],
				['2026-10-03T18:02:38Z', 10, 'Started GET "/cart" for 192.0.2.7'],
			],
		},
		{
			lines: [
				'=INFO REPORT==== 2026-10-03 14:02:31 ===',
				'I(<0.370.0>:listener:281) : Accepted connection',
				'=ERROR REPORT==== 2026-10-03 14:02:32 ===',
				'** Generic server pool terminating',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, '=INFO REPORT==== ==='],
				['2026-10-03T12:02:32Z', 3, '=ERROR REPORT==== ==='],
			],
		},
		{
			lines: ['At 2026/10/03 6pm UTC, we found the pool exhausted.', '', 'At 2026/10/03 11pm-ish UTC, Bo restarts it.'],
			events: [
				['2026-10-03T18:00Z', 1, 'we found the pool exhausted.'],
				['2026-10-03T23:00Z', 3, 'Bo restarts it.'],
			],
		},
		{
			lines: [
				'[filestore]2026/10/03 14:02:31 opened',
				'[wal] 2026/10/03 14:02:32 starting',
				'[INC-2026-10-03 14:03 UTC]',
				'Status: Resolved',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, '[filestore] opened'],
				['2026-10-03T12:02:32Z', 2, '[wal] starting'],
				['2026-10-03T14:03Z', 3, 'Status: Resolved'],
			],
		},
		{
			lines: ['   98  2026-10-03 14:02:31 kubectl get pods', '  100  2026-10-03 14:02:32 history'],
			events: [
				['2026-10-03T12:02:31Z', 1, '98 kubectl get pods'],
				['2026-10-03T12:02:32Z', 2, '100 history'],
			],
		},
		{
			lines: [
				'Log started: 2026-10-03  14:02:31',
				'(Reading database ... 5%',
				'Preparing to unpack pool_1.2.deb ...',
				'Setting up pool (1.2) ...',
				'Log ended: 2026-10-03  14:02:40',
				'',
				'Log started: 2026-10-03  14:05:00',
				'(Reading database ... 100%',
				'Log ended: 2026-10-03  14:05:01',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'Preparing to unpack pool_1.2.deb ...'],
				['2026-10-03T12:02:40Z', 5, 'Log ended'],
				['2026-10-03T12:05:00Z', 7, '(Reading database ... 100%'],
				['2026-10-03T12:05:01Z', 9, 'Log ended'],
			],
		},
	],
};
