import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import {kinds} from '../../review/kinds.ts';
import type {Kind} from '../../review/records.ts';
import {recordsNamed, severalNamed} from '../../review/records-named.ts';
import {incidentId, type Review, recordOf} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';

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
