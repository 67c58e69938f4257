import {fieldsOf, isKind, kinds} from '../../review/kinds.ts';
import {newRank, placement} from '../../review/placing.ts';
import type {Kind, Moment} from '../../review/records.ts';
import {incidentId, type Review} from '../../review/review.ts';
import {story} from '../../review/timeline.ts';
import {UserError} from '../../review/user-error.ts';
import {changeReview} from '../change-review.ts';
import {fieldChanges} from '../field-changes.ts';
import {jsonText} from '../json-text.ts';
import {reviewPath} from '../review-path.ts';
import type {Verb} from '../verb.ts';

/** `recount put`: makes a record of a kind and prints its id. */
export const put: Verb<{file: string; kind: string; field?: string[]}> = {
	command: 'put <file> <kind> [field..]',
	describe: 'Make a record: put checkout assumption assumed="A restart frees the pool"',
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
				next: `Write FIELD=VALUE with one of ${Object.keys(kinds[kind].fields).join(', ')}.`,
			});
		}

		const path = await reviewPath(file, shell);
		const id = kind === 'incident' ? incidentId : shell.environment.newId();
		await changeReview(path, shell, review => {
			const {changes, put: made} = fieldChanges(field, {review, environment: shell.environment, kind, record: {}});
			return {label: `the new ${kind}`, put: {...made, [id]: {kind, ...changes, ...given(kind, changes, review)}}};
		});
		shell.out('json' in rest && rest.json === true ? `${jsonText({id})}\n` : `${id}\n`);
	},
};

// What the screen gives a new record, too: its place among the others, and an event its place in the story.
function given(
	kind: Kind,
	changes: Readonly<Record<string, unknown>>,
	review: Review,
): Readonly<Record<string, unknown>> {
	switch (kind) {
		case 'assumption':
		case 'learning':
		case 'experiment':
			return {rank: newRank(review, kind)};
		case 'event': {
			const when = changes.when as Moment | undefined;
			if (when && when.as !== 'unknown') {
				return {story: true};
			}

			const {near, rank} = placement(review, story(review).at(-1)?.id);
			const unknown = when ?? {as: 'unknown'};
			return {story: true, rank, when: near === undefined ? unknown : {...unknown, near}};
		}

		default:
			return {};
	}
}

/** The kinds with their fields and the values that these can take, for the help of `put` and `set`. */
export function fieldHelp(): string {
	return (Object.keys(kinds) as Kind[])
		.map(kind => {
			const fields = fieldsOf(kind)
				.filter(([, {type}]) => type !== 'rank')
				.map(([name, {choices}]) => (choices ? `${name} (${Object.keys(choices).join(', ')})` : name));
			return `${kind}: ${fields.join(' · ')}`;
		})
		.join('\n');
}
