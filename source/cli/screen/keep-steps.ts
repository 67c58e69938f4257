import type {App} from '../../app/app.ts';
import type {Review} from '../../review/review.ts';
import {goneSteps} from '../../storage/gone-steps.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {createStepList} from '../../storage/step-list.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Shell} from '../shell.ts';

/** Keeps what can be undone in this run for the next one. */
export interface StepKeeper {
	/** Brings in what earlier runs kept, and undoes what somebody asked for who did not wait for it. */
	readonly begin: (app: App) => Promise<void>;
	/** What can be undone now is in the file: writes it down, in its turn. Never throws: once it is told that it cannot be kept. */
	readonly keep: (app: App) => void;
	/** Waits for what is being read or written. */
	readonly settled: () => Promise<void>;
}

/** Makes the keeper for a review file; `held` tells what the file holds. */
export function createStepKeeper(file: ReviewFile, shell: Pick<Shell, 'variables'>, held: () => Review): StepKeeper {
	const steps = createStepList(file.path, shell.variables);
	const gone = file.exists ? undefined : goneSteps(file.path, shell.variables);
	let last: Promise<void> = Promise.resolve();
	let isForgetful = false;
	return {
		async begin(app) {
			// Where there is no review yet, steps that were kept are of one that is gone.
			last = (gone ? Promise.resolve([]) : steps.load(file.review)).then(found => {
				const {undosAhead = 0} = app.state();
				app.dispatch({type: 'remembered', steps: found});
				for (let undo = 0; undo < undosAhead; undo++) {
					app.dispatch({type: 'undo'});
				}
			});
			await last;
		},
		keep(app) {
			last = last
				.then(async () => {
					await (await gone)?.();
					await steps.keep(app.state().history.done, held());
				})
				.catch(error => {
					if (!isForgetful) {
						isForgetful = true;
						const text = `Saved, but what is undone after reopening will not know of it: ${sentenceOf(error)}`;
						app.dispatch({type: 'noticed', notice: {text, tone: 'plain'}});
					}
				});
		},
		settled: async () => last,
	};
}
