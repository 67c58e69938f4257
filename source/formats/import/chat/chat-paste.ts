import type {Format, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {onDay, partsOf} from '../times/calendar-day.ts';
import {readTime} from '../times/read-time.ts';
import {secondsOf} from '../times/running-day.ts';
import {shapes} from '../times/shapes.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import {chatPasteSamples} from './chat-paste-samples.ts';
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
		pasteReader(output, layoutOf(sample), {today, isTold: date !== undefined, year}),
	samples: chatPasteSamples,
};

function isDatedLine(line: string): boolean {
	return shapes.some(({rank, find}) => rank === 3 && find(line, line.startsWith('[') ? 1 : 0)?.stamp);
}

function pasteReader(output: Output, layout: Layout, context: DayContext): Reader {
	const {hasSpeakers, isRelative} = layout;
	const {today} = context;
	// The day that lines say, or the last message that names one; how it is called where no message names it.
	let day: Pick<Stamp, 'year' | 'month' | 'day'> | undefined;
	let called: string | undefined;
	let speaker: string | undefined;
	const inHalf = halfOfMessages();
	return recordReader(output, beginnings(layout, context), ({lines}) => {
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

// Tells of each line, with the one below it, whether a message begins on it, or whether it is a day.
function beginnings(
	{isTimeFirst, hasRoles}: Layout,
	context: DayContext,
): (plain: string, next: string | undefined) => boolean | 'alone' {
	let above: string | undefined;
	return (plain, next) => {
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
			const below = headOf(next, plain, context.today);
			if (below && below.name === undefined) {
				return true;
			}
		}

		const head = headOf(plain, isTimeFirst ? '' : previous, context.today);
		return head !== undefined && (isTimeFirst || head.name !== undefined || !isNameAbove(previous, plain));
	};
}

// The next messages of one person have no half of the day, though the first one has: it is the one that follows.
function halfOfMessages(): (stamp: Stamp, written: string, isNext: boolean) => Stamp {
	let before: string | undefined;
	let isInHalves = false;
	return (stamp, written, isNext) => {
		const own = half.test(written);
		isInHalves ||= own;
		const whole =
			before !== undefined && isNext && isInHalves && !own && stamp.clock < '13'
				? {...stamp, clock: clockAfter(stamp.clock, before)}
				: stamp;
		before = whole.clock;
		return whole;
	};
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
