import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import {isKind, kinds} from '../../review/kinds.ts';
import type {AnyRecord, Kind} from '../../review/records.ts';
import {recordsNamed, severalNamed} from '../../review/records-named.ts';
import {incident, incidentId, type Review, recordOf} from '../../review/review.ts';
import {shellWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {fieldChanges} from '../arguments/field-changes.ts';
import {changeReview} from '../reviews/change-review.ts';
import {isThere, notThere, reviewPath} from '../reviews/review-path.ts';
import type {Shell} from '../shell.ts';
import type {Verb} from '../verb.ts';
import {fieldHelp} from './put.ts';

/** `recount set`: changes fields of a record. */
export const set: Verb<{file: string; id: string; field: string[]}> = {
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
		await changeReview(path, shell, review => {
			const known = idOf(id, review, shell.environment);
			const record: AnyRecord | undefined =
				recordOf(review, known) ?? (known === incidentId ? incident(review) : undefined);
			if (!record || !isKind(record.kind)) {
				throw new UserError(`${visible(id)} is of a kind that this version does not know.`);
			}

			kind = record.kind;
			const {changes, put} = fieldChanges(field, {
				review,
				environment: shell.environment,
				kind: record.kind,
				record: record as unknown as Readonly<Record<string, unknown>>,
			});
			return {
				label: `the change to this ${record.kind}`,
				put: {...put, [known]: recordOf(review, known) ? changes : {kind: record.kind, ...changes}},
			};
		});
		shell.err(`recount: this ${kind} is changed; recount undo ${shellWord(visible(file))} takes it back.\n`);
	},
};

/** The path of a review that must be there. */
export async function knownReview(file: string, shell: Shell): Promise<string> {
	const path = await reviewPath(file, shell);
	if (!(await isThere(path))) {
		throw notThere(path);
	}

	return path;
}

/**
 * The id of the record that a person means by an id, a name such as `A2`, the time of an event, a role or the name of a
 * source. Throws a `UserError` if there is none, or if several events have that time.
 */
export function idOf(word: string, review: Review, environment: Environment): string {
	const moments = momentContext(review, environment);
	// Every review has its incident, written down or not.
	const [id, ...others] =
		word === incidentId || recordOf(review, word)
			? [word]
			: recordsNamed(word, Object.keys(kinds) as Kind[], {review, moments});
	if (id === undefined) {
		throw new UserError(`there is no record ${visible(word)} in this review.`, {
			next: `A record is named by its name, such as A2, an event by its time (in ${visible(moments.zone)}), and each by its id: recount show FILE.`,
		});
	}

	if (others.length > 0) {
		throw new UserError(severalNamed(visible(word), [id, ...others], review), {trouble: 'usage'});
	}

	return id;
}
