import type {FieldPurpose, OwnWord} from '../../lens/finding.ts';
import {leftKey} from '../../lens/left-key.ts';
import {lens} from '../../lens/lens.ts';
import {fieldValue} from '../../review/field-value.ts';
import {fieldsOf, isKind} from '../../review/kinds.ts';
import type {AnyRecord} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {contextOf} from './context-of.ts';

/** Words of a field that make a person the problem, and the question about them. */
export interface OpenWording {
	readonly id: string;
	readonly field: string;
	readonly text: string;
}

const purposes: Readonly<Record<string, FieldPurpose>> = {
	event: 'event',
	assumption: 'assumption',
	learning: 'learning',
	experiment: 'experiment',
};
// What machines wrote is evidence, and a name says nothing.
const unjudged: ReadonlySet<string> = new Set([
	'raw',
	'source',
	'url',
	'zone',
	'offset',
	'status',
	'name',
	'role',
	'through',
]);

/**
 * The words of a review, or of one record (`only`), that make a person the problem and were not left as they are; `words` are
 * the team's own. Private records, what is imported, names and sources are not looked at.
 */
export function openWordings(review: Review, words: readonly OwnWord[], only?: string): readonly OpenWording[] {
	const looked = only === undefined ? Object.entries(review.records) : [[only, recordOf(review, only)] as const];
	return looked.flatMap(([id, record]) => {
		if (
			!record ||
			!isKind(record.kind) ||
			record.kind === 'seat' ||
			record.kind === 'source' ||
			('private' in record && record.private)
		) {
			return [];
		}

		// The words of an imported event are those of its log.
		const isEvidence = record.kind === 'event' && record.raw !== undefined;
		const context = contextOf(review, words, purposes[record.kind] ?? 'note');
		return fieldsOf(record.kind).flatMap(([name, {type}]) => {
			const value = fieldValue(record, name);
			const isJudged = (type === 'line' || type === 'text') && !unjudged.has(name) && !(isEvidence && name === 'what');
			return isJudged && typeof value === 'string'
				? lens(value, context)
						.filter(finding => !isLeft(record, leftKey(finding, value, name)))
						.map(({start, end, question}) => ({id, field: name, text: `“${value.slice(start, end)}”: ${question}`}))
				: [];
		});
	});
}

function isLeft(record: AnyRecord, key: string): boolean {
	return 'left' in record && record.left?.[key] === true;
}
