import type {AnyRecord} from './records.ts';
import type {Review} from './review.ts';

const texts = new WeakMap<AnyRecord, string>();

/**
 * The text of a review's file: JSON with one field a line, keys sorted by code units, objects inside a record on one line,
 * and a line end at the end, so that a changed field is a changed line. The text of a record is kept with it, so that
 * saving many records after one edit is cheap.
 */
export function formatReview(review: Review): string {
	const {recount, records, ...others} = review as Review & Readonly<Record<string, unknown>>;
	const ids = Object.keys(records).sort();
	const body = ids.map(id => `  ${JSON.stringify(id)}: ${recordText(records[id] as AnyRecord)}`);
	const rest = Object.keys(others)
		.sort()
		.map(key => ` ${JSON.stringify(key)}: ${valueText(others[key])}`);
	const parts = [
		` "recount": ${recount}`,
		body.length === 0 ? ' "records": {}' : ` "records": {\n${body.join(',\n')}\n }`,
		...rest,
	];
	return `{\n${parts.join(',\n')}\n}\n`;
}

/** A value on one line, the keys of its objects sorted; equal values have equal texts. */
export function valueText(value: unknown): string {
	if (Array.isArray(value)) {
		return `[${value.map(valueText).join(', ')}]`;
	}

	if (typeof value === 'object' && value !== null) {
		const fields = value as Readonly<Record<string, unknown>>;
		const members = Object.keys(fields)
			.sort()
			.map(key => `${JSON.stringify(key)}: ${valueText(fields[key])}`);
		return `{${members.join(', ')}}`;
	}

	return JSON.stringify(value);
}

function recordText(record: AnyRecord): string {
	let text = texts.get(record);
	if (text === undefined) {
		const fields = record as unknown as Readonly<Record<string, unknown>>;
		const lines = Object.keys(fields)
			.sort()
			.map(name => `   ${JSON.stringify(name)}: ${valueText(fields[name])}`);
		text = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
		texts.set(record, text);
	}

	return text;
}
