import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {fileFor} from '../file-for.ts';
import {textField} from '../forms/text-field.ts';
import {lastPreviewTop, linesInView} from '../preview-text.ts';
import {type CopyPart, type Preview, type State, topOverlay} from '../state.ts';

/** What leaves the review by hand: the menu of copying, and the document to look at before it leaves. */
export const sharing: readonly Command[] = [
	copying('copy-rows', 'The row, or those that are marked', 'y', 'rows'),
	copying('copy-timeline', 'The timeline', 't', 'timeline'),
	copying('copy-all', 'All of it, as Markdown', 'a', 'all'),
	{
		id: 'copy-write',
		title: 'Write it to a file instead',
		contexts: ['copy'],
		keys: ['w'],
		footer: {rank: 4, word: 'write a file'},
		run: state => [{type: 'closed'}, askForFile(state)],
	},
	{
		id: 'copy-leave',
		title: 'Close',
		contexts: ['copy'],
		keys: ['Escape'],
		footer: {rank: 9, word: 'close'},
		run: () => [{type: 'closed'}],
	},
	{
		id: 'preview-copy',
		title: 'Copy it',
		contexts: ['preview'],
		keys: ['y'],
		footer: {rank: 1, word: 'copy'},
		run: state => onPreview(state, ({target}) => [{type: 'copy', part: 'all', target}]),
	},
	{
		id: 'preview-write',
		title: 'Write it to a file',
		contexts: ['preview'],
		keys: ['w'],
		footer: {rank: 2, word: 'write file'},
		run: state => [askForFile(state)],
	},
	{
		id: 'preview-next',
		title: 'For the next place',
		contexts: ['preview'],
		keys: ['Right', 'l', 'Tab'],
		footer: {rank: 3, word: 'next place'},
		run: state => onPreview(state, preview => [{type: 'preview', target: placeBeside(preview, 1)}]),
	},
	{
		id: 'preview-previous',
		title: 'For the place before',
		contexts: ['preview'],
		keys: ['Left', 'h', 'Shift+Tab'],
		run: state => onPreview(state, preview => [{type: 'preview', target: placeBeside(preview, -1)}]),
	},
	scrolling('preview-down', 'A line down', ['Down', 'j'], () => 1, {rank: 4, word: 'scroll'}),
	scrolling('preview-up', 'A line up', ['Up', 'k'], () => -1),
	scrolling('preview-page-down', 'A page down', ['PgDn', 'Ctrl+F', ' '], pageDown),
	scrolling('preview-page-up', 'A page up', ['PgUp', 'Ctrl+B'], pageUp),
	scrolling('preview-half-down', 'Half a page down', ['Ctrl+D'], (...view) => Math.trunc(pageDown(...view) / 2)),
	scrolling('preview-half-up', 'Half a page up', ['Ctrl+U'], (...view) => Math.trunc(pageUp(...view) / 2)),
	scrolling('preview-first', 'First line', ['g', 'Home'], () => Number.NEGATIVE_INFINITY),
	scrolling('preview-last', 'Last line', ['G', 'End'], () => Number.POSITIVE_INFINITY),
	{
		id: 'preview-leave',
		title: 'Back to the list',
		contexts: ['preview'],
		keys: ['Escape', 'q'],
		footer: {rank: 9, word: 'back', stays: true},
		run: () => [{type: 'closed'}],
	},
];

function copying(id: string, title: string, key: string, part: CopyPart): Command {
	return {
		id,
		title,
		contexts: ['copy'],
		keys: [key],
		run: () => [
			{type: 'changed', overlay: {type: 'copy', sent: part}},
			{type: 'copy', part},
		],
	};
}

function askForFile({file}: State): Action {
	const field = textField(fileFor(file.name));
	return {type: 'opened', overlay: {type: 'ask', purpose: 'export', field}};
}

function scrolling(
	id: string,
	title: string,
	keys: readonly string[],
	by: (state: State, preview: Preview) => number,
	footer?: Command['footer'],
): Command {
	const run: Command['run'] = state =>
		onPreview(state, preview => {
			const top = Math.max(0, Math.min(lastPreviewTop(state, preview), preview.top + by(state, preview)));
			return [{type: 'changed', overlay: {type: 'preview', preview: {...preview, top}}}];
		});
	return {id, title, contexts: ['preview'], keys, run, ...(footer ? {footer} : {})};
}

// A page is as many lines as show whole: long ones take several rows.
function pageDown(state: State, preview: Preview): number {
	return linesInView(state, preview, preview.top, 1);
}

function pageUp(state: State, preview: Preview): number {
	return -linesInView(state, preview, preview.top, -1);
}

function onPreview(state: State, actions: (preview: Preview) => readonly Action[]): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'preview' ? actions(overlay.preview) : [];
}

function placeBeside({target, targets}: Preview, by: 1 | -1): string {
	return targets[(targets.indexOf(target) + by + targets.length) % targets.length] ?? target;
}
