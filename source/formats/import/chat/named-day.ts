import {addDays} from '../../../review/times/moment.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {weekdayNamed, weekdaysMeant} from '../times/month-names.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {daysOf, type Stamp} from '../times/stamp.ts';

/** By what a day is read that is named without its year, or as it is called today. */
export interface DayContext {
	/** The present, or the day of the first message where that was told. */
	readonly today: string;
	readonly isTold: boolean;
	readonly year: number | undefined;
}

/** A day that a line names. */
export interface NamedDay {
	readonly day: string;
	/** As the line names it: what is read with another year is the same message. */
	readonly name: string;
}

const today =
	/^(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|idag|i dag|dziś|dzisiaj|сегодня|bugün|今日|今天|오늘)$/i;
const yesterday = /^(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igår|i går|wczoraj|вчера|dün|昨日|昨天|어제)$/i;
const weekdayName = 'weekday';
const english = /^(?:sun|mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/i;
const begins = /^(?:sun|mon|tue|wed|thu|fri|sat)/i;
const relative =
	/^(?:last )?(\p{L}[\p{L}'’]{1,12}|i dag|i går)\.?(?:,| at| um| à| a las| alle| às| om| kl\.?| o| в)?\s+(.*)$/iu;

// The day that such a word means on that one: *yesterday*, *Gestern*, *Mon*; nothing for other words.
function dayCalled(word: string, on: string): string | undefined {
	if (today.test(word)) {
		return on;
	}

	if (yesterday.test(word)) {
		return addDays(on, -1);
	}

	const weekday = word.length < 3 ? -1 : weekdayNamed(word);
	return weekday === -1 ? undefined : addDays(on, -((new Date(`${on}T00:00Z`).getUTCDay() - weekday + 7) % 7 || 7));
}

/** The time of a text such as *Yesterday at 11:58 PM* or *Mittwoch 22:41*, on its day where the present is known. */
export function relativeTime(text: string, on: string | undefined): Stamp | undefined {
	const match = relative.exec(text);
	const clock = match ? readTime(match[2] ?? '') : undefined;
	// Which day it is counts for nothing where only the shape is asked for.
	const day = clock?.month === 0 ? dayCalled(match?.[1] ?? '', on ?? '2026-10-03') : undefined;
	return clock && day !== undefined ? (on === undefined ? clock : onDay(clock, day)) : undefined;
}

/** The day of a line that names nothing else, with a year or without: *Saturday, October 3rd*, *Today*. */
export function dayLine(line: string, {today: on, isTold, year: asked}: DayContext): NamedDay | undefined {
	const text = line.trim().replace(/^[-–—=\s]+|[-–—=\s]+$/g, '');
	if (today.test(text) || yesterday.test(text)) {
		const day = dayCalled(text, on) ?? on;
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
	const years = asked === undefined ? by.map(back => Number(on.slice(0, 4)) - back) : [asked];
	const possible = years.filter(year => stamp.day <= daysOf(year, stamp.month)).map(dayIn);
	const away = (one: string) => Math.abs(Date.parse(one) - Date.parse(on));
	// The last such day, or the one that is nearest to what was told; of that weekday if it is named.
	const days = isTold
		? possible.toSorted((a, b) => away(a) - away(b))
		: possible.filter(one => asked !== undefined || one <= on);
	const day = days.find(one => new Date(`${one}T00:00Z`).getUTCDay() === stamp.weekday) ?? days[0];
	return day === undefined ? undefined : {day, name: day.slice(5)};
}

/** The day of the week that a line names and nothing else, 0 for Sunday: *Tues*, *Mittwoch:*. */
export function weekdayAlone(line: string): number | undefined {
	const word = line.trim().replace(/[:.,]$/, '');
	const isEnglish = english.test(word);
	return word.length > 12 || (!isEnglish && (word.length < 5 || begins.test(word)))
		? undefined
		: weekdaysMeant(word)[0];
}

/** The first such day of the week behind that day; without one it is the last one that has passed, or the day that was told. */
export function nextWeekday(weekday: number, behind: string | undefined, {today: on, isTold}: DayContext): NamedDay {
	const from = behind ?? addDays(on, isTold ? -1 : -8);
	const day = addDays(from, (weekday - new Date(`${from}T00:00Z`).getUTCDay() + 7) % 7 || 7);
	return {day, name: calledLike(weekdayName, day)};
}

/** What a day is called in lines that call another one so: with its year, without it, or by its weekday alone. */
export function calledLike(name: string, day: string): string {
	return name.startsWith(weekdayName)
		? `${weekdayName} ${new Date(`${day}T00:00Z`).getUTCDay()}`
		: name.length === 5
			? day.slice(5)
			: day;
}
