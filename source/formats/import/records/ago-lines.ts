import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readAgo, stampBefore, writtenAgo} from '../times/ago.ts';
import {words} from '../words.ts';

// “commented 7 hours ago”, “linked a pull request 25 minutes ago that will close this”: no sentence, and nothing behind it.
const ago = new RegExp(
	String.raw`^[^.,;!?"“]{0,120}?\b(${writtenAgo})\b[ ·•)]*(?:that will .*|via .*|in #.*|•.*|·.*)?$`,
	'i',
);
// A line that only says what somebody did stands below their name.
const deed =
	/^\s*(?:commented|opened|left a comment|replied|wrote|created|updated|edited|closed|merged|reopened|requested|reviewed|approved|posted|added|assigned|started)\b/i;
// git log and reflog with relative dates: the hash of a commit says that it is one.
const commit = new RegExp(String.raw`^[\s*|\\/]*[0-9a-f]{7,40}\b[^"“]{0,80}?\b(${writtenAgo})\b`, 'i');
const name = /^@?[\w.\-[\]]{1,39}$/;

function agoIn(line: string): string | undefined {
	return (commit.exec(line) ?? ago.exec(line))?.[1];
}

/** Pages of trackers as they are copied, on which each thing says how long ago it was: from `--now` back. */
export const agoLines: Format = {
	id: 'ago-lines',
	title: 'lines that say how long ago something was',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '');
		const told = full.filter(line => agoIn(line) !== undefined).length;
		return told >= 3 && told * 8 >= full.length
			? {score: 46, why: `${told} lines say how long ago something was`}
			: undefined;
	},
	open(output, {now}) {
		return recordReader(
			output,
			(plain, next) =>
				name.test(plain.trim()) && next !== undefined && deed.test(next) && agoIn(next) !== undefined
					? true
					: agoIn(plain) !== undefined && !deed.test(plain),
			({lines}) => {
				const place = name.test(lines[0]?.trim() ?? '') ? 1 : 0;
				const seconds = readAgo(agoIn(lines[place] ?? '') ?? '');
				if (seconds === undefined) {
					return 'header';
				}

				const who = place === 1 ? lines[0]?.trim() : undefined;
				return [
					{
						format: 'ago-lines',
						stamp: stampBefore(now, seconds),
						about: true,
						actor: who,
						text: () => words([who, (lines[place] ?? '').trim()].filter(Boolean).join(' ')),
					},
				];
			},
		);
	},
	samples: [
		{
			now: '2026-10-03T14:02:45.000Z',
			lines: [
				'$ git reflog --date=relative',
				'1f2e3d4 HEAD@{2 minutes ago}: commit: Larger pool, as 3 days ago',
				'2f2e3d4 (origin/main) HEAD@{1 hour ago}: checkout: moving from main to pool',
				'* 3f2e3d4 - (2 days ago) Smaller pool <Ada>',
			],
			events: [
				['2026-10-03T14:00:45Z', 2, '1f2e3d4 HEAD@{2 minutes ago}: commit: Larger pool, as 3 days ago'],
				['2026-10-03T13:02:45Z', 3, '2f2e3d4 (origin/main) HEAD@{1 hour ago}: checkout: moving from main to pool'],
				['2026-10-01T14:02:45Z', 4, '* 3f2e3d4 - (2 days ago) Smaller pool <Ada>'],
			],
		},
		{
			now: '2026-10-03T14:02:00.000Z',
			lines: [
				'Uploads fail #7',
				'ada',
				'opened yesterday',
				'Since 3.8.0 every upload fails, for 2 hours ago it was well.',
				'bo',
				'commented 7 hours ago',
				'Can see it.',
				'@ada ada added the bug label 6 hours ago',
				'Bo moved it to Done · 26min ago',
				'Bo closed it 0 seconds ago',
				'@ci-bot ci-bot linked a pull request 25 minutes ago that will close this issue',
			],
			events: [
				['2026-10-02T14:02:00Z', 2, 'ada opened yesterday'],
				['2026-10-03T07:02:00Z', 5, 'bo commented 7 hours ago'],
				['2026-10-03T08:02:00Z', 8, '@ada ada added the bug label 6 hours ago'],
				['2026-10-03T13:36:00Z', 9, 'Bo moved it to Done · 26min ago'],
				['2026-10-03T14:02:00Z', 10, 'Bo closed it 0 seconds ago'],
				['2026-10-03T13:37:00Z', 11, '@ci-bot ci-bot linked a pull request 25 minutes ago that will close this issue'],
			],
		},
	],
};
