import {kinds} from '../review/kinds.ts';
import {pointingTo} from '../review/links.ts';
import type {EventRecord} from '../review/records.ts';
import {placeOf, story, type TimelineEntry, timeline} from '../review/timeline.ts';
import {dayOf} from '../review/times/moment.ts';
import {longDay} from '../review/times/time-words.ts';
import {wholeDays} from '../review/times/whole-days.ts';
import {type Block, type Day, type Entry, type Line, own, type Piece} from './document-tree.ts';
import type {Teller} from './teller.ts';
import {webAddress} from './web-address.ts';
import {writtenMoment} from './written-moment.ts';

/** The events of the story before the first that is marked as the beginning; nothing where none is marked. */
export function beforeItBegan(teller: Teller): readonly Block[] {
	const {before} = parts(teller);
	return timelineBlock(before, teller);
}

/** The events of the story from the beginning on; all of them where no beginning is marked. */
export function fromTheBeginning(teller: Teller): readonly Block[] {
	const {after} = parts(teller);
	return timelineBlock(after, teller);
}

/** The events that stand in the document, in order: those of the story, or the rows that alone do. */
export function toldStory({review, rows, stands}: Teller): readonly TimelineEntry[] {
	return (rows ? timeline(review) : story(review)).filter(({id}) => stands(id));
}

/** An event on one line, to point to it: `3 Oct 2026 14:02 Pool exhausted on web-1`. */
export function eventLine(event: EventRecord, {zone, text, day}: Teller): Line {
	const words = text(event.what);
	const time = isTimeKnown(event) ? writtenMoment(event.when, zone, day) : 'time not known:';
	return words ? [own(`${time} `), words] : [own(time)];
}

/** Whether anything is known of when an event was. */
export function isTimeKnown({when}: EventRecord): boolean {
	return (when?.at ?? when?.until) !== undefined;
}

function parts(teller: Teller): {before: readonly TimelineEntry[]; after: readonly TimelineEntry[]} {
	const told = toldStory(teller);
	const began = Math.max(
		0,
		told.findIndex(({event}) => event.marks?.began === true),
	);
	return {before: told.slice(0, began), after: told.slice(began)};
}

function timelineBlock(entries: readonly TimelineEntry[], teller: Teller): readonly Block[] {
	if (entries.length === 0) {
		return [];
	}

	const days = byDay(entries, teller);
	const isNamedAbove = days.length === 1 && (days[0]?.day === undefined || days[0].day === teller.day);
	return [
		{
			type: 'timeline',
			days: days.map(
				({heading, day, entries}): Day => ({
					day: isNamedAbove ? undefined : heading,
					entries: entries.map(entry => told(entry, day, teller)),
				}),
			),
		},
	];
}

interface Group {
	/** The day, or the month if no more than that is known. */
	heading: string | undefined;
	day: string | undefined;
	readonly entries: TimelineEntry[];
}

// An event whose day is not known stands with those around it.
function byDay(entries: readonly TimelineEntry[], teller: Teller): readonly Group[] {
	const groups: Group[] = [];
	for (const entry of entries) {
		const place = placeOf(entry.event);
		const day = place && dayOf(place, teller.zone);
		const month = entry.event.when && wholeDays(entry.event.when, teller.zone)?.month;
		const heading = month ?? (day && longDay(day, false));
		const last = groups.at(-1);
		if (last && (heading === undefined || last.heading === undefined || last.heading === heading)) {
			last.heading ??= heading;
			last.day ??= day;
			last.entries.push(entry);
		} else {
			groups.push({heading, day, entries: [entry]});
		}
	}

	return groups;
}

function told({id, event}: TimelineEntry, day: string | undefined, teller: Teller): Entry {
	const {review, zone, text, lines, role, isTold, name, ids} = teller;
	const words = text(event.what);
	const {fields} = kinds.event;
	const sorts = [
		event.sort && (fields.sort.choices?.[event.sort] ?? event.sort),
		...Object.keys(fields.marks.choices ?? {}).filter(mark => event.marks?.[mark] === true),
	].filter(sort => sort !== undefined);
	const address = webAddress(event.url);
	const plainLink = address ? undefined : text(event.url);
	return {
		time: writtenMoment(event.when, zone, day),
		words: words ? [words] : [],
		sorts: [...new Set(sorts)].flatMap(sort => text(sort)?.text ?? []),
		seat: role(event.seat),
		through: text(event.through)?.text,
		names: [...pointingTo(review, id).filter(isTold).map(name).toSorted(byName), ...(ids?.has(id) ? [id] : [])],
		link: address ? ({type: 'link', ...address} satisfies Piece) : plainLink,
		notes: lines(event.notes),
	};
}

// A2 before A10, assumptions before learnings.
function byName(a: string, b: string): number {
	return a.localeCompare(b, 'en', {numeric: true});
}
