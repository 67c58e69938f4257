import {valueText} from './file/format-review.ts';

/** Whether two values of a field are the same in the file; one that is not there is as good as `null`. */
export function sameValue(one: unknown, other: unknown): boolean {
	const [a, b] = [one ?? null, other ?? null];
	return a === b || (typeof a === 'object' && typeof b === 'object' && valueText(a) === valueText(b));
}
