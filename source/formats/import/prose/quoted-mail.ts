import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

// What programs for mail put above what they quote, in some languages, and the head of a mail that was forwarded.
const quoted = [
	/^On (?<time>.{10,60}?),? (?<who>[^,]{1,80}?) wrote:$/,
	/^Am (?<time>.{10,60}?) schrieb (?<who>.{1,80}?):$/,
	/^Le (?<time>.{10,60}?),? (?<who>[^,]{1,80}?) a écrit ?:$/,
	/^El (?<time>.{10,60}?),? (?<who>[^,]{1,80}?) escribió:$/,
];
const from = /^(?:From|Von|De): *(.{1,80})$/;
const sent = /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado): *(.{8,60})$/;
// Gmail prints a thread so, each mail below the one that it answers.
const printed = /^(?<who>[^<>\t]{1,80}?) <[^<>\s]+@[^<>\s]+>\s+(?<time>.{10,60})$/;
const marks = /^[>\s]*/;
// A head that is longer than a line goes on on the next one.
const opened = /^(?:On|Am|Le|El) .{0,40}\d.*[^:]$/;

interface Head {
	readonly stamp: Stamp;
	readonly who: string;
}

/** A thread of mails in which each answer stands above what it answers: every quotation is an event. */
export const quotedMail: Format = {
	id: 'quoted-mail',
	title: 'a thread of mails that are quoted',
	claim({lines}) {
		const heads = lines.filter((line, index) => headOf(line, lines[index + 1])).length;
		return heads > 0 && lines.some((line, index) => quotedIn(line, lines[index + 1]) || printedIn(line))
			? {score: 72, why: `${heads} lines say who wrote what stands below them, and when`}
			: undefined;
	},
	open(output, {sample}) {
		// What is quoted below mails that are all there is told by these.
		const isPrinted = sample.lines.filter(line => printedIn(line)).length > 1;
		const headIn = (line: string, next: string | undefined) => (isPrinted ? printedIn(line) : headOf(line, next));
		return recordReader(
			output,
			(plain, next) => headIn(plain, next) !== undefined,
			({lines}) => {
				const [first = '', ...below] = lines.map(line => line.replace(marks, ''));
				const head = headIn(first, below[0]);
				const isWrapped = head && !quotedIn(first) && quotedIn(first, below[0]);
				const said = below.slice(isWrapped ? 1 : 0).filter(line => line !== '' && !/^[\p{L}-]{2,12}: /u.test(line));
				return head
					? [
							{
								format: 'quoted-mail',
								stamp: head.stamp,
								actor: head.who,
								text: () => words([head.who, said[0]].filter(Boolean).join(': ')),
							},
						]
					: 'header';
			},
		);
	},
	samples: [
		{
			lines: [
				'Re: packet loss',
				'Ada Berg <ada@shop.example>	Sat, Oct 3, 2026 at 2:03 PM',
				'To: noc@carrier.example',
				'We see 8% since 1:20 PM.',
				'Carrier NOC <noc@carrier.example>	Sat, Oct 3, 2026 at 2:40 PM',
				'Crew on site.',
				'On Sat, Oct 3, 2026 at 2:03 PM Ada Berg <ada@shop.example> wrote:',
				'> We see 8% since 1:20 PM.',
			],
			events: [
				['2026-10-03T12:03Z', 2, 'Ada Berg: We see 8% since 1:20 PM.'],
				['2026-10-03T12:40Z', 5, 'Carrier NOC: Crew on site.'],
			],
		},
		{
			lines: [
				'Closing this. The next review is on Thu, Oct 8, 2026 at 3:00 PM.',
				'',
				'On Sat, Oct 3, 2026 at 4:12 PM Ada Lovelace <ada@shop.example> wrote:',
				'> Recovered at 14:05 UTC.',
				'>',
				'> On Sat, Oct 3, 2026 at 4:05 PM Bo <bo@shop.example> wrote:',
				'>> Failover began.',
				'>>',
				'>> From: Pager <no-reply@pager.example>',
				'>> Sent: Saturday, October 3, 2026 4:02 PM',
				'>> To: oncall@shop.example',
				'>> pool exhausted',
			],
			events: [
				['2026-10-03T14:12Z', 3, 'Ada Lovelace: Recovered at 14:05 UTC.'],
				['2026-10-03T14:05Z', 6, 'Bo: Failover began.'],
				['2026-10-03T14:02Z', 9, 'Pager: pool exhausted'],
			],
		},
		{
			lines: [
				'Am Sa., 3. Okt. 2026 um 16:40 Uhr schrieb Ada Lovelace',
				'<ada@shop.example>:',
				'> Der Pool ist wieder voll.',
				'> > Am Sa., 3. Okt. 2026 um 16:02 Uhr schrieb Bo',
				'> > <bo@shop.example>:',
				'> > > Der Pool ist leer.',
			],
			events: [
				['2026-10-03T14:40Z', 1, 'Ada Lovelace: Der Pool ist wieder voll.'],
				['2026-10-03T14:02Z', 4, 'Bo: Der Pool ist leer.'],
			],
		},
		{
			lines: ['Danke.', 'Am 03.10.2026 um 16:02 schrieb Ada Lovelace:', '> Der Pool ist leer.'],
			events: [['2026-10-03T14:02Z', 2, 'Ada Lovelace: Der Pool ist leer.']],
		},
	],
};

function headOf(line: string, next: string | undefined): Head | undefined {
	const own = quotedIn(line, next) ?? printedIn(line);
	if (own) {
		return own;
	}

	const who = from.exec(line.replace(marks, ''))?.[1];
	const time = sent.exec(next?.replace(marks, '') ?? '')?.[1];
	const stamp = who === undefined || time === undefined ? undefined : readTime(time);
	return stamp && stamp.month > 0 ? {stamp, who: nameIn(who ?? '')} : undefined;
}

function printedIn(line: string): Head | undefined {
	const {who, time} = printed.exec(line)?.groups ?? {};
	const stamp = time === undefined ? undefined : readTime(time);
	return stamp && stamp.month > 0 ? {stamp, who: who ?? ''} : undefined;
}

function quotedIn(line: string, next = ''): Head | undefined {
	const own = line.replace(marks, '').trimEnd();
	const plain = opened.test(own) ? `${own} ${next.replace(marks, '').trimEnd()}` : own;
	for (const expression of quoted) {
		const {time, who} = expression.exec(plain)?.groups ?? {};
		const stamp = time === undefined ? undefined : timeOf(`${time} ${who}`);
		if (stamp) {
			return stamp;
		}
	}

	return undefined;
}

// Where the time ends only its reading tells: "9:12 AM Ada" and "16:02, Ada" are both written.
function timeOf(text: string): Head | undefined {
	const parts = text.split(' ');
	for (let length = parts.length - 1; length > 1; length--) {
		const stamp = readTime(parts.slice(0, length).join(' ').replace(/,$/, ''));
		if (stamp && stamp.month > 0) {
			return {stamp, who: nameIn(parts.slice(length).join(' '))};
		}
	}

	return undefined;
}

function nameIn(text: string): string {
	const name = text
		.replace(/\s*<[^>]*>?$/, '')
		.replace(/^"(.*)"$/, '$1')
		.trim();
	return name === '' ? text.replace(/[<>]/g, '') : name;
}
