import {readOffset} from '../../formats/import/times/clock-offset.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';

/** The seconds of an offset; nothing if none was asked for. Throws a `UserError` for what is no length of time, which calls it so. */
export function offsetAskedFor(typed: string | undefined, called = '--offset'): number | undefined {
	const seconds = typed === undefined ? undefined : readOffset(typed);
	if (typed !== undefined && seconds === undefined) {
		throw new UserError(`${called} ${visible(typed)} is no length of time.`, {
			trouble: 'usage',
			next: 'Write it as -2m13s, +1h or 0.25s.',
		});
	}

	return seconds;
}
