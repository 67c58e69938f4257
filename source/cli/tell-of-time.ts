import {visible} from '../review/visible.ts';
import type {Shell} from './shell.ts';

/** Says on standard error what there is to say of how a time was read; `what` happened then, where several times were. */
export function tellOfTime(says: readonly string[], shell: Shell, what?: string): void {
	if (says.length > 0) {
		shell.err(`recount: ${what === undefined ? 'its time' : `the time of “${visible(what)}”`}: ${says.join('; ')}.\n`);
	}
}
