import {findClockDayStamp, findClockStamp} from './clock.ts';
import {findCompactStamp, findKlogStamp, findTimeGroup} from './compact.ts';
import {findEpochStamp, findGitStamp, findJulianStamp, findTaiStamp} from './epoch.ts';
import {findIsoStamp} from './iso.ts';
import {findDayMonthStamp, findNamedStamp} from './named.ts';
import {findMonthDayStamp, findNumberStamp} from './numbers.ts';
import type {FoundStamp} from './stamp.ts';

/** A way in which times are written. */
export interface Shape {
	/** Part of the ids of what is read by it: never changed. */
	readonly id: string;
	/** What it is called, as the object of "begin with". */
	readonly title: string;
	/**
	 * How sure it is where it is found: 3 is a date with its year, 2 one without, 1 a number or a clock, which are times only
	 * where nothing better is found.
	 */
	readonly rank: 1 | 2 | 3;
	/** The characters that it may begin with. */
	readonly begins: 'digit' | 'letter' | 'either' | 'at';
	readonly find: (text: string, place: number) => FoundStamp | undefined;
}

/** Every way in which times are written, the surest first. */
export const shapes: readonly Shape[] = [
	{id: 'iso', title: 'a date in figures and a time', rank: 3, begins: 'either', find: findIsoStamp},
	{id: 'day-month', title: 'a day, the name of a month and a time', rank: 3, begins: 'either', find: findDayMonthStamp},
	{id: 'named', title: 'the name of a month, a day and a time', rank: 3, begins: 'letter', find: findNamedStamp},
	{id: 'numbers', title: 'a date in three numbers and a time', rank: 3, begins: 'digit', find: findNumberStamp},
	{id: 'compact', title: 'a date without marks and a time', rank: 3, begins: 'digit', find: findCompactStamp},
	{id: 'time-group', title: 'a date-time group', rank: 3, begins: 'digit', find: findTimeGroup},
	{id: 'klog', title: 'a letter, month and day, and a time', rank: 2, begins: 'letter', find: findKlogStamp},
	{
		id: 'month-day',
		title: 'a month and a day in figures and a time',
		rank: 2,
		begins: 'digit',
		find: findMonthDayStamp,
	},
	{id: 'tai64', title: 'a TAI64 label', rank: 3, begins: 'at', find: findTaiStamp},
	{id: 'git-epoch', title: 'seconds since 1970 and a zone', rank: 3, begins: 'digit', find: findGitStamp},
	{id: 'clock-day', title: 'a time and then its date', rank: 3, begins: 'digit', find: findClockDayStamp},
	{id: 'julian-day', title: 'a modified Julian day and a second', rank: 1, begins: 'digit', find: findJulianStamp},
	{id: 'epoch', title: 'a number of seconds since 1970', rank: 1, begins: 'digit', find: findEpochStamp},
	{id: 'clock', title: 'a time', rank: 1, begins: 'digit', find: findClockStamp},
];
