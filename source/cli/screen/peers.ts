import {basename, dirname} from 'node:path';
import type {App} from '../../app/app.ts';
import type {Peer} from '../../review/peer.ts';
import {hereEnding, presenceBeside} from '../../storage/presence.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {watchFolder} from '../../storage/watch-file.ts';
import {ownName} from '../reviews/own-name.ts';
import type {Shell} from '../shell.ts';

/** Who else has a review open, told to the app, and to them that we have. */
export interface Peers {
	readonly begin: (app: App) => void;
	/** Tells the others that we have left. */
	readonly end: () => void;
}

// Others on this machine are seen at once; of another one that has gone silent only time can tell.
const beat = 10_000;
const look = 2000;

/** Looks who else has a review open. Somebody who only reads along is told of as well, where the folder lets them be. */
export function createPeers(
	file: Pick<ReviewFile, 'path' | 'exists' | 'keepCompany'>,
	shell: Pick<Shell, 'variables'>,
	{readOnly}: {readonly readOnly: boolean},
): Peers {
	let leave = () => {};
	return {
		// Opening a review is not to wait for any of it.
		begin(app) {
			const presence = presenceBeside(file.path, {name: ownName(shell), readOnly});
			let told: readonly Peer[] = [];
			let isHere = false;
			const lookRound = () => {
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
			};
			file.keepCompany(presence);
			const start = `.${basename(file.path)}.`;
			const stop = watchFolder(dirname(file.path), name => {
				if (name === null || (name.startsWith(start) && name.endsWith(hereEnding))) {
					lookRound();
				}
			});
			lookRound();
			const timers = [
				setInterval(lookRound, look).unref(),
				setInterval(() => {
					if (isHere) {
						presence.here();
					}
				}, beat).unref(),
			];
			leave = () => {
				stop();
				for (const timer of timers) {
					clearInterval(timer);
				}

				presence.leave();
			};
		},
		end() {
			leave();
		},
	};
}
