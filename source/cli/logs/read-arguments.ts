import type {Argv} from 'yargs';
import type {Voice} from '../../formats/import/report-lines.ts';
import type {Instant} from '../../review/records.ts';

/** The options that `read` and `import` share. */
export interface ReadArguments {
	readonly zone?: string;
	readonly year?: string;
	readonly date?: string;
	readonly now?: string;
	readonly offset?: string;
	readonly dayfirst?: boolean;
	readonly monthfirst?: boolean;
	readonly format?: string;
	readonly why?: boolean;
	readonly source?: string;
	readonly since?: string;
	readonly until?: string;
	readonly match?: readonly string[];
	readonly not?: readonly string[];
	readonly level?: string;
	readonly collapse?: boolean;
	readonly max?: string;
	/** To whom a refusal speaks; to somebody with options where it is left out. */
	readonly voice?: Voice;
	/** Texts of which a record must hold each; asked for on the screen, and no option. */
	readonly all?: readonly string[];
	/** The moment to whose day the clocks of `since` and `until` are nearest, where the review has no day of its own. */
	readonly near?: Instant | undefined;
	/** The zone of the clocks of `since` and `until`, where they are asked for over a list; that of the source without it. */
	readonly listed?: string | undefined;
}

/** The options of `import`. */
export interface ImportArguments extends ReadArguments {
	readonly dryRun?: boolean;
	readonly yes?: boolean;
	readonly again?: boolean;
	readonly apart?: boolean;
	readonly story?: boolean;
	readonly actor?: string;
	readonly strict?: boolean;
	readonly json?: boolean;
}

/** Declares the options that `read` and `import` share. */
export function declareReadOptions<A>(yargs: Argv<A>): Argv<A & ReadArguments> {
	return yargs
		.option('zone', {type: 'string', describe: 'The zone of times that name none'})
		.option('year', {type: 'string', describe: 'The year of the first time that names none'})
		.option('date', {type: 'string', describe: 'The day of the first clock that stands alone'})
		.option('dayfirst', {type: 'boolean', describe: 'In 03/10/2026 the day comes first'})
		.option('monthfirst', {type: 'boolean', describe: 'In 03/10/2026 the month comes first'})
		.option('now', {type: 'string', describe: 'From when “5m ago” counts'})
		.option('offset', {type: 'string', describe: 'Added to each time, such as -2m13s: its clock was off'})
		.option('format', {type: 'string', describe: 'Read it as this format; recount read --formats'})
		.option('why', {type: 'boolean', describe: 'Tell how sure each format was'})
		.option('source', {type: 'string', describe: 'What the source is called; its file name if left out'})
		.option('since', {type: 'string', describe: 'Only what happened from this time on'})
		.option('until', {type: 'string', describe: 'Only what happened up to this time'})
		.option('match', {
			type: 'string',
			array: true,
			nargs: 1,
			describe: 'Only records with this text or /pattern/; repeated: one of them is enough, as with grep -e',
		})
		.option('not', {
			type: 'string',
			array: true,
			nargs: 1,
			describe: 'No records with this text or /pattern/; repeated: none with one of them',
		})
		.option('level', {
			type: 'string',
			describe: 'Only records of this level and above: debug, info, notice, warning, error or critical',
		})
		.option('collapse', {type: 'boolean', describe: 'Fold what says the same again within minutes into one'})
		.option('max', {
			type: 'string',
			describe: 'At most so many: the first that pass; for later ones say --since',
		});
}
