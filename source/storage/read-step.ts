import type {Step} from '../review/history.ts';

/** The step in a value that was read from a file, or nothing if it is none. */
export function readStep(value: unknown): Step | undefined {
	return isObject(value) &&
		typeof value.label === 'string' &&
		isObject(value.changes) &&
		Object.values(value.changes).every(
			fields => isObject(fields) && Object.values(fields).every(change => Array.isArray(change) && change.length === 2),
		)
		? (value as unknown as Step)
		: undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
