import {reviewSchema} from '../../review/file/schema.ts';
import type {Verb} from '../verb.ts';

/** `recount schema`: the JSON Schema of the file, made from the table of kinds and fields. */
export const schemaVerb: Verb<object> = {
	command: 'schema',
	describe: 'Print the JSON Schema of a review',
	examples: {
		'recount schema > recount.schema.json': '',
	},
	builder: yargs => yargs,
	async run(_args, shell) {
		shell.out(`${JSON.stringify(reviewSchema(), undefined, 2)}\n`);
	},
};
