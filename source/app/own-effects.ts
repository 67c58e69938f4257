import type {Environment} from '../review/environment.ts';
import {notice} from './action.ts';
import type {App, Effect} from './app.ts';
import {choices} from './choices.ts';
import {refusalWords} from './command.ts';
import {rowReturned} from './forms/outside.ts';
import {readyToFilter} from './lists/flat-timeline.ts';
import {readyToSearch} from './lists/search.ts';
import {zoneShown} from './lists/view.ts';
import {topOverlay} from './state.ts';

/** The effects that need nothing but the program: what a chosen line runs, a row that came back, what typing will look in. */
export function ownEffects(environment: Environment): readonly Effect[] {
	return [
		(action, app) => {
			if (action.type === 'opened') {
				getReady(app);
			} else if (action.type === 'chosen') {
				choose(app, environment);
			} else if (action.type === 'edited-outside') {
				const {review} = app.state();
				for (const next of rowReturned(action.purpose, action.text, {review, environment})) {
					app.dispatch(next);
				}
			}
		},
	];
}

// Asked for when the line opens, so that its first letters need not wait for it.
function getReady(app: App): void {
	const state = app.state();
	const overlay = topOverlay(state);
	if (overlay?.type === 'filter' && state.pane === 'timeline') {
		readyToFilter(state.review, zoneShown(state));
	} else if (overlay?.type === 'search') {
		readyToSearch(state);
	}
}

function choose(app: App, environment: Environment): void {
	const state = app.state();
	const overlay = topOverlay(state);
	if (overlay?.type !== 'choices') {
		return;
	}

	if (overlay.choices.at === -1) {
		app.dispatch({type: 'closed'});
		return;
	}

	const line = choices(state, overlay.choices)[overlay.choices.at];
	if (!line || line.disabled !== undefined) {
		const {disabled = ''} = line ?? {};
		app.dispatch(notice(line ? refusalWords(line.title, disabled, state) : 'Nothing here has that name.'));
		return;
	}

	// A list of links stays open for the next one; a command runs on the list below.
	if (overlay.choices.list !== 'links') {
		app.dispatch({type: 'closed'});
	}

	for (const action of line.run(app.state(), environment)) {
		app.dispatch(action);
	}
}
