import {fieldValue, headWords} from '../../review/field-value.ts';
import {fieldOf} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {incident, type Review, recordOf} from '../../review/review.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import {shown} from '../shown.ts';
import type {TookIn} from './took-in.ts';

/** One thing that others wrote: that it came in, that both wordings are kept (`both`), or that it went (`out`). */
export interface News {
	readonly sign: 'in' | 'both' | 'out';
	/** The row that it is about: its time or its name. */
	readonly row: string;
	/** What came of it: the fields, or what sort of thing is new. */
	readonly words: string;
}

/**
 * What others wrote, row by row, in the order in which it was taken in; `before` is the review without it, and `back` holds
 * what was here earlier.
 */
export function newsOf(
	before: Review,
	after: Review,
	{added, changed, removed}: TookIn,
	back: ReadonlySet<string>,
): readonly News[] {
	return [
		...changed.flatMap(id => changedNews(before, after, id)),
		...added.map(
			(id): News => ({
				sign: 'in',
				row: rowName(after, id),
				words: back.has(id) ? `${kindWord(after, id)} brought back` : `new ${kindWord(after, id)}`,
			}),
		),
		...removed.map((id): News => ({sign: 'out', row: rowName(before, id), words: `${kindWord(before, id)} deleted`})),
	];
}

/** A row in short, for a sentence: its time or its name, and its words; what has none of them by what it is. */
export function rowWords(review: Review, id: string): string {
	const record = recordOf(review, id);
	const words = shown(headWords(record)).trim();
	switch (record?.kind) {
		case 'event':
		case 'assumption':
		case 'learning':
		case 'experiment':
			return `${rowName(review, id).replace(/^\?$/, '')} ${words}`.trim() || `the ${record.kind}`;
		case 'incident':
			return 'the incident';
		default:
			return `${record?.kind === 'seat' || record?.kind === 'source' ? `the ${record.kind}` : 'an entry'} ${words}`.trim();
	}
}

function changedNews(before: Review, after: Review, id: string): readonly News[] {
	const [old, now] = [recordOf(before, id), recordOf(after, id)];
	if (!old || !now) {
		return [];
	}

	const row = rowName(after, id);
	const label = (field: string) => fieldOf(now.kind, field)?.label ?? (field === 'rank' ? 'moved' : field);
	const both = Object.keys(now.conflicts ?? {});
	const fields = Object.keys({...old, ...now}).filter(
		field => field !== 'conflicts' && !both.includes(field) && isOther(old, now, field),
	);
	return [
		...(fields.length === 0 ? [] : [{sign: 'in', row, words: fields.map(label).join(', ')} as const]),
		...both
			.filter(field => isOther(old.conflicts ?? {}, now.conflicts ?? {}, field))
			.map((field): News => ({sign: 'both', row, words: field === 'kind' ? 'deleted and changed' : label(field)})),
	];
}

function isOther(old: object, now: object, field: string): boolean {
	return JSON.stringify(fieldValue(old, field)) !== JSON.stringify(fieldValue(now, field));
}

function rowName(review: Review, id: string): string {
	const record = recordOf(review, id);
	return record?.kind === 'event'
		? shownMoment(record.when ?? {as: 'unknown'}, incident(review).zone ?? 'UTC')
		: (names(review).get(id) ?? '');
}

function kindWord(review: Review, id: string): string {
	return recordOf(review, id)?.kind ?? 'entry';
}
