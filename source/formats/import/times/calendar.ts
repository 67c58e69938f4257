import type {Instant} from '../../../review/records.ts';
import {addDays} from '../../../review/times/moment.ts';
import type {Draft} from '../format.ts';
import type {Refusal} from '../imported-event.ts';
import {type CalendarDay, partsOf} from './calendar-day.ts';
import {dayFinder, newestDay, type StampHeld} from './days.ts';
import {nightDrop, secondsOf} from './running-day.ts';
import type {Stamp} from './stamp.ts';
import {likelyYear, yearFinder} from './years.ts';

/** What is known from outside of the days of a source. */
export interface CalendarOptions {
	/** The year of the first stamp that names none. */
	readonly year: number | undefined;
	/** The day of the first clock that stands without one, near which days without a year are, too. */
	readonly date: string | undefined;
	readonly order: 'day-first' | 'month-first' | undefined;
	/** The newest event stands first, as far as clocks without a day tell. */
	readonly runBack: boolean;
	/** A time above the first event that names its year, which tells those of the events if nothing was asked for. */
	readonly begun?: Stamp | undefined;
	/** No event is later, as far as one can tell. */
	readonly latest: Instant;
	/** The same for clocks that stand without a day. */
	readonly latestClock: Instant;
	/** The zone in which clocks without a day are read. */
	readonly zone: string;
	/** Places a stamp whose day is known. */
	readonly place: (stamp: Stamp, day: CalendarDay) => Instant;
}

/** Finds the day of each draft of a source: order of day and month, year, and the day of a clock. */
export interface Calendar {
	readonly see: (draft: Draft) => void;
	/** Settles what is still open. */
	readonly end: () => void;
	/** The year of the first stamp without one, and the day of the first clock without one, if there was one. */
	readonly assumed: () => {readonly year: number | undefined; readonly date: string | undefined};
}

// So many events wait at most until the rest of the source tells their day; then what is known by then decides.
const mostHeld = 10_000;

interface Held {
	readonly draft: Draft;
	readonly stamp: Stamp | undefined;
	/** Years or days behind the first one. */
	readonly relative: number;
}

/** A calendar whose drafts leave it in order: placed to `emit`, those whose day cannot be told to `refuse`. */
export function calendar(
	options: CalendarOptions,
	emit: (draft: Draft, stamp: Stamp | undefined, day: CalendarDay | undefined) => void,
	refuse: (draft: Draft, why: Refusal) => void,
): Calendar {
	const {latest, latestClock, place} = options;
	const years = yearFinder(options.year);
	const days = dayFinder(options.date, options.runBack);
	let {order} = options;
	let sure = options.begun;
	let unordered: Draft[] = [];
	let held: Held[] = [];
	let year: number | undefined;
	let date: string | undefined;

	const emitHeld = ({draft, stamp, relative}: Held) => {
		if (stamp === undefined) {
			emit(draft, undefined, undefined);
		} else if (stamp.month === 0) {
			const day = addDays(days.base() ?? latestClock.slice(0, 10), relative);
			date ??= day;
			emit(draft, stamp, partsOf(day));
		} else {
			const found = stamp.year ?? (years.base() ?? 0) + relative;
			year ??= stamp.year === undefined ? found : undefined;
			emit(draft, stamp, {year: found, month: stamp.month, day: stamp.day});
		}
	};

	const isOpen = ({stamp}: Held) =>
		stamp !== undefined &&
		(stamp.month === 0 ? days.base() === undefined : stamp.year === undefined && years.base() === undefined);

	const release = () => {
		if (!held.some(isOpen)) {
			const ready = held;
			held = [];
			for (const one of ready) {
				emitHeld(one);
			}
		}
	};

	const settle = () => {
		const clocks = held.filter(({stamp}) => stamp?.month === 0) as StampHeld[];
		if (clocks.length > 0 && days.base() === undefined) {
			days.settle(newestDay(clocks, options));
		}

		const yearless = held.filter(({stamp}) => stamp && stamp.month > 0 && stamp.year === undefined) as StampHeld[];
		if (yearless.length > 0 && years.base() === undefined) {
			years.settle(
				likelyYear(yearless, {
					date: options.date,
					latest,
					at: (stamp, found) => place(stamp, {year: found, month: stamp.month, day: stamp.day}),
				}),
			);
		}

		release();
	};

	// Of the stamps that name their day only the last one tells something of those that do not.
	let full = options.year === undefined && options.date === undefined ? options.begun : undefined;
	const passFull = () => {
		if (full) {
			days.pass(full);
			years.see(full);
			full = undefined;
		}
	};

	const ordered = (draft: Draft, stamp: Stamp | undefined) => {
		if (stamp !== undefined && stamp.month > 0 && stamp.year !== undefined && held.length === 0) {
			full = stamp;
			emit(draft, stamp, stamp as CalendarDay);
			return;
		}

		passFull();
		let relative = 0;
		if (stamp !== undefined) {
			if (stamp.month === 0) {
				relative = days.see(stamp);
			} else {
				days.pass(stamp);
				const seen = years.see(stamp);
				relative = 'relative' in seen ? seen.relative : seen.year - (years.base() ?? seen.year);
			}
		}

		const one = {draft, stamp, relative};
		if (held.length === 0 && !isOpen(one)) {
			emitHeld(one);
			return;
		}

		held.push(one);
		if (held.length >= mostHeld) {
			settle();
		} else if (!isOpen(one)) {
			release();
		}
	};

	const drain = (why?: Refusal) => {
		const waiting = unordered;
		unordered = [];
		order ??= orderBySteps(waiting);
		for (const draft of waiting) {
			if (order === undefined && why !== undefined && draft.stamp?.order === 'either') {
				refuse(draft, why);
			} else {
				ordered(endTurned(draft, order), draft.stamp && turned(draft.stamp, order));
			}
		}
	};

	return {
		see(draft) {
			const {stamp} = draft;
			if (stamp === undefined || stamp.order === 'sure') {
				sure = stamp ?? sure;
				if (unordered.length === 0) {
					ordered(draft, stamp);
				} else {
					unordered.push(draft);
				}

				return;
			}

			const told = stamp.order === 'either' ? orderBy(sure, stamp) : stamp.order;
			if (order === undefined && told !== undefined) {
				order = told;
				drain();
			}

			if (order === undefined) {
				unordered.push(draft);
				if (unordered.length >= mostHeld) {
					drain(undecided);
				}
			} else {
				ordered(endTurned(draft, order), turned(stamp, order));
			}
		},
		end() {
			drain(undecided);
			settle();
		},
		assumed: () => ({year, date}),
	};
}

const undecided: Refusal = {why: 'no line tells whether the day or the month comes first', untold: 'order'};

// A header, or a line above, that names the same day surely tells in which order its numbers are.
function orderBy(begun: Stamp | undefined, {year, month, day}: Stamp): CalendarOptions['order'] {
	return begun === undefined || begun.order === 'either' || begun.year !== year || month === day
		? undefined
		: begun.month === month && begun.day === day
			? 'month-first'
			: begun.month === day && begun.day === month
				? 'day-first'
				: undefined;
}

const mostDays = 20 * 86_400;

// Where the night is passed from one line to the next (3/5 23:55, 3/6 00:07) only one of the two orders has no month between.
function orderBySteps(drafts: readonly Draft[]): CalendarOptions['order'] {
	const orders = new Set<CalendarOptions['order']>();
	const stamps = drafts.flatMap(({stamp}) => (stamp?.order === 'either' ? stamp : []));
	for (const [index, stamp] of stamps.entries()) {
		const before = stamps[index - 1];
		if (before) {
			const step = secondsFrom(before, stamp);
			const turnedStep = secondsFrom(turned(before, 'day-first'), turned(stamp, 'day-first'));
			if (isNight(step) && Math.abs(turnedStep) > mostDays) {
				orders.add('month-first');
			} else if (isNight(turnedStep) && Math.abs(step) > mostDays) {
				orders.add('day-first');
			}
		}
	}

	const [only, ...others] = orders;
	return others.length === 0 ? only : undefined;
}

function isNight(seconds: number): boolean {
	return seconds > 0 && seconds < nightDrop;
}

function secondsFrom(one: Stamp, other: Stamp): number {
	const at = ({year = 2024, month, day, clock}: Stamp) => Date.UTC(year, month - 1, day) / 1000 + secondsOf(clock);
	return at(other) - at(one);
}

function endTurned(draft: Draft, order: CalendarOptions['order']): Draft {
	return draft.until ? {...draft, until: turned(draft.until, order)} : draft;
}

function turned(stamp: Stamp, order: CalendarOptions['order']): Stamp {
	return stamp.order === 'either' && order === 'day-first' ? {...stamp, month: stamp.day, day: stamp.month} : stamp;
}
