import {type Field, fieldsOf, kinds} from '../kinds.ts';
import type {Kind} from '../records.ts';
import {formatNumber} from '../review.ts';
import {dayPattern, instantPattern, rankPattern} from './find-record-fault.ts';

type Schema = Readonly<Record<string, unknown>>;

const instant: Schema = {type: 'string', pattern: instantPattern};
const set: Schema = {type: 'object', additionalProperties: {const: true}};
const about: Schema = {anyOf: [{const: true}, {type: 'number', description: 'within so many seconds'}]};

const moment: Schema = {
	type: 'object',
	required: ['as'],
	properties: {
		as: {enum: ['point', 'range', 'between', 'unknown']},
		at: instant,
		until: instant,
		about,
		untilAbout: about,
		typed: {type: 'string'},
		zone: {type: 'string'},
		near: instant,
	},
};

/** The JSON Schema (2020-12) of a review's file, made from the table of kinds. Unknown kinds and fields are allowed. */
export function reviewSchema(): Schema {
	const names = Object.keys(kinds) as Kind[];
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'A review of Recount',
		type: 'object',
		required: ['recount', 'records'],
		properties: {
			recount: {type: 'integer', minimum: formatNumber},
			records: {
				type: 'object',
				propertyNames: {pattern: '^[a-z0-9-]{1,40}$', not: {const: 'constructor'}},
				additionalProperties: {
					type: 'object',
					required: ['kind'],
					properties: {kind: {type: 'string'}},
					anyOf: [...names.map(kind => ({$ref: `#/$defs/${kind}`})), {not: {properties: {kind: {enum: names}}}}],
				},
			},
		},
		$defs: Object.fromEntries(names.map(kind => [kind, kindSchema(kind)])),
	};
}

function kindSchema(kind: Kind): Schema {
	const fields = fieldsOf(kind).map(([name, field]) => [
		name,
		{title: field.label, ...(field.hint ? {description: field.hint} : {}), ...fieldSchema(field)},
	]);
	return {
		title: kinds[kind].title,
		type: 'object',
		properties: {
			kind: {const: kind},
			...Object.fromEntries(fields),
			conflicts: {type: 'object', additionalProperties: set},
		},
	};
}

function fieldSchema(field: Field): Schema {
	switch (field.type) {
		case 'when':
			return moment;
		case 'choice':
			// A later version may know more of them.
			return {anyOf: [{enum: Object.keys(field.choices ?? {})}, {type: 'string'}]};
		case 'links':
		case 'words':
			return set;
		case 'zones':
			return {type: 'object', additionalProperties: {type: 'string'}};
		case 'date':
			return {type: 'string', format: 'date', pattern: dayPattern};
		case 'number':
			return {type: 'integer'};
		case 'flag':
			return {const: true};
		case 'rank':
			return {type: 'string', pattern: rankPattern};
		default:
			return {type: 'string'};
	}
}
