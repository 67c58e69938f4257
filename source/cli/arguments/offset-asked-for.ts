import {readOffset} from '../../formats/import/times/clock-offset.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';

/** The seconds of `--offset`; nothing if it was not given. Throws a `UserError` for what is no length of time. */
export function offsetAskedFor(typed: string | undefined): number | undefined {
	const seconds = typed === undefined ? undefined : readOffset(typed);
	if (typed !== undefined && seconds === undefined) {
		throw new UserError(`--offset ${visible(typed)} is no length of time.`, {
			trouble: 'usage',
			next: 'Write it as -2m13s, +1h or 0.25s.',
		});
	}

	return seconds;
}
