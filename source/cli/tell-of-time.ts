import {timeRemark} from '../app/forms/time-remark.ts';
import {visible} from '../review/visible.ts';
import type {Shell} from './shell.ts';

/** Says on standard error what there is to say of how a time was read; `what` happened then, where several times were. */
export function tellOfTime(says: readonly string[], shell: Shell, what?: string): void {
	const remark = timeRemark(says, what === undefined ? 'its time' : `the time of “${visible(what)}”`);
	if (remark !== undefined) {
		shell.err(`recount: ${remark}\n`);
	}
}
