import {type Action, notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {fileFor} from '../../app/file-for.ts';
import {chosenIds} from '../../app/lists/chosen.ts';
import {type Overlay, topOverlay} from '../../app/state.ts';
import {pathWithoutQuotes, typedPath} from '../arguments/typed-path.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Settings} from '../settings/settings.ts';
import type {Shell} from '../shell.ts';

/** Makes the effect by which a review leaves: to a file, to the clipboard, and to be looked at before that. */
export function sharingEffect(shell: Shell, clipboard: Settings['clipboard'] = 'auto'): Effect {
	return (action, app) => {
		if (action.type === 'export') {
			void told(app, writeExport(action, app, shell));
		} else if (action.type === 'preview') {
			void told(app, showPreview(action.target, app));
		} else if (action.type === 'copy') {
			void told(app, copy(action, app, shell, clipboard));
		}
	};
}

async function told(app: App, doing: Promise<void>): Promise<void> {
	try {
		await doing;
	} catch (error) {
		app.dispatch(notice(sentenceOf(error)));
	}
}

async function writeExport(
	{path, target, force}: Extract<Action, {type: 'export'}>,
	app: App,
	shell: Shell,
): Promise<void> {
	const {exportTo, refuseOtherKinds, whyNotReplaced} = await import('../reviews/export-to.ts');
	const whole = typedPath(pathWithoutQuotes(path), shell);
	refuseOtherKinds(whole);
	const {review, view} = app.state();
	const why = force ? undefined : await whyNotReplaced(whole, review, {target, zone: view.zone});
	if (why !== undefined) {
		app.dispatch({type: 'closed'});
		app.dispatch({type: 'opened', overlay: {type: 'overwrite', path, target, why}});
		return;
	}

	await exportTo(whole, review, {target, zone: view.zone});
	while (isLeaving(topOverlay(app.state()))) {
		app.dispatch({type: 'closed'});
	}

	app.dispatch(notice(`Written to ${whole}`));
}

function isLeaving(overlay: Overlay | undefined): boolean {
	return overlay?.type === 'ask' || overlay?.type === 'preview';
}

async function showPreview(target: string | undefined, app: App): Promise<void> {
	const {previewOf} = await import('./shared-text.ts');
	const {review, view} = app.state();
	const overlay: Overlay = {type: 'preview', preview: previewOf(review, target, view.zone)};
	const isOpen = topOverlay(app.state())?.type === 'preview';
	app.dispatch({type: isOpen ? 'changed' : 'opened', overlay});
}

// That a text arrived nobody can know: it is told as sent, and what is too large for terminals is written instead.
async function copy(
	{part, target}: Extract<Action, {type: 'copy'}>,
	app: App,
	shell: Shell,
	setting: Settings['clipboard'],
): Promise<void> {
	const [{copyText}, {sendToClipboard}] = await Promise.all([import('./shared-text.ts'), import('./clipboard.ts')]);
	const state = app.state();
	const text = copyText(state.review, part, {ids: chosenIds(state), zone: state.view.zone, target});
	const sent = await sendToClipboard(text, {variables: shell.variables, setting});
	if (sent.why !== 'too-large') {
		app.dispatch(notice(sent.says));
		return;
	}

	const {exportTo, whyNotReplaced} = await import('../reviews/export-to.ts');
	const name = fileFor(state.file.name);
	const whole = typedPath(name, shell);
	const why = await whyNotReplaced(whole, state.review, {target, zone: state.view.zone});
	if (why !== undefined) {
		app.dispatch(notice(`${sent.says} ${name} is there and ${why}: w asks where to write it.`));
		return;
	}

	await exportTo(whole, state.review, {target, zone: state.view.zone});
	app.dispatch(notice(`${sent.says} All of it is written to ${name}.`));
}
