import type {App, Effect} from '../../app/app.ts';
import {clip, columnsOf} from '../../app/columns.ts';
import {completable} from '../../app/forms/field-in-hand.ts';
import {insert} from '../../app/forms/text-field.ts';
import {type Notice, type Purpose, topOverlay} from '../../app/state.ts';
import type {Shell} from '../shell.ts';
import {pathCompletion} from './path-completion.ts';

/** How a text goes on: what is the same in all names that begin so, these names, and what is said where there are none. */
export interface Completion {
	readonly addition: string;
	readonly names: readonly string[];
	readonly nothing: string;
}

/** Makes the effect that completes paths and formats as a shell does, and tells what there is where several names begin so. */
export function completionEffect(shell: Shell): Effect {
	return (action, app) => {
		const overlay = topOverlay(app.state());
		if (action.type === 'complete' && overlay?.type === 'ask') {
			void complete(action.text, overlay.purpose, app, shell);
		}
	};
}

async function complete(text: string, purpose: Purpose, app: App, shell: Shell): Promise<void> {
	const {addition, names, nothing} =
		purpose === 'format'
			? (await import('./format-completion.ts')).formatCompletion(text)
			: await pathCompletion(text, shell);
	const state = app.state();
	const overlay = topOverlay(state);
	// Who has typed on meanwhile does not want it any more.
	if (overlay?.type !== 'ask' || overlay.purpose !== purpose || completable(state) !== text) {
		return;
	}

	if (addition !== '') {
		app.dispatch({type: 'changed', overlay: {...overlay, field: insert(overlay.field, addition)}});
	}

	if (names.length !== 1) {
		const said = names.length === 0 ? nothing : namesLine(names, state.size.columns - 2);
		app.dispatch({type: 'noticed', notice: {text: said, tone: 'quiet'} satisfies Notice});
	}
}

function namesLine(names: readonly string[], columns: number): string {
	let line = names[0] ?? '';
	for (const [index, name] of names.entries()) {
		if (index === 0) {
			continue;
		}

		const longer = `${line}  ${name}`;
		const left = names.length - index;
		const rest = left > 1 ? `  … ${left - 1} more` : '';
		if (columnsOf(longer) + rest.length > columns) {
			return clip(`${line}  … ${left} more`, columns);
		}

		line = longer;
	}

	return clip(line, columns);
}
