import type {Environment} from './environment.ts';
import {type Field, fieldOf, writtenFields} from './kinds.ts';
import {names} from './names.ts';
import type {Kind, Moment, StoredSet} from './records.ts';
import {recordsNamed, severalNamed} from './records-named.ts';
import {incident, type Review, recordOf} from './review.ts';
import {momentAsTyped} from './times/describe-moment.ts';
import {addDays, dayOf, isDay, isZone, readZone} from './times/moment.ts';
import {dayWayOut} from './times/parse-day.ts';
import {type MomentContext, readMoment} from './times/read-moment.ts';
import {zoneAdvice} from './times/zone-advice.ts';

/** Where a text is read: the review, the world, and how times are understood. */
export interface ReadingPlace {
	readonly review: Review;
	readonly environment: Environment;
	readonly moments: MomentContext;
}

/**
 * What a text means for a field: the value to store (`null` clears the field), with the records that have to be made for
 * it (a role that is no seat yet becomes one, and so does a source) and with remarks on how a time was read; or why it cannot
 * be read, as a sentence.
 */
export type FieldReading =
	| {
			readonly value: unknown;
			readonly put?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
			readonly says?: readonly string[];
	  }
	| {readonly problem: string};

/** Reads what a person typed for a field. The empty text clears it. */
export function readField(kind: Kind, name: string, text: string, place: ReadingPlace): FieldReading {
	const field = fieldOf(kind, name);
	if (!field) {
		const known = writtenFields(kind)
			.map(([own]) => own)
			.join(', ');
		return {problem: `A record of kind ${kind} has no field “${name}”. It has ${known}.`};
	}

	const trimmed = text.trim();
	return trimmed === '' ? {value: null} : readers[field.type](trimmed, field, place);
}

/** The text of a field as a form shows it and `readField` reads it again: roles for seats, `A3` for assumptions. */
export function writeField(field: Field, value: unknown, place: Pick<ReadingPlace, 'review' | 'moments'>): string {
	if (value === undefined || value === null) {
		return '';
	}

	switch (field.type) {
		case 'when':
			return momentAsTyped(value as Moment, place.moments.zone, place.moments);
		case 'link':
			return nameOf(place.review, String(value));
		case 'links':
			return Object.keys(value as StoredSet)
				.filter(id => recordOf(place.review, id) !== undefined)
				.map(id => nameOf(place.review, id))
				.join(', ');
		case 'words':
			return Object.keys(value as StoredSet).join(', ');
		case 'zones':
			return Object.entries(value as Record<string, string>)
				.map(([name, zone]) => `${name}=${zone}`)
				.join(' ');
		case 'flag':
			return value === true ? 'yes' : '';
		default:
			return String(value);
	}
}

/** How times are read in a review: its zone and zone names, below an event or at the day of the incident. */
export function momentContext(
	review: Review,
	environment: Environment,
	options: {anchor?: Moment | undefined; zone?: string | undefined} = {},
): MomentContext {
	const {zone, zones, date} = incident(review);
	return {
		now: environment.now(),
		zone: options.zone ?? zone ?? 'UTC',
		localZone: environment.localZone,
		zoneNames: zones ?? {},
		...(options.anchor === undefined ? {} : {anchor: options.anchor}),
		...(date === undefined ? {} : {date}),
	};
}

type Reader = (text: string, field: Field, place: ReadingPlace) => FieldReading;

const readers: Readonly<Record<Field['type'], Reader>> = {
	line: text => ({value: text.replace(/\s*[\r\n]+\s*/g, ' ')}),
	text: text => ({value: text.replace(/\r\n?/g, '\n')}),
	when(text, _field, place) {
		const reading = readMoment(text, place.moments);
		return 'moment' in reading
			? {value: reading.moment, says: reading.says}
			: {problem: sentence(reading.refused, reading.next)};
	},
	choice(text, field) {
		const value = choiceOf(text, field);
		return value === undefined ? {problem: notAChoice(text, field)} : {value};
	},
	link(text, field, place) {
		const found = linkOf(text, field, place);
		return 'id' in found ? {value: found.id, put: found.put} : found;
	},
	links(text, field, place) {
		const members: Record<string, true> = {};
		let put = {};
		for (const part of parts(text, /\s*,\s*/)) {
			const found = linkOf(part, field, place);
			if ('problem' in found) {
				return found;
			}

			members[found.id] = true;
			put = {...put, ...found.put};
		}

		return {value: members, put};
	},
	words(text, field) {
		const members: Record<string, true> = {};
		for (const part of parts(text, field.choices ? /[\s,]+/ : /\s*,\s*/)) {
			if (part === '__proto__') {
				return {problem: '“__proto__” cannot be a word here.'};
			}

			const word = field.choices ? choiceOf(part, field) : part;
			if (word === undefined) {
				return {problem: notAChoice(part, field)};
			}

			members[word] = true;
		}

		return {value: members};
	},
	date(text, field, place) {
		if (isDay(text)) {
			return {value: text};
		}

		const ahead = field.ahead ? dayAhead(text, place.moments) : undefined;
		if (ahead !== undefined) {
			return {value: ahead};
		}

		const reading = readMoment(text, place.moments);
		const at = 'moment' in reading && reading.moment.as === 'between' ? reading.moment.at : undefined;
		if (at !== undefined) {
			return {value: dayOf(at, place.moments.zone)};
		}

		const isDayRefused = 'refused' in reading && reading.next === dayWayOut;
		const why = isDayRefused ? reading.refused : `I cannot read “${text}” as a day.`;
		return {problem: `${why} Write it as ${waysOf(field, '2026-10-03')}.`};
	},
	zone(text, _field, place) {
		const zone = readZone(place.moments.zoneNames[text] ?? text);
		return zone !== undefined ? {value: zone} : {problem: `I do not know the zone ${text}. ${zoneAdvice(text)}`};
	},
	zones(text) {
		const members: Record<string, string> = {};
		for (const part of parts(text, /[\s,]+/)) {
			const [name, zone] = part.split('=');
			if (!name || name === '__proto__' || !zone || !isZone(zone)) {
				return {problem: `I cannot read “${part}” as a zone's name. Write it as bln=Europe/Berlin.`};
			}

			members[name] = zone;
		}

		return {value: members};
	},
	duration: text =>
		/^[+-]?(?:\d+(?:\.\d+)?[dhms])+$/.test(text)
			? {value: text}
			: {problem: `I cannot read “${text}” as a length of time. Write it as -2m13s.`},
	number: text => (/^\d{1,15}$/.test(text) ? {value: Number(text)} : {problem: `“${text}” is not a whole number.`}),
	flag(text) {
		const word = text.toLowerCase();
		if (['yes', 'y', 'true', 'on', '1'].includes(word)) {
			return {value: true};
		}

		return ['no', 'n', 'false', 'off', '0'].includes(word)
			? {value: null}
			: {problem: `Write yes or no, not “${text}”.`};
	},
	rank: text => (/^[\dA-Za-z]+$/.test(text) ? {value: text} : {problem: `“${text}” is not a rank.`}),
};

function nameOf(review: Review, id: string): string {
	const record = recordOf(review, id);
	const called =
		record?.kind === 'seat' ? (record.role ?? record.name) : record?.kind === 'source' ? record.name : undefined;
	return called ?? names(review).get(id) ?? id;
}

// A day to come: so many days or weeks from today, or the next of that name.
function dayAhead(text: string, context: MomentContext): string | undefined {
	const today = dayOf(context.now, context.zone);
	const [, count, unit] = /^(?:\+|in )\s*(\d{1,3})\s*(d|days?|w|weeks?)$/i.exec(text) ?? [];
	if (count !== undefined && unit !== undefined) {
		return addDays(today, Number(count) * (unit.toLowerCase().startsWith('w') ? 7 : 1));
	}

	const year = Number(today.slice(0, 4));
	const days = [year, year + 1].map(own => {
		const reading = /\d{4}/.test(text) ? undefined : readMoment(`${text} ${own}`, context);
		return reading && 'moment' in reading && reading.moment.at !== undefined
			? dayOf(reading.moment.at, context.zone)
			: undefined;
	});
	return days.find(day => day !== undefined && day >= today);
}

type LinkFound =
	| {readonly id: string; readonly put: Readonly<Record<string, Readonly<Record<string, unknown>>>>}
	| {readonly problem: string};

function linkOf(text: string, field: Field, {review, environment, moments}: ReadingPlace): LinkFound {
	const allowed = field.to ?? [];
	const [known, ...others] = recordsNamed(text, allowed, {review, moments});
	if (known !== undefined) {
		return others.length > 0 ? {problem: severalNamed(text, [known, ...others], review)} : {id: known, put: {}};
	}

	const kind = allowed.find(candidate => candidate === 'seat' || candidate === 'source');
	if (!kind) {
		const how = allowed.includes('event')
			? ` An event is named by its time in ${moments.zone}, such as 14:02, or by its id.`
			: '';
		return {problem: `There is no ${allowed.join(' or ')} “${text}” here.${how}`};
	}

	const id = environment.newId();
	return {id, put: {[id]: kind === 'seat' ? {kind, role: text} : {kind, name: text}}};
}

function choiceOf(text: string, field: Field): string | undefined {
	const wanted = text.toLowerCase();
	const choices = Object.entries(field.choices ?? {});
	const exact = choices.find(([value, label]) => value === wanted || label.toLowerCase() === wanted);
	if (exact) {
		return exact[0];
	}

	const started = choices.filter(([value, label]) => value.startsWith(wanted) || label.startsWith(wanted));
	return started.length === 1 ? started[0]?.[0] : undefined;
}

function notAChoice(text: string, field: Field): string {
	return `${field.label} cannot be “${text}”. It is one of ${Object.keys(field.choices ?? {}).join(', ')}, or nothing where it is not known.`;
}

// The ways to write a field are those of its hint.
function waysOf({hint}: Field, usual: string): string {
	return (hint ?? usual).replace(/, (?=[^,]*$)/, ' or ');
}

function parts(text: string, separator: RegExp): string[] {
	return text.split(separator).filter(part => part !== '');
}

function sentence(refused: string, next: string | undefined): string {
	return next === undefined ? refused : `${refused} ${next}`;
}
