import type {Environment} from '../../review/environment.ts';
import {momentContext, readField} from '../../review/field-text.ts';
import {fieldOf} from '../../review/kinds.ts';
import {dayNamed} from '../../review/new-event.ts';
import {keptInPlace} from '../../review/placing.ts';
import type {EventRecord, Kind, Moment} from '../../review/records.ts';
import {type FieldChanges, incident, incidentId, type Review, settledConflicts} from '../../review/review.ts';
import {isTimed, story} from '../../review/timeline.ts';
import {UserError} from '../../review/user-error.ts';

const samples: Readonly<Record<Kind, string>> = {
	incident: 'title="Checkout timeouts"',
	seat: 'role=on-call',
	source: 'zone=Europe/Berlin',
	event: 'what="Pool exhausted"',
	assumption: 'outcome=differed',
	learning: 'text="Look at the lag"',
	experiment: 'text="Alert on lag"',
};

/**
 * What `FIELD=VALUE`, `FIELD+=VALUE` and `FIELD-=VALUE` mean for a record: the values to put for it, with the records
 * that have to be made for them, and remarks on how a time was read. An empty value clears the field; `+=` and `-=` change one member of a set.
 */
export function fieldChanges(
	words: readonly string[],
	place: {
		readonly review: Review;
		readonly environment: Environment;
		readonly kind: Kind;
		readonly record: Readonly<Record<string, unknown>>;
	},
): {
	readonly changes: FieldChanges;
	readonly put: Readonly<Record<string, FieldChanges>>;
	readonly says: readonly string[];
} {
	const {review, environment, kind} = place;
	const anchor = story(review).findLast(({event}) => isTimed(event))?.event.when;
	const moments = momentContext(review, environment, {anchor});
	const changes: Record<string, unknown> = {};
	let put: Readonly<Record<string, FieldChanges>> = {};
	let says: readonly string[] = [];
	for (const word of words) {
		const [, name, sign, text] = /^([A-Za-z]+)([+-]?)=([\s\S]*)$/.exec(word) ?? [];
		if (name === undefined || text === undefined) {
			throw new UserError(`I cannot read “${word}”.`, {
				trouble: 'usage',
				next: `Write FIELD=VALUE, such as ${samples[kind]}.`,
			});
		}

		const reading = readField(kind, name, text, {review, environment, moments});
		if ('problem' in reading) {
			throw new UserError(reading.problem, {trouble: 'usage', next: 'Nothing was changed.'});
		}

		put = {...put, ...reading.put};
		says = reading.says ?? says;
		const event = place.record.kind === 'event' ? (place.record as unknown as EventRecord) : undefined;
		const value = name === 'when' ? keptInPlace(event, (reading.value ?? {as: 'unknown'}) as Moment) : reading.value;
		changes[name] = sign ? changedSet(kind, name, sign, changes[name] ?? place.record[name], value) : value;
		if (name === 'when' && incident(review).date === undefined) {
			const day = dayNamed(reading.value as Moment, moments);
			put = day === undefined ? put : {...put, [incidentId]: {kind: 'incident', date: day}};
		}
	}

	const conflicts = settledConflicts(place.record, Object.keys(changes));
	return {changes: conflicts === undefined ? changes : {...changes, conflicts}, put, says};
}

function changedSet(kind: Kind, name: string, sign: string, before: unknown, change: unknown): unknown {
	const type = fieldOf(kind, name)?.type;
	if (type !== 'links' && type !== 'words' && type !== 'zones') {
		throw new UserError(`${name} holds one value.`, {trouble: 'usage', next: `Write ${name}=VALUE.`});
	}

	const members = {...(before as object | undefined), ...(sign === '+' ? (change as object) : {})};
	const taken = new Set(sign === '-' ? Object.keys((change as object | null) ?? {}) : []);
	const left = Object.entries(members).filter(([member]) => !taken.has(member));
	return left.length === 0 ? null : Object.fromEntries(left);
}
