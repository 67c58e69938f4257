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
const name = /^@?[\w.\-[\]]{1,39}$/;

/** Pages of trackers as they are copied, on which each thing says how long ago it was: from `--now` back. */
export const agoLines: Format = {
	id: 'ago-lines',
	title: 'lines that say how long ago something was',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '');
		const told = full.filter(line => ago.test(line)).length;
		return told >= 3 && told * 8 >= full.length
			? {score: 46, why: `${told} lines say how long ago something was`}
			: undefined;
	},
	open(output, {now}) {
		return recordReader(
			output,
			(plain, next) =>
				name.test(plain.trim()) && next !== undefined && deed.test(next) && ago.test(next)
					? true
					: ago.test(plain) && !deed.test(plain),
			({lines}) => {
				const place = name.test(lines[0]?.trim() ?? '') ? 1 : 0;
				const seconds = readAgo(ago.exec(lines[place] ?? '')?.[1] ?? '');
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
