import type {Draft, Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readEpoch} from '../times/epoch.ts';
import {words} from '../words.ts';

const entry = /^[0-9a-f]{0,64}\|(.+)\|[^|]*\|[^|]*\|\d*\|\d*\|\d*\|([\d.-]*)\|([\d.-]*)\|([\d.-]*)\|([\d.-]*)$/i;
// Accessed, modified, changed and born, in the order of the columns; and in that in which mactime writes them.
const columns = ['a', 'm', 'c', 'b'];
const letters = ['m', 'a', 'c', 'b'];

/** What a file tells: its times, each with what happened to it then. */
function happenings(line: string): ReadonlyArray<Omit<Draft, 'raw' | 'line' | 'endLine'>> {
	const [, name = '', ...times] = entry.exec(line) ?? [];
	const kinds = new Map<string, string[]>();
	for (const [index, time] of times.entries()) {
		kinds.set(time, [...(kinds.get(time) ?? []), columns[index] ?? '']);
	}

	return [...kinds]
		.sort(([one], [other]) => Number(one) - Number(other))
		.flatMap(([time, kind]) => {
			const stamp = readEpoch(time);
			const said = letters.map(letter => (kind.includes(letter) ? letter : '.')).join('');
			return stamp ? [{format: 'body-file', stamp, text: () => words(`${said} ${name}`)}] : [];
		});
}

/**
 * The times of files as The Sleuth Kit and others write them, `MD5|name|inode|mode|UID|GID|size|atime|mtime|ctime|crtime`
 * (its wiki, Body file): an event for each time of a file.
 */
export const bodyFile: Format = {
	id: 'body-file',
	title: 'times of files',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '');
		const entries = full.filter(line => entry.test(line)).length;
		return entries > 0 && entries * 2 > full.length
			? {score: 95, why: `${entries} lines are a name with the times of its file`}
			: undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => (entry.test(plain) || plain.split('|').length > 6 ? 'alone' : false),
			({lines: [line = '']}) => {
				const drafts = happenings(line);
				return drafts.length > 0 ? drafts : {why: 'this file has no time that can be read'};
			},
		),
	samples: [
		{
			lines: [
				'0|/srv/pool.log|14|r/rrw-------|0|0|53|1791036151|1791036151|1791036152|0',
				'0|/srv/a|b|15|r/rrw-------|0|0|1|1791036153.25||-1|0',
				'0|/srv/c|16|r/rrw-------|0|0|1|0|0|0|0',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'ma.. /srv/pool.log'],
				['2026-10-03T14:02:32Z', 1, '..c. /srv/pool.log'],
				['2026-10-03T14:02:33.25Z', 2, '.a.. /srv/a|b'],
			],
		},
	],
};
