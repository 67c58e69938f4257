import type {OwnWord} from '../../lens/finding.ts';
import {leftKey} from '../../lens/left-key.ts';
import {lens} from '../../lens/lens.ts';
import {fieldValue} from '../../review/field-value.ts';
import {fieldsOf, isKind} from '../../review/kinds.ts';
import type {AnyRecord} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {contextOf} from './context-of.ts';
import {isTold, purposeOf} from './told.ts';

/** Words of a field that make a person the problem, and the question about them. */
export interface OpenWording {
	readonly id: string;
	readonly field: string;
	readonly text: string;
}

/**
 * The words of a review, or of one record (`only`), that make a person the problem and were not left as they are; `words` are
 * the team's own. Private records are not looked at, nor what is not told in people's own words (see `isTold`).
 */
export function openWordings(review: Review, words: readonly OwnWord[], only?: string): readonly OpenWording[] {
	const looked = only === undefined ? Object.entries(review.records) : [[only, recordOf(review, only)] as const];
	return looked.flatMap(([id, record]) => {
		if (!record || !isKind(record.kind) || ('private' in record && record.private)) {
			return [];
		}

		const context = contextOf(review, words, purposeOf(record.kind));
		return fieldsOf(record.kind).flatMap(([name]) => {
			const value = fieldValue(record, name);
			return typeof value === 'string' && isTold(record, name)
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
