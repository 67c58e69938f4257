import type {Instant} from '../../review/records.ts';
import {addSeconds, secondsBetween} from '../../review/times/moment.ts';
import {type Collapser, collapser} from './collapse.ts';
import {filterOf} from './filter.ts';
import type {Draft} from './format.ts';
import type {ImportedEvent} from './imported-event.ts';
import {isCutShort} from './raw-text.ts';
import type {ReadOptions} from './read-source.ts';
import {type ReportKeeper, reportKeeper} from './report-keeper.ts';
import type {CalendarDay} from './times/calendar-day.ts';
import {offsetText} from './times/clock-offset.ts';
import {type Placed, placedLater, placer} from './times/placing.ts';
import type {Stamp} from './times/stamp.ts';

/** Makes events of drafts whose day is known, and keeps what the report tells of them. */
export interface EventKeeper {
	readonly take: (draft: Draft, stamp: Stamp | undefined, day: CalendarDay | undefined) => void;
	/** What was held back until the end. */
	readonly end: () => readonly ImportedEvent[];
	readonly report: ReportKeeper['report'];
}

/** A keeper whose wanted events go to `keep`, in the order of the source. */
export function eventKeeper(options: ReadOptions, keep: (event: ImportedEvent) => void): EventKeeper {
	const {source, given, offset: seconds = 0} = options;
	const filter = filterOf(options);
	const place = placer(given);
	const reports = reportKeeper(options);
	const offset = seconds === 0 ? undefined : offsetText(seconds);
	const corrected = (placed: Placed): Placed => (seconds === 0 ? placed : placedLater(placed, seconds));
	const folded: Collapser | undefined = options.collapse ? collapser() : undefined;

	return {
		take(draft, stamp, day) {
			const placed = stamp && day && corrected(place.next(stamp, day));
			const isWanted = filter(placed, draft);
			reports.see(placed, isWanted);
			if (!isWanted) {
				return;
			}

			if (isCutShort(draft.raw, draft.endLine - draft.line + 1)) {
				reports.cut();
			}

			const at = placed?.at ?? null;
			const isDay = stamp?.clock === '';
			const until =
				draft.until && day
					? endFrom(at, corrected(place.aside(draft.until, draft.until.month === 0 ? day : dayOf(draft.until, day))).at)
					: isDay && placed
						? addSeconds(placed.at, 86_400)
						: undefined;
			const event: ImportedEvent = {
				at,
				until,
				line: draft.line,
				endLine: draft.endLine,
				text: draft.text().toWellFormed() || '(no words)',
				raw: draft.raw,
				source,
				wall: placed?.wall ?? '',
				offset,
				zone: placed?.zone ?? given.zone,
				rule: placed?.rule ?? given.rule,
				precision: draft.about ? 'about' : (placed?.precision ?? 'day'),
				format: draft.format,
				level: draft.level,
				actor: draft.actor,
				day: dayFrom(draft, stamp, day, source),
			};
			if (folded) {
				folded.push(event);
			} else {
				keep(event);
			}
		},
		end: () => folded?.end() ?? [],
		report: reports.report,
	};
}

// “23:50–00:10” ends on the next day.
function endFrom(at: Instant | null, until: Instant): Instant {
	const late = at === null ? 0 : secondsBetween(until, at);
	return late > 0 && late < 86_400 ? addSeconds(until, 86_400) : until;
}

// A clock alone is the same text every day: its id must tell the days apart.
function dayFrom(
	draft: Draft,
	stamp: Stamp | undefined,
	day: CalendarDay | undefined,
	source: string,
): string | undefined {
	return draft.day ?? (stamp?.month === 0 && day ? source : undefined);
}

function dayOf({year, month, day}: Stamp, on: CalendarDay): CalendarDay {
	return {year: year ?? on.year, month, day};
}
