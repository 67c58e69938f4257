import type {FieldPurpose} from '../../lens/finding.ts';
import {fieldOf} from '../../review/kinds.ts';

/** What the words of a record of a kind are for, as the lens asks it. */
export function purposeOf(kind: string): FieldPurpose {
	return kind === 'event' || kind === 'assumption' || kind === 'learning' || kind === 'experiment' ? kind : 'note';
}

/**
 * Whether people tell something in a field of a record, in words of their own: the lens looks at these fields alone. What
 * stands beside the story is evidence, and the words of an imported event are those of its log.
 */
export function isTold(
	record: {readonly kind: string; readonly story?: unknown; readonly raw?: unknown},
	name: string,
): boolean {
	const isEvidence =
		record.kind === 'event' && (record.story !== true || (name === 'what' && record.raw !== undefined));
	return fieldOf(record.kind, name)?.told === true && !isEvidence;
}
