import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readAgo, stampBefore} from '../times/ago.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const first = /^[*|\\/_ ]*(?:commit [0-9a-f]{7,64}\b|changeset:\s+\d+:[0-9a-f]{12}\b)/;
const dated = /^[*|\\/_ ]*(CommitDate|Commit Date|Date|AuthorDate|date):\s+(.*?)\s*$/;
const raw = /^[*|\\/_ ]*(author|committer) .*> (\d{9,10} [+-]\d{4})$/;
const written = /^[*|\\/_ ]*(?:Author|user):\s+(.*?)\s*(?:<[^>]*>)?\s*$/;
// When it was committed is when others could see it.
const kinds = ['CommitDate', 'committer', 'Date', 'AuthorDate', 'author', 'date'];

/** What `git log` and `hg log` print, in every one of their formats of dates; a commit is an event when it was committed. */
export const gitLog: Format = {
	id: 'git-log',
	title: 'commits of git or Mercurial',
	claim({lines}) {
		const commits = lines.filter(line => first.test(line)).length;
		const dates = lines.filter(line => dated.test(line) || raw.test(line)).length;
		return commits > 0 && dates > 0 ? {score: 93, why: `${commits} lines begin a commit`} : undefined;
	},
	open: (output, {now}) =>
		recordReader(
			output,
			plain => first.test(plain),
			({lines}) => {
				const dates = new Map(
					lines.flatMap(line => {
						const [, name, text] = dated.exec(line) ?? raw.exec(line) ?? [];
						return name === undefined || text === undefined ? [] : [[name.replace(' ', ''), text] as const];
					}),
				);
				const date = kinds.flatMap(name => dates.get(name) ?? [])[0];
				if (date === undefined) {
					return {why: 'this commit names no date'};
				}

				const age = readAgo(date);
				const stamp =
					(age === undefined ? undefined : stampBefore(now, age)) ?? readTime(date, {epochs: true}) ?? readDay(date);
				const actor = lines.flatMap(line => written.exec(line)?.[1] ?? [])[0];
				return stamp
					? [{format: 'git-log', stamp, actor, about: age !== undefined, text: () => subjectOf(lines)}]
					: {why: `“${date.slice(0, 40)}” is no date that I know`};
			},
		),
	samples: [
		{
			lines: [
				'commit 1f2e3d4c5b6a79880102030405060708090a0b0c (HEAD -> main)',
				'Author: Ada <ada@example.com>',
				'Date:   Sat Oct 3 14:02:31 2026 +0200',
				'',
				'    Larger pool',
				'',
				'    As of 2026-10-01 12:00:00 it is too small.',
				'',
				'commit 2f2e3d4c5b6a79880102030405060708090a0b0c',
				'Merge: 1f2e3d4 3f2e3d4',
				'Author:     Ada <ada@example.com>',
				'AuthorDate: 2026-10-03 13:00:00 +0200',
				'Commit:     Bo <bo@example.com>',
				'CommitDate: 1791036152 +0200',
				'',
				'    Merge the pool',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'Larger pool'],
				['2026-10-03T14:02:32Z', 9, 'Merge the pool'],
			],
		},
		{
			now: '2026-10-03T14:02:31.000Z',
			lines: [
				'* commit 1f2e3d4',
				'| Author: Ada <ada@example.com>',
				'| Date:   2026-10-03',
				'|',
				'|     By the day',
				'* commit 2f2e3d4',
				'| Date:   2 hours ago',
				'|',
				'|     By its age',
				'* commit 4f2e3d4',
				'| author Ada <ada@example.com> 1791036000 +0200',
				'| committer Ada <ada@example.com> 1791036151 +0200',
				'|',
				'|     As it is stored',
				'* commit 3f2e3d4',
				'  Date:   some day',
			],
			events: [
				['2026-10-02T22:00Z', 1, 'By the day'],
				['2026-10-03T12:02:31Z', 6, 'By its age'],
				['2026-10-03T14:02:31Z', 10, 'As it is stored'],
			],
		},
	],
};

function subjectOf(lines: readonly string[]): string {
	const summary = lines.flatMap(line => /^summary:\s+(.*)/.exec(line)?.[1] ?? [])[0];
	const subject = lines.find(line => /^[*|\\/_ ]*\s{4}\S/.test(line) && !dated.test(line));
	return words(summary ?? subject?.replace(/^[*|\\/_ ]*\s{4}/, '') ?? lines[0] ?? '');
}
