import {addDays, dayOf} from '../../../review/times/moment.ts';
import type {Format, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {dayText} from '../times/calendar.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {shapes} from '../times/shapes.ts';
import {daysOf, type Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

// What stands between a name and the time behind it when a message is copied out of Slack, Discord, Teams, Telegram, Chat.
const named =
	/^(?=\S)(?![A-Z]\s)(?!.*\b\d{1,2}:\d\d\b.*\b\d{1,2}:\d\d\b)(\p{L}[^:|=<>{}]{0,60}?)(?:\s{2,}|\t| — | – |, \[|,\s+| \[)\s*(.{4,40}?)\]?:?\s*(?:\(edited\)|Edited)?$/u;
const alone = /^\s*\[?(.{4,40}?)\]?\s*$/;
const bracketed = /^\[(.{4,30}?)\]\s+(\p{L}[^:]{0,60})$/u;
const relative = /^(today|yesterday|heute|gestern|last \w+|mon|tue|wed|thu|fri|sat|sun)\w*(?: at|,| um)?\s+(.*)$/i;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const half = /\d[ \u00A0\u202F]?[ap]\.?m\b/i;
const longestName = 60;

interface Head {
	readonly stamp: Stamp;
	readonly name: string | undefined;
}

/** What one copies from the window of a chat: a line with a name and a time, or two, and the words below. */
export const chatPaste: Format = {
	id: 'chat-paste',
	title: 'messages copied from a chat',
	claim({lines}) {
		const full = lines.filter(line => !isBlank(line));
		const heads = full.filter((line, index) => headOf(line, full[index - 1], undefined) !== undefined).length;
		const withNames = full.filter(line => headOf(line, undefined, undefined)?.name !== undefined).length;
		const pairs = full.filter(
			(line, index) => alone.test(line) && isName(full[index - 1]) && headOf(line, full[index - 1], undefined),
		).length;
		const isLog = full.some(line => isDatedLine(line) && !readTime(line) && !headOf(line, undefined, undefined));
		const isChat =
			!isLog && heads > 0 && withNames + pairs > 0 && heads * 2 <= full.length && (withNames + pairs) * 3 >= heads;
		return isChat ? {score: 66, why: `${heads} lines are a name and a time, with words below`} : undefined;
	},
	open: (output, {now, date, year}) =>
		pasteReader(output, {today: date ?? dayOf(now, 'UTC'), isTold: date !== undefined, year}),
	samples: [
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
				['2026-10-03T21:59Z', 5, 'queue is long'],
				['2026-10-03T22:03Z', 8, 'Bo: on it'],
				['2026-10-03T22:04Z', 11, 'quiet'],
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
			now: '2026-10-03T20:00:00.000Z',
			lines: [
				'ada — Yesterday at 11:58 PM',
				'pool exhausted',
				'bo — Today at 12:05 AM',
				'on it',
				'Cy, [03.10.2026 14:02]',
				'quiet',
			],
			events: [
				['2026-10-02T21:58Z', 1, 'ada: pool exhausted'],
				['2026-10-02T22:05Z', 3, 'bo: on it'],
				['2026-10-03T12:02Z', 5, 'Cy: quiet'],
			],
		},
	],
};

function isDatedLine(line: string): boolean {
	return shapes.some(({rank, find}) => rank === 3 && find(line, line.startsWith('[') ? 1 : 0)?.stamp);
}

/** What a line that names a day without its year is read by. */
interface DayContext {
	/** The present, or the day of the first message where that was told. */
	readonly today: string;
	readonly isTold: boolean;
	readonly year: number | undefined;
}

function pasteReader(output: Output, context: DayContext): Reader {
	const {today} = context;
	let day: NamedDay | undefined;
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
	return recordReader(
		output,
		(plain, next) => {
			const before = above;
			above = isBlank(plain) ? above : plain;
			if (dayLine(plain, context) !== undefined) {
				return 'alone';
			}

			// A name on a line of its own begins the message whose time stands below it.
			if (
				isName(plain) &&
				next !== undefined &&
				alone.test(next) &&
				headOf(next, plain, today)?.name === undefined &&
				headOf(next, plain, today)
			) {
				return true;
			}

			return (
				headOf(plain, before, today) !== undefined &&
				!(isName(before) && headOf(plain, before, today)?.name === undefined)
			);
		},
		({lines}) => {
			const [first = '', second = ''] = lines;
			const dated = dayLine(first, context);
			if (dated !== undefined) {
				day = dated;
				return 'header';
			}

			const own = headOf(first, '', today);
			const head = own ?? headOf(second, first, today);
			if (!head) {
				return 'header';
			}

			const name = own ? own.name : first.trim();
			const said = words(lines.slice(own ? 1 : 2).join('\n'));
			const isDated = head.stamp.month > 0;
			const stamp = inHalf(head.stamp, own ? first : second, own !== undefined && own.name === undefined && !isDated);
			return [
				{
					format: 'chat-paste',
					stamp: isDated || day === undefined ? stamp : onDay(stamp, day.day),
					...(isDated ? {} : {day: day?.name}),
					actor: name,
					text: () => words([name, said].filter(Boolean).join(': ')) || words(first),
				},
			];
		},
	);
}

function headOf(line: string, above: string | undefined, today: string | undefined): Head | undefined {
	if (line.length > 120) {
		return undefined;
	}

	const bracket = bracketed.exec(line);
	const fromBracket = bracket && isName(bracket[2]) ? timeIn(bracket[1] ?? '', today) : undefined;
	if (bracket && fromBracket) {
		return {stamp: fromBracket, name: bracket[2]?.trim()};
	}

	const match = readTime(line) ? null : named.exec(line);
	const behind = match ? timeIn(match[2] ?? '', today) : undefined;
	if (match && behind) {
		return {stamp: behind, name: match[1]?.trim()};
	}

	// A time alone counts below a name, or as the next message of the same one.
	const own = above === undefined ? undefined : alone.exec(line)?.[1];
	const stamp = own === undefined ? undefined : timeIn(own, today);
	return stamp && {stamp, name: undefined};
}

function timeIn(text: string, today: string | undefined): Stamp | undefined {
	const match = relative.exec(text.trim());
	const clock = match ? readTime(match[2] ?? '') : undefined;
	if (match && clock?.month === 0) {
		return today === undefined ? clock : onDay(clock, dayNamed(match[1] ?? '', today));
	}

	return readTime(text);
}

function dayNamed(word: string, today: string): string {
	if (/^(?:today|heute)$/i.test(word)) {
		return today;
	}

	const weekday = weekdays.indexOf(
		word
			.replace(/^last /i, '')
			.slice(0, 3)
			.toLowerCase(),
	);
	const back = weekday === -1 ? 1 : (new Date(`${today}T00:00Z`).getUTCDay() - weekday + 7) % 7 || 7;
	return addDays(today, -back);
}

interface NamedDay {
	readonly day: string;
	/** As the line names it: what is read with another year is the same message. */
	readonly name: string;
}

// "Saturday, October 3rd" between messages, with a year or without.
function dayLine(line: string, {today, isTold, year: asked}: DayContext): NamedDay | undefined {
	const text = line.trim().replace(/^[-–—=\s]+|[-–—=\s]+$/g, '');
	if (/^(?:today|heute|yesterday|gestern)$/i.test(text)) {
		const day = dayNamed(text, today);
		return {day, name: day};
	}

	const stamp = text.length <= 40 && /\p{L}{3}/u.test(text) ? readDay(text) : undefined;
	if (!stamp) {
		return undefined;
	}

	const dayIn = (year: number) => dayText({year, month: stamp.month, day: stamp.day});
	if (stamp.year !== undefined) {
		return {day: dayIn(stamp.year), name: dayIn(stamp.year)};
	}

	const by = isTold ? [0, -1, 1] : [0, 1, 2, 3, 4, 5, 6];
	const years = asked === undefined ? by.map(back => Number(today.slice(0, 4)) - back) : [asked];
	const possible = years.filter(year => stamp.day <= daysOf(year, stamp.month)).map(dayIn);
	const away = (one: string) => Math.abs(Date.parse(one) - Date.parse(today));
	// The last such day, or the one that is nearest to what was told; of that weekday if it is named.
	const days = isTold
		? possible.toSorted((a, b) => away(a) - away(b))
		: possible.filter(one => asked !== undefined || one <= today);
	const day = days.find(one => new Date(`${one}T00:00Z`).getUTCDay() === stamp.weekday) ?? days[0];
	return day === undefined ? undefined : {day, name: day.slice(5)};
}

function isName(line: string | undefined): boolean {
	return (
		line !== undefined &&
		line.length <= longestName &&
		/^\p{Lu}[^:.!?|=<>{}]*$/u.test(line.trim()) &&
		line.trim().split(/\s+/).length <= 5
	);
}

// The same figures on a clock of twelve hours, where they come next behind another clock.
function clockAfter(clock: string, before: string): string {
	const hour = Number(clock.slice(0, 2)) % 12;
	const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
	const [first = clock] = [hour, hour + 12]
		.map(one => `${String(one).padStart(2, '0')}${clock.slice(2)}`)
		.sort(
			(a, b) => ((minutesOf(a) - minutesOf(before) + 1440) % 1440) - ((minutesOf(b) - minutesOf(before) + 1440) % 1440),
		);
	return first;
}

function onDay(stamp: Stamp, day: string): Stamp {
	return {...stamp, year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10))};
}
