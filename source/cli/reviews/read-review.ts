import {incident, type Review} from '../../review/review.ts';
import {readZone} from '../../review/times/moment.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import type {Shell} from '../shell.ts';
import {openFile} from './open-file.ts';
import {notThere, reviewPath} from './review-path.ts';

/** Opens a review that is there, to read it; throws a `UserError` if it is not. */
export async function readReview(name: string | undefined, shell: Shell): Promise<ReviewFile> {
	const file = await openFile(await reviewPath(name, shell), shell);
	if (!file.exists) {
		throw notThere(file.path);
	}

	return file;
}

/** The zone that was asked for, by its name or by one of the incident's own; nothing if none was. */
export function zoneAskedFor(typed: string | undefined, review: Review): string | undefined {
	const zone = typed === undefined ? undefined : readZone(incident(review).zones?.[typed] ?? typed);
	if (typed !== undefined && zone === undefined) {
		throw new UserError(`I do not know the zone ${visible(typed)}.`, {
			trouble: 'usage',
			next: 'Write UTC, +05:30 or a place such as Europe/Berlin.',
		});
	}

	return zone;
}
