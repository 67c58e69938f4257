import {names} from '../review/names.ts';
import type {StoredSet} from '../review/records.ts';
import {all, find, incident, type Review, recordOf} from '../review/review.ts';
import {isDay, readZone} from '../review/times/moment.ts';
import {visible} from '../review/visible.ts';
import type {Line, Piece} from './document-tree.ts';
import {rolesForNames, unnamedRole} from './roles-for-names.ts';

type Text = Extract<Piece, {type: 'text'}>;

/** How a document is made: the zone of its times (else the incident's, else UTC), and whether private records are told. */
export interface DocumentOptions {
	readonly zone?: string | undefined;
	readonly withPrivate?: boolean;
	/** The only events, assumptions, learnings and experiments that stand in it; evidence that is among them is told, too. */
	readonly rows?: ReadonlySet<string> | undefined;
	/** The events whose ids stand beside their words, for who is to name them. */
	readonly ids?: ReadonlySet<string> | undefined;
}

/** How the words of one review come into its document. */
export interface Teller {
	readonly review: Review;
	/** The zone of all times: `UTC`, an offset or an IANA name. */
	readonly zone: string;
	/** The same for people: `UTC+05:30`. */
	readonly zoneWords: string;
	/** The day of the incident, if it is known. */
	readonly day: string | undefined;
	/** Roles of all seats, in order, each once. */
	readonly roles: readonly Text[];
	/** Text of people or logs on one line, names as roles, or nothing if there are no words in it. */
	text(value: string | undefined): Text | undefined;
	/** The same line by line; blank lines are left out. */
	lines(value: string | undefined): readonly Line[];
	/** The role of a seat, or nothing if the seat is gone. */
	role(id: string | undefined): string | undefined;
	/** Whether a record is there and may be told. */
	isTold(id: string | undefined): boolean;
	/** Whether a record stands in the document by itself, and is not only pointed to. */
	stands(id: string): boolean;
	/** The rows that alone stand in the document, if not all do. */
	readonly rows: ReadonlySet<string> | undefined;
	/** The events whose ids are told. */
	readonly ids: ReadonlySet<string> | undefined;
	/** The ids of a set of links whose records are there and may be told. */
	told(set: StoredSet | undefined): readonly string[];
	/** What a record is called: `A3`. */
	name(id: string): string;
}

/** Makes the teller of a review. */
export function tellerOf(review: Review, {zone: wanted, withPrivate = false, rows, ids}: DocumentOptions): Teller {
	const {zone: own, date} = incident(review);
	const zone = readZone(wanted ?? own ?? 'UTC') ?? 'UTC';
	const seats = all(review, 'seat');
	const named = rolesForNames(seats.map(([, seat]) => seat));
	const text = (value: string | undefined): Text | undefined => {
		const line = visible(
			named(value ?? '')
				.replace(/\s*[\r\n]+\s*/g, ' ')
				.trim(),
		);
		return line === '' ? undefined : {type: 'text', text: line};
	};
	const role = (id: string | undefined): string | undefined => {
		const seat = find(review, 'seat', id);
		return seat && (text(seat.role)?.text ?? unnamedRole);
	};
	const isTold = (id: string | undefined): boolean => {
		const record = recordOf(review, id);
		return record !== undefined && (withPrivate || !('private' in record) || record.private !== true);
	};
	return {
		review,
		zone,
		zoneWords: /^[+-]/.test(zone) ? `UTC${zone}` : zone,
		day: date !== undefined && isDay(date) ? date : undefined,
		roles: [...new Set(seats.map(([id]) => role(id) ?? unnamedRole))].sort().map(role => ({type: 'text', text: role})),
		text,
		lines: value =>
			named(value ?? '')
				.split(/\r\n?|\n/)
				.flatMap(line => text(line) ?? [])
				.map(piece => [piece]),
		role,
		isTold,
		stands: id => isTold(id) && rows?.has(id) !== false,
		rows,
		ids,
		told: set => Object.keys(set ?? {}).filter(isTold),
		name: id => names(review).get(id) ?? id,
	};
}
