import test from 'ava';
import {schema as schemaVerb} from '../../source/cli/verbs/schema.ts';
import {fieldsOf, kinds} from '../../source/review/kinds.ts';
import type {Kind} from '../../source/review/records.ts';
import {reviewSchema} from '../../source/review/schema.ts';
import {testShell} from '../helpers/shell.ts';

test('the schema names every kind with every field of the table', t => {
	const {$defs, $schema} = reviewSchema() as {
		$defs: Record<string, {properties: Record<string, object>}>;
		$schema: string;
	};
	t.is($schema, 'https://json-schema.org/draft/2020-12/schema');
	t.deepEqual(Object.keys($defs), Object.keys(kinds));
	for (const kind of Object.keys(kinds) as Kind[]) {
		const names = ['kind', ...fieldsOf(kind).map(([name]) => name), 'conflicts'];
		t.deepEqual(Object.keys($defs[kind]?.properties ?? {}), names);
	}
});

test('recount schema prints the schema as JSON', async t => {
	const shell = testShell({folder: '.'});
	await schemaVerb.run({_: [], $0: 'recount'}, shell);
	t.deepEqual(JSON.parse(shell.output()), JSON.parse(JSON.stringify(reviewSchema())));
});
