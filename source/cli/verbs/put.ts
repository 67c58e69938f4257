import {isKind, kinds, usualFields, writtenFields} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {newRank, placement} from '../../review/placing.ts';
import type {Kind, Moment} from '../../review/records.ts';
import {type FieldChanges, incidentId, type Review, recordOf} from '../../review/review.ts';
import {story} from '../../review/timeline.ts';
import {momentReads} from '../../review/times/describe-moment.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {fieldChanges} from '../arguments/field-changes.ts';
import {fieldHelp} from '../arguments/field-help.ts';
import {jsonText} from '../json-text.ts';
import {changeReview} from '../reviews/change-review.ts';
import {reviewPath} from '../reviews/review-path.ts';
import {tellOfTime} from '../tell-of-time.ts';
import type {Verb} from '../verb.ts';

/** `recount put`: makes a record of a kind and prints its id, then the name by which people know it. */
export const putVerb: Verb<{file: string; kind: string; field?: string[]}> = {
	command: 'put <file> <kind> [field..]',
	describe: 'Make an assumption, a learning or any other record',
	examples: {
		'recount put checkout assumption assumed="It is spam" events+=14:02': '',
		'recount put checkout learning text="Look at the lag" from+=A1 from+=14:02': '',
		'recount put checkout experiment text="Alert on lag" learning=L1 again=+14d': '',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', demandOption: true, describe: 'The review'})
			.positional('kind', {type: 'string', demandOption: true, describe: Object.keys(kinds).join(', ')})
			.positional('field', {type: 'string', array: true, describe: 'FIELD=VALUE'})
			.epilogue(fieldHelp()),
	async run({file, kind, field = [], ...rest}, shell) {
		if (!isKind(kind)) {
			throw new UserError(`there is no kind “${kind}”.`, {
				trouble: 'usage',
				next: `It is one of ${Object.keys(kinds).join(', ')}.`,
			});
		}

		if (field.length === 0) {
			throw new UserError(`there is nothing to put in the ${kind}.`, {
				trouble: 'usage',
				next: `Write FIELD=VALUE with one of ${writtenFields(kind)
					.map(([name]) => name)
					.join(', ')}.`,
			});
		}

		const path = await reviewPath(file, shell);
		const id = kind === 'incident' ? incidentId : shell.environment.newId();
		let told: readonly string[] = [];
		const {review} = await changeReview(path, shell, review => {
			const {
				changes,
				put: made,
				says,
			} = fieldChanges(field, {review, environment: shell.environment, kind, record: {}});
			told = says;
			return {label: `the new ${kind}`, put: {...made, [id]: {kind, ...begun(kind, changes, review)}}};
		});
		tellOfTime(told, shell);
		shell.out(
			'json' in rest && rest.json === true
				? `${jsonText({id, name: names(review).get(id)})}\n`
				: `${[id, visible(nameToTell(id, review))].join('  ').trimEnd()}\n`,
		);
	},
};

// By what the next command may name the new record, and what `add` tells of an event.
function nameToTell(id: string, review: Review): string {
	const record = recordOf(review, id);
	switch (record?.kind) {
		case 'event':
			return [momentReads({moment: record.when ?? {as: 'unknown'}, says: []}), record.what].filter(Boolean).join('  ');
		case 'seat':
			return record.role ?? record.name ?? '';
		case 'source':
			return record.name ?? '';
		default:
			return names(review).get(id) ?? '';
	}
}

// What the screen gives a new record, too, below what was written: its place among the others, what is usual for its kind,
// and an event its place in the story.
function begun(kind: Kind, changes: FieldChanges, review: Review): FieldChanges {
	switch (kind) {
		case 'assumption':
		case 'learning':
		case 'experiment':
			return {rank: newRank(review, kind), ...usualFields(kind), ...changes};
		case 'event': {
			const when = changes.when as Moment | undefined;
			if (when && when.as !== 'unknown') {
				return {story: true, ...changes};
			}

			const {near, rank} = placement(review, story(review).at(-1)?.id);
			const unknown = when ?? {as: 'unknown'};
			return {story: true, rank, ...changes, when: near === undefined ? unknown : {...unknown, near}};
		}

		default:
			return changes;
	}
}
