import type {Environment} from '../../review/environment.ts';
import {momentContext, writeField} from '../../review/field-text.ts';
import {fieldValue} from '../../review/field-value.ts';
import {type Field, fieldOf} from '../../review/kinds.ts';
import {removal} from '../../review/links.ts';
import {names} from '../../review/names.ts';
import type {AnyRecord} from '../../review/records.ts';
import {type Edit, incident, type Review, recordOf, settledConflicts} from '../../review/review.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';

/** A field for which two people wrote different values; `kind` stands for a record that one of them removed. */
export interface TwoWordings {
	readonly id: string;
	readonly field: string;
}

/** One way to settle two wordings: what it is called, what would stand there, and the edit that does it. */
export interface Way {
	readonly label: string;
	readonly words: string;
	readonly edit: Edit;
}

const known = new WeakMap<Review, readonly TwoWordings[]>();

/** All fields of a review that hold two wordings, record by record. Memoised on the review. */
export function twoWordings(review: Review): readonly TwoWordings[] {
	let found = known.get(review);
	if (!found) {
		const made: TwoWordings[] = [];
		for (const id in review.records) {
			for (const field of Object.keys(review.records[id]?.conflicts ?? {})) {
				made.push({id, field});
			}
		}

		found = made;
		known.set(review, found);
	}

	return found;
}

/** What a field that holds two wordings is called: the row that it belongs to, then the field. */
export function wordingTitle(review: Review, {id, field}: TwoWordings): readonly [row: string, field: string] {
	const record = recordOf(review, id);
	const zone = incident(review).zone ?? 'UTC';
	const row =
		record?.kind === 'event' ? shownMoment(record.when ?? {as: 'unknown'}, zone) : (names(review).get(id) ?? '');
	return [
		row,
		field === 'kind'
			? 'deleted by somebody, changed by somebody else'
			: (fieldDescription(review, id, field)?.label ?? field),
	];
}

/** The ways to settle two wordings: what stands there now first, then each that was kept, then both where that is possible. */
export function waysToSettle(review: Review, wording: TwoWordings, environment: Environment): readonly Way[] {
	const {id, field} = wording;
	const record = recordOf(review, id);
	if (!record) {
		return [];
	}

	const left = settledConflicts(record, [field]) ?? null;
	const label = 'the choice between two wordings';
	const settle = (changes: Readonly<Record<string, unknown>>): Edit => ({
		label,
		put: {[id]: {...changes, conflicts: left}},
	});
	if (field === 'kind') {
		return [
			{label: 'keep', words: 'it stays, as it was changed', edit: settle({})},
			{label: 'delete', words: 'it goes, with the links to it', edit: removal(review, [id], 'the deletion')},
		];
	}

	const description = fieldDescription(review, id, field);
	const moments = momentContext(review, environment);
	const words = (value: unknown) =>
		value === null || value === undefined
			? '(nothing)'
			: description === undefined
				? JSON.stringify(value)
				: writeField(description, value, {review, moments});
	const others = Object.keys(record.conflicts?.[field] ?? {}).map(text => JSON.parse(text) as unknown);
	return [
		{label: 'now', words: words(fieldValue(record, field)), edit: settle({})},
		...others.map(value => ({label: 'kept', words: words(value), edit: settle({[field]: value})})),
		...bothWays(record, field, description, others).map(changes => ({
			label: 'both',
			words:
				field === 'notes' || description?.type === 'text'
					? 'one below the other'
					: 'what stands now, the other in the notes',
			edit: settle(changes),
		})),
	];
}

// Texts can stand together: below each other where there is room for lines, else one of them goes to the notes.
function bothWays(
	record: AnyRecord,
	field: string,
	description: Field | undefined,
	others: readonly unknown[],
): ReadonlyArray<Readonly<Record<string, unknown>>> {
	const texts = others.filter(value => typeof value === 'string');
	const now = fieldValue(record, field);
	if (typeof now !== 'string' || texts.length === 0) {
		return [];
	}

	if (description?.type === 'text') {
		return [{[field]: [now, ...texts].join('\n')}];
	}

	const own = fieldValue(record, 'notes');
	const notes = typeof own === 'string' ? [own] : [];
	return description?.type === 'line' && fieldOf(record.kind, 'notes')
		? [{notes: [...notes, ...texts].join('\n')}]
		: [];
}

function fieldDescription(review: Review, id: string, field: string): Field | undefined {
	return fieldOf(recordOf(review, id)?.kind ?? '', field);
}
