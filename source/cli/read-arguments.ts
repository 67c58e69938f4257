import type {Argv} from 'yargs';
import type {Instant} from '../review/records.ts';

/** The options that `read` and `import` share. */
export interface ReadArguments {
	readonly zone?: string;
	readonly year?: string;
	readonly source?: string;
	readonly since?: string;
	readonly until?: string;
	readonly match?: readonly string[];
	readonly not?: readonly string[];
	readonly max?: string;
	/** Texts of which a record must hold each; asked for on the screen, and no option. */
	readonly all?: readonly string[];
	/** The moment to whose day the clocks of `since` and `until` are nearest, where the review has no day of its own. */
	readonly near?: Instant | undefined;
}

/** Declares the options that `read` and `import` share. */
export function declareReadOptions<A>(yargs: Argv<A>): Argv<A & ReadArguments> {
	return yargs
		.option('zone', {type: 'string', describe: 'The zone of times that name none'})
		.option('year', {type: 'string', describe: 'The year of the first time that names none'})
		.option('source', {type: 'string', describe: 'What the source is called; its file name if left out'})
		.option('since', {type: 'string', describe: 'Only what happened from this time on'})
		.option('until', {type: 'string', describe: 'Only what happened up to this time'})
		.option('match', {
			type: 'string',
			array: true,
			nargs: 1,
			describe: 'Only records that hold this text; repeated: one of them is enough, as with grep -e',
		})
		.option('not', {
			type: 'string',
			array: true,
			nargs: 1,
			describe: 'No records that hold this text; repeated: none that holds one of them',
		})
		.option('max', {
			type: 'string',
			describe: 'At most so many: the first that pass; for later ones say --since',
		});
}
