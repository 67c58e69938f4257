import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const separator = /^From (?:\S+@?\S*|\S+ at \S+) +(?:\w{3} ){1,2} ?\d/;
const header =
	/^(?:Return-Path|Received|From|Date|Sent|To|Cc|Subject|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|Reply-To|In-Reply-To|References|DKIM-Signature|Authentication-Results|Type|Status|Attachment|Importance|Von|Gesendet|Datum|An|Betreff|Priorität|De|Envoyé|À|Objet|Da|Inviato|A|Oggetto|Enviado|Para|Asunto|Assunto|Van|Verzonden|Aan|Onderwerp|Från|Skickat|Till|Ämne): /i;
const outlook = /^(?:From|Von|De|Da|Van|Från): .*\S/;
const sent = /^(?:Date|Sent|Gesendet|Datum|Envoyé|Inviato|Enviado|Verzonden|Skickat): +(.*?)\s*$/i;

/** Mails: one as it was sent, a mailbox, or a thread as it is quoted. Each is an event when it says that it was sent. */
export const mail: Format = {
	id: 'mail',
	title: 'mails',
	claim({lines}) {
		const first = lines.slice(0, 80);
		const headers = first.filter(line => header.test(line)).length;
		const dates = lines.filter(line => stampIn(line)).length;
		return headers >= 3 &&
			dates > 0 &&
			(header.test(first[0] ?? '') ||
				separator.test(first[0] ?? '') ||
				lines.filter(line => outlook.test(line)).length > 0)
			? {score: 87, why: `${headers} lines are headers of mails`}
			: undefined;
	},
	open(output, {sample}) {
		const isMailbox = sample.lines.some(line => separator.test(line));
		let isHead = false;
		return recordReader(
			output,
			(plain, next) => {
				const wasHead = isHead;
				isHead = header.test(plain) || separator.test(plain) || (isHead && /^\s/.test(plain));
				return isMailbox
					? separator.test(plain)
					: !wasHead && isHead && !/^\s/.test(plain) && next !== undefined && (header.test(next) || /^\s/.test(next));
			},
			({lines}) => {
				const stamp = lines.flatMap(line => stampIn(line) ?? [])[0];
				const of = (name: RegExp) => lines.flatMap(line => name.exec(line)?.[1] ?? [])[0];
				const actor = of(/^(?:From|Von|De|Da|Van|Från): +(.*)$/i)
					?.replace(/\s*<[^>]*>$/, '')
					.replace(/^"(.*)"$/, '$1');
				const subject = of(/^(?:Subject|Betreff|Objet|Oggetto|Asunto|Assunto|Onderwerp|Ämne): +(.*)$/i);
				return stamp
					? [
							{
								format: 'mail',
								stamp,
								actor,
								text: () => words([actor, subject].filter(Boolean).join(': ')) || words(lines[0] ?? ''),
							},
						]
					: {why: 'this mail does not say when it was sent'};
			},
		);
	},
	samples: [
		{
			lines: [
				'Received: from a.example by b.example; Sat, 3 Oct 2026 14:02:40 +0200',
				'Date: Sat, 3 Oct 2026 14:02:31 +0200 (CEST)',
				'From: Ada <ada@example.com>',
				'Subject: pool exhausted',
				'',
				'It began at 2026-10-03 13:58:00.',
			],
			events: [['2026-10-03T12:02:31Z', 1, 'Ada: pool exhausted']],
		},
		{
			lines: [
				'From ada@example.com Sat Oct  3 12:02:31 2026',
				'Date: Sat, 3 Oct 2026 14:02:31 +0200',
				'From: Ada <ada@example.com>',
				'Subject: pool exhausted',
				'',
				'Help.',
				'From bo@example.com Sat Oct  3 12:05:31 2026',
				'From: Bo <bo@example.com>',
				'Subject: Re: pool exhausted',
				'Date: Sat, 3 Oct 2026 14:05:31 +0200',
				'',
				'On it.',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'Ada: pool exhausted'],
				['2026-10-03T12:05:31Z', 7, 'Bo: Re: pool exhausted'],
			],
		},
	],
};

function stampIn(line: string) {
	const text = sent.exec(line)?.[1];
	return text === undefined ? undefined : readTime(text);
}
