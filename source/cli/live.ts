import {userInfo} from 'node:os';
import type {App} from '../app/app.ts';
import type {Peer} from '../review/peer.ts';
import {presenceBeside} from '../storage/presence.ts';
import type {ReviewFile} from '../storage/review-file.ts';
import {watchFile} from '../storage/watch.ts';
import type {Shell} from './shell.ts';

/** What keeps a review that is open up to date with what others do to its file. */
export interface Live {
	/** Begins to watch, and tells the others that somebody is here. */
	readonly begin: (app: App) => void;
	/** Stops, and tells the others. */
	readonly end: () => void;
}

// Others on this machine are seen at once; of another one that has gone silent only time can tell.
const beat = 10_000;
const look = 2000;

/**
 * Watches a review's file: `changed` is called when it is another one, and who else is here goes to the app. Somebody who
 * only reads along is told of as well, where the folder lets them be.
 */
export function createLive(
	file: Pick<ReviewFile, 'path' | 'exists' | 'readOnly'>,
	shell: Pick<Shell, 'variables'>,
	{readOnly, changed}: {readonly readOnly: boolean; readonly changed: (app: App) => void},
): Live {
	const presence = presenceBeside(file.path, {name: nameOf(shell), readOnly});
	const timers: NodeJS.Timeout[] = [];
	let stop = () => {};
	let told: readonly Peer[] = [];
	let isHere = false;

	function lookRound(app: App): void {
		// A review that was never written leaves nothing beside where it would be.
		if (!isHere && file.exists) {
			isHere = true;
			presence.here();
		}

		const peers = presence.others();
		if (JSON.stringify(peers) !== JSON.stringify(told)) {
			told = peers;
			app.dispatch({type: 'peers', peers});
		}
	}

	return {
		begin(app) {
			stop = watchFile(file.path, {changed: () => changed(app), peers: () => lookRound(app)});
			lookRound(app);
			timers.push(
				setInterval(() => lookRound(app), look).unref(),
				setInterval(() => {
					if (isHere) {
						presence.here();
					}
				}, beat).unref(),
			);
		},
		end() {
			stop();
			for (const timer of timers) {
				clearInterval(timer);
			}

			presence.leave();
		},
	};
}

/** The name that somebody goes by: `RECOUNT_NAME`, or that of the login. */
export function nameOf({variables}: Pick<Shell, 'variables'>): string {
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
