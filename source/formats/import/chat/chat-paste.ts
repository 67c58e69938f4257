import type {Format, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {onDay, partsOf} from '../times/calendar-day.ts';
import {readTime} from '../times/read-time.ts';
import {secondsOf} from '../times/running-day.ts';
import {shapes} from '../times/shapes.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import {alone, headOf, isNameAbove, longestName, role} from './message-head.ts';
import {type DayContext, dayLine} from './named-day.ts';
import {type Layout, layoutOf} from './paste-layout.ts';

// The head of a table of which every cell became a line.
const tableHead = /^@?(?:date|time|timestamp)$/i;
const column = /\S {4,}\S/;
const half = /\d[ \u00A0\u202F]?[ap]\.?m\b/i;

/** What one copies from the window of a chat: a line with a name and a time, or two, and the words below. */
export const chatPaste: Format = {
	id: 'chat-paste',
	title: 'messages copied from a chat',
	claim({lines}) {
		const full = lines.filter(line => !isBlank(line));
		const heads = full.filter((line, index) => headOf(line, full[index - 1], undefined) !== undefined).length;
		const withNames = full.filter(line => headOf(line, undefined, undefined)?.name !== undefined).length;
		const pairs = full.filter(
			(line, index) =>
				alone.test(line) && isNameAbove(full[index - 1], line) && headOf(line, full[index - 1], undefined),
		).length;
		const isLog = full.some(line => isDatedLine(line) && !readTime(line) && !headOf(line, undefined, undefined));
		// What stands in columns is a table, such as that of who was logged in.
		const rows = full.filter(line => column.test(line) && headOf(line, undefined, undefined)).length;
		const isChat =
			!isLog &&
			!tableHead.test(full[0] ?? '') &&
			rows * 2 < Math.max(heads, 1) &&
			heads > 0 &&
			withNames + pairs > 0 &&
			heads * 2 <= full.length &&
			(withNames + pairs) * 3 >= heads;
		// One line among many is more likely a row of something else.
		const score = heads === 1 && full.length > 4 ? 30 : 66;
		return isChat ? {score, why: `${heads} lines are a name and a time, with words below`} : undefined;
	},
	open: (output, {sample, today, date, year}) =>
		pasteReader(output, layoutOf(sample), {today: date ?? today, isTold: date !== undefined, year}),
	samples: [
		{
			lines: [
				'ada  [11:52 AM]',
				'pool exhausted, since about 11:40',
				'',
				'PagerDuty  APP  [11:55 AM]',
				'Triggered: checkout',
				'ada  [12:03 PM]',
				'restart',
				'[12:04] half of it',
			],
			events: [
				['2026-10-03T09:52Z', 1, 'ada: pool exhausted, since about 11:40'],
				['2026-10-03T09:55Z', 4, 'PagerDuty: Triggered: checkout'],
				['2026-10-03T10:03Z', 6, 'ada: restart'],
			],
		},
		{
			now: '2026-10-03T20:00:00.000Z',
			lines: [
				'Ada Lovelace',
				'Donnerstag 22:41',
				'pool exhausted',
				'Bo @bo.x',
				'Admin',
				'Gestern 06:12',
				'on it',
				'06:13',
				'queue is long',
				'Ada Lovelace',
				'07:55',
				'quiet',
				'Cy, Fri 4:31 PM, Edited',
				'late',
			],
			events: [
				['2026-10-01T20:41Z', 1, 'Ada Lovelace: pool exhausted'],
				['2026-10-02T04:12Z', 4, 'Bo @bo.x: on it'],
				['2026-10-02T04:13Z', 8, 'Bo @bo.x: queue is long'],
				['2026-10-03T05:55Z', 10, 'Ada Lovelace: quiet'],
				['2026-10-02T14:31Z', 13, 'Cy: late'],
			],
		},
		{
			now: '2026-10-03T20:00:00.000Z',
			lines: [
				'Pool exhausted',
				'Ada created this task · Oct 3 at 4:12pm',
				'Bo',
				'Today at 5:40pm',
				'larger since 5pm',
				'1 like',
				'Bo completed this task · Today at 6:01pm',
			],
			events: [
				['2026-10-03T14:12Z', 2, 'Ada created this task'],
				['2026-10-03T15:40Z', 3, 'Bo: larger since 5pm'],
				['2026-10-03T16:01Z', 7, 'Bo completed this task'],
			],
		},
		{
			lines: [
				'Oct 3, 2026',
				'14:02 UTC',
				'Impact detected',
				'pool exhausted',
				'14:05 UTC',
				'Start time',
				'Ada takes it',
			],
			events: [
				['2026-10-03T14:02Z', 2, 'Impact detected'],
				['2026-10-03T14:05Z', 5, 'Start time'],
			],
		},
		{
			now: '2026-10-04T01:30:00.000Z',
			lines: [
				'Pagerbot',
				'APP  5:06 PM',
				'[FIRING:1] pool',
				'ada.l',
				'  5:09 PM',
				'looking',
				'Chidi K.',
				'  5:12 PM',
				'rolling back 4f3a',
			],
			events: [
				['2026-10-03T15:06Z', 1, 'Pagerbot: [FIRING:1] pool'],
				['2026-10-03T15:09Z', 4, 'ada.l: looking'],
				['2026-10-03T15:12Z', 7, 'Chidi K.: rolling back 4f3a'],
			],
		},
		{
			now: '2026-10-03T23:30:00.000Z',
			lines: [
				'[Yesterday 11:57 PM] ADA',
				'looking',
				'[12:04 AM] ADA',
				'fixed, missing brace',
				'[1:12 AM] BO',
				'thanks',
			],
			events: [
				['2026-10-02T21:57Z', 1, 'ADA: looking'],
				['2026-10-02T22:04Z', 3, 'ADA: fixed, missing brace'],
				['2026-10-02T23:12Z', 5, 'BO: thanks'],
			],
		},
		{
			now: '2026-10-03T20:00:00.000Z',
			lines: ['star', 'APP', ' — Yesterday at 2:29 PM', 'Image', 'v...', ' — Today at 1:30 AM', 'YAY'],
			events: [
				['2026-10-02T12:29Z', 1, 'star: Image'],
				['2026-10-02T23:30Z', 5, 'v...: YAY'],
			],
		},
		{
			lines: ['	From Ada to Everyone:  10:08 AM', '	pool exhausted', '	From Me to Everyone:  10:09 AM', '	on it'],
			events: [
				['2026-10-03T08:08Z', 1, 'Ada: pool exhausted'],
				['2026-10-03T08:09Z', 3, 'Me: on it'],
			],
		},
		{
			lines: [
				'Saturday, October 3rd',
				'Ada Lovelace',
				'  11:58 PM',
				'pool exhausted',
				'11:59',
				'queue is long',
				'Sunday, October 4th',
				'Bo',
				'  12:03 AM',
				'on it',
				'12:04',
				'quiet',
			],
			events: [
				['2026-10-03T21:58Z', 2, 'Ada Lovelace: pool exhausted'],
				['2026-10-03T21:59Z', 5, 'Ada Lovelace: queue is long'],
				['2026-10-03T22:03Z', 8, 'Bo: on it'],
				['2026-10-03T22:04Z', 11, 'Bo: quiet'],
			],
		},
		{
			lines: [
				'Saturday, October 3rd',
				'Ada Lovelace  10:32 AM',
				'pool exhausted',
				'',
				'since 10:30 or so',
				'Bo',
				'  10:33 AM',
				'on it',
			],
			events: [
				['2026-10-03T08:32Z', 2, 'Ada Lovelace: pool exhausted'],
				['2026-10-03T08:33Z', 6, 'Bo: on it'],
			],
		},
		{
			lines: [
				'Saturday, October 3rd',
				'Ada Lovelace  9:58 PM',
				'pool exhausted',
				'10:02',
				'queue is long',
				'Bo  10:05 PM',
				'on it',
			],
			events: [
				['2026-10-03T19:58Z', 2, 'Ada Lovelace: pool exhausted'],
				['2026-10-03T20:02Z', 4, 'Ada Lovelace: queue is long'],
				['2026-10-03T20:05Z', 6, 'Bo: on it'],
			],
		},
		{
			now: '2026-10-03T20:00:00.000Z',
			lines: [
				'ada — Yesterday at 11:58 PM',
				'pool exhausted',
				'bo — Today at 12:05 AM',
				'on it',
				'Cy, [03.10.2026 14:02]',
				'quiet',
				'StatusBot',
				'BOT',
				' — 03.10.2026 14:05',
				'all well',
			],
			events: [
				['2026-10-02T21:58Z', 1, 'ada: pool exhausted'],
				['2026-10-02T22:05Z', 3, 'bo: on it'],
				['2026-10-03T12:02Z', 5, 'Cy: quiet'],
				['2026-10-03T12:05Z', 7, 'StatusBot: all well'],
			],
		},
	],
};

function isDatedLine(line: string): boolean {
	return shapes.some(({rank, find}) => rank === 3 && find(line, line.startsWith('[') ? 1 : 0)?.stamp);
}

function pasteReader(output: Output, layout: Layout, context: DayContext): Reader {
	const {isTimeFirst, hasSpeakers, isRelative, hasRoles} = layout;
	const {today} = context;
	// The day that lines say, or the last message that names one; how it is called where no message names it.
	let day: Pick<Stamp, 'year' | 'month' | 'day'> | undefined;
	let called: string | undefined;
	let speaker: string | undefined;
	let above: string | undefined;
	let before: string | undefined;
	let isInHalves = false;
	// The next messages of one person have no half of the day, though the first one has: it is the one that follows.
	const inHalf = (stamp: Stamp, written: string, isNext: boolean) => {
		const own = half.test(written);
		isInHalves ||= own;
		const whole =
			before !== undefined && isNext && isInHalves && !own && stamp.clock < '13'
				? {...stamp, clock: clockAfter(stamp.clock, before)}
				: stamp;
		before = whole.clock;
		return whole;
	};
	const begins = (plain: string, next: string | undefined): boolean | 'alone' => {
		const previous = above;
		above = isBlank(plain) ? above : plain;
		if (dayLine(plain, context) !== undefined) {
			above = '';
			return 'alone';
		}

		if (hasRoles && role.test(plain.trim())) {
			return false;
		}

		if (hasRoles && role.test(next?.trim() ?? '')) {
			return plain.length <= longestName;
		}

		// A name on a line of its own begins the message whose time stands below it.
		if (!isTimeFirst && next !== undefined && alone.test(next) && isNameAbove(plain, next)) {
			const below = headOf(next, plain, today);
			if (below && below.name === undefined) {
				return true;
			}
		}

		const head = headOf(plain, isTimeFirst ? '' : previous, today);
		return head !== undefined && (isTimeFirst || head.name !== undefined || !isNameAbove(previous, plain));
	};
	return recordReader(output, begins, ({lines}) => {
		const [first = '', ...below] = lines;
		const named = dayLine(first, context);
		if (named !== undefined) {
			day = partsOf(named.day);
			called = named.name;
			speaker = undefined;
			return 'header';
		}

		const own = headOf(first, '', today);
		const place = own ? -1 : role.test(below[0]?.trim() ?? '') ? 1 : 0;
		const head = own ?? headOf(below[place] ?? '', first, today);
		if (!head) {
			speaker = undefined;
			return 'header';
		}

		// Clients name who wrote several messages above the first of them.
		const name = own ? (own.name ?? speaker) : first.trim();
		speaker = hasSpeakers ? name : undefined;
		const said = words(below.slice(place + 1).join('\n'));
		const isDated = head.stamp.month > 0;
		const isNext = own !== undefined && own.name === undefined && !isDated;
		const clock = inHalf(head.stamp, own ? first : (below[place] ?? ''), isNext);
		const isOfToday = isRelative && !isNext && !isDated && called === undefined;
		const stamp = isDated ? clock : isOfToday ? onDay(clock, today) : day ? {...clock, ...day} : clock;
		if (isDated) {
			day = {year: clock.year, month: clock.month, day: clock.day};
		}

		return [
			{
				format: 'chat-paste',
				stamp,
				...(isDated || isOfToday ? {} : {day: called ?? (day && `${day.month}-${day.day}`)}),
				actor: name,
				text: () => words([name, said].filter(Boolean).join(': ')) || words(first),
			},
		];
	});
}

// The same figures on a clock of twelve hours, where they come next behind another clock.
function clockAfter(clock: string, before: string): string {
	const hour = Number(clock.slice(0, 2)) % 12;
	const wait = (text: string) => (secondsOf(text) - secondsOf(before) + 86_400) % 86_400;
	const [first = clock] = [hour, hour + 12]
		.map(one => `${String(one).padStart(2, '0')}${clock.slice(2)}`)
		.sort((a, b) => wait(a) - wait(b));
	return first;
}
