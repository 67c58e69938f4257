import {isKind} from '../../review/kinds.ts';
import type {AnyRecord} from '../../review/records.ts';
import {incident, incidentId, recordOf} from '../../review/review.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {fieldChanges} from '../arguments/field-changes.ts';
import {fieldHelp} from '../arguments/field-help.ts';
import {changeReview} from '../reviews/change-review.ts';
import {idOf} from '../reviews/id-of.ts';
import {knownReview} from '../reviews/review-path.ts';
import {tellOfTime} from '../tell-of-time.ts';
import type {Verb} from '../verb.ts';

/** `recount set`: changes fields of a record. */
export const setVerb: Verb<{file: string; id: string; field: string[]}> = {
	command: 'set <file> <id> <field..>',
	describe: 'Change fields of a record',
	examples: {
		'recount set checkout A2 outcome=partly happened="Errors came back"': '',
		'recount set checkout 14:02 notes="seen on the dashboard" sort=noticed': 'an event is named by its time',
		'recount set checkout incident title="Checkout timeouts"': '',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', demandOption: true, describe: 'The review'})
			.positional('id', {
				type: 'string',
				demandOption: true,
				describe: 'A name such as A2, the time of an event such as 14:02, an id, or incident',
			})
			.positional('field', {
				type: 'string',
				array: true,
				demandOption: true,
				describe: 'FIELD=VALUE, FIELD+=VALUE, FIELD-=VALUE',
			})
			.epilogue(fieldHelp()),
	async run({file, id, field}, shell) {
		const path = await knownReview(file, shell);
		let kind = '';
		let told: readonly string[] = [];
		await changeReview(path, shell, review => {
			const known = idOf(id, review, shell.environment);
			const record: AnyRecord | undefined =
				recordOf(review, known) ?? (known === incidentId ? incident(review) : undefined);
			if (!record || !isKind(record.kind)) {
				throw new UserError(`${visible(id)} is of a kind that this version does not know.`);
			}

			kind = record.kind;
			const {changes, put, says} = fieldChanges(field, {
				review,
				environment: shell.environment,
				kind: record.kind,
				record: record as unknown as Readonly<Record<string, unknown>>,
			});
			told = says;
			return {
				label: `the change to this ${record.kind}`,
				put: {...put, [known]: recordOf(review, known) ? changes : {kind: record.kind, ...changes}},
			};
		});
		tellOfTime(told, shell);
		shell.err(`recount: this ${kind} is changed; recount undo ${fileWord(file)} takes it back.\n`);
	},
};
