import {userInfo} from 'node:os';
import type {Shell} from '../shell.ts';

/** The name that somebody goes by among those who have a review open: `RECOUNT_NAME`, or that of the login. */
export function ownName({variables}: Pick<Shell, 'variables'>): string {
	const chosen = variables.RECOUNT_NAME?.trim();
	if (chosen) {
		return chosen;
	}

	try {
		return userInfo().username;
	} catch {
		return 'somebody';
	}
}
